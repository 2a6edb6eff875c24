/** Replacing matches, in the text and outside of it. Runs inside an update. */
import { $getNodeByKey } from 'lexical';
import type { Plan } from '../../../../shared/model/plan/plan.ts';
import { $applyPlan } from '../applying/apply-plan.ts';
import { $replaceMatch, $replaceMention, type Match, type OutsideMatch, type TextMatch } from './matches.ts';
import { replaceOutside } from './outside.ts';

const isOutside = (match: Match): match is OutsideMatch => match.kind === 'outside';
const isInText = (match: Match): match is TextMatch => match.kind === 'text';

/**
 * Answers how many were replaced; the others stand in live members or markers, or would not have fitted. `plan` is what the editor
 * held before the update. What stands outside goes first: a table whose caption changes gets new cells, for which `$rematch` finds again.
 */
export function $replaceMatches(
  matches: readonly Match[],
  replacement: string,
  isMention: boolean,
  plan: Plan,
  $rematch: () => readonly Match[],
): number {
  const outside = replaceOutside(plan, matches.filter(isOutside), replacement);
  if (outside.replaced > 0) $applyPlan(plan, outside.plan);
  const hasOthers = matches.some(isInText);
  const inText = (outside.replaced > 0 && hasOthers ? $rematch() : matches).filter(isInText);
  const $replace = isMention ? $replaceMention : $replaceMatch;
  // From the end on, so that offsets of matches before stay right.
  return inText
    .reverse()
    .reduce((done, match) => done + ($replace(match, replacement, $getNodeByKey) ? 1 : 0), outside.replaced);
}
