/** Findings the user has judged to be in order: they stay with the plan, and the checks keep silent about them. */

import { getTargetKey } from '../../content/facts/fact-target.ts';
import type { IgnoredFinding } from '../../model/plan/plan.ts';
import type { Finding } from '../document/finding.ts';
import { isProofRule } from '../document/rule-groups.ts';
import { getMissingKey } from '../requirements/missing.ts';

/** As the schema of plans allows; words beyond it are told apart by how they begin. */
const PLACE_ID_MAX_LENGTH = 200;

/** The part of a plan that remembers them. */
type Ignoring = { readonly ignoredFindings?: IgnoredFinding[] | undefined };

/**
 * What a finding is remembered by beside its rule: what is missing, the words, its block, or the field of the facts it is about. Words
 * that are in order once are so in the whole plan.
 */
function getPlaceId({ rule, params, blockId, target, missing }: Finding): string | null {
  if (missing !== undefined) return `missing:${getMissingKey(missing)}`;
  if (isProofRule(rule)) return `words:${params.words}`.slice(0, PLACE_ID_MAX_LENGTH);
  return blockId ?? (target === undefined ? null : `fact:${getTargetKey(target)}`);
}

function isAbout({ rule, blockId }: IgnoredFinding, finding: Finding): boolean {
  return finding.rule === rule && getPlaceId(finding) === blockId;
}

/** The reason a finding is ignored for ('' where none was given), or `null` where it is not ignored. */
export function findReason({ ignoredFindings = [] }: Ignoring, finding: Finding): string | null {
  return ignoredFindings.find((ignored) => isAbout(ignored, finding))?.reason ?? null;
}

/** Ignores the findings of this one's rule at its place. A finding of a text, which has no blocks, cannot be ignored. */
export function ignoreFinding<T extends Ignoring>(plan: T, finding: Finding, reason: string): T {
  const blockId = getPlaceId(finding);
  if (blockId === null) return plan;
  const others = (plan.ignoredFindings ?? []).filter((ignored) => !isAbout(ignored, finding));
  return { ...plan, ignoredFindings: [...others, { rule: finding.rule, blockId, reason: reason.trim() }] };
}

/** Takes that back. */
export function restoreFinding<T extends Ignoring>(plan: T, finding: Finding): T {
  const { ignoredFindings = [], ...rest } = plan;
  const others = ignoredFindings.filter((ignored) => !isAbout(ignored, finding));
  return (others.length === 0 ? rest : { ...rest, ignoredFindings: others }) as T;
}
