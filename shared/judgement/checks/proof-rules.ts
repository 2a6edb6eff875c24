/**
 * P01–P06: characters, forms of words, 的地得, numbers and units, punctuation, and the user's own words. What is found is decided in
 * `proofing`; here it becomes findings with mends.
 */
import type { CheckedDocument, Rule } from '../document/document.ts';
import type { Finding, Place } from '../document/finding.ts';
import { RULE_GROUPS } from '../document/rule-groups.ts';
import type { ProofMatch, ProofRuleId } from '../proofing/grade.ts';
import { getProofreader } from '../proofing/proofread.ts';
import { describePlace } from './describe.ts';
import { createTextMend, findTypedRange, getPlanContents, type PlanContent } from './plan-contents.ts';

/** Marks and single characters, which say little by themselves, are shown with what stands around them. */
const IS_WORD = /[\p{L}\p{N}]{2}/u;
const AROUND = 2;

/** What is found as it is told: the words, and how they would read. */
function show(text: string, { start, end, right }: ProofMatch): { words: string; expected: string } {
  const isShort = !IS_WORD.test(text.slice(start, end));
  const before = isShort ? text.slice(Math.max(start - AROUND, 0), start) : '';
  const after = isShort ? text.slice(end, end + AROUND) : '';
  return {
    words: `${before}${text.slice(start, end)}${after}`,
    expected: right === null ? '' : `${before}${right}${after}`,
  };
}

function describe(place: Place, rule: Rule, text: string, match: ProofMatch): Finding {
  const { words, expected } = show(text, match);
  const { grade, right, reason, source } = match;
  return {
    ...describePlace(place, rule),
    severity: grade,
    messageKey: reason === undefined ? `checks.proof-${grade}` : `checks.proof-${reason}`,
    params: { words, expected },
    mend: null,
    quotes: [words],
    ...(source !== undefined && { source }),
    ...(right !== null && { suggestion: expected }),
  };
}

/** Whether all that was found was typed: what follows the facts is put right in the facts. */
function isTyped({ inlines, starts, text }: PlanContent, { start, end }: ProofMatch): boolean {
  return inlines.every(
    ({ type }, index) => type === 'text' || (starts[index + 1] ?? text.length) <= start || (starts[index] ?? 0) >= end,
  );
}

function describeInPlan(content: PlanContent, rule: Rule, match: ProofMatch): Finding[] {
  if (!isTyped(content, match)) return [];
  const { suggestion: _, ...finding } = describe(content, rule, content.text, match);
  const range = findTypedRange(content, match.start, match.end);
  if (match.right === null || range === null) return [finding];
  const inlines = match.right === '' ? [] : [{ type: 'text' as const, text: match.right }];
  return [{ ...finding, mend: createTextMend(content, range, inlines) }];
}

function createProofRule(id: ProofRuleId): Rule {
  const rule: Rule = {
    id,
    severity: 'fault',
    find(document: CheckedDocument) {
      const proofread = getProofreader(document.ownWords);
      const take = (text: string, isSentence: boolean) =>
        proofread(text, isSentence).filter((match) => match.rule === id);
      if (document.source === null) {
        return document.parts.flatMap(({ lines }) =>
          lines.flatMap((line) => take(line.text, true).map((match) => describe(line, rule, line.text, match))),
        );
      }
      return getPlanContents(document).flatMap((content) =>
        take(content.text, content.isBody && !content.isTable).flatMap((match) => describeInPlan(content, rule, match)),
      );
    },
  };
  return rule;
}

export const PROOF_RULES: readonly Rule[] = RULE_GROUPS.proofing.map(createProofRule);
