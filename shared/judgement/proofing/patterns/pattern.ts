/** What is found by shape rather than by word. */
import type { Grade, ProofMatch, ProofReason, ProofRuleId } from '../grade.ts';

export type Pattern = {
  readonly rule: ProofRuleId;
  readonly grade: Grade;
  readonly source?: string;
  /** With the flag `g`. */
  readonly pattern: RegExp;
  /** What belongs there; `undefined` where the match is in order after all, `null` where only its author knows. */
  readonly right: (match: RegExpExecArray) => string | null | undefined;
  readonly reason?: ProofReason;
  /** Only in sentences and lists, not in cells, titles and forms. */
  readonly isForSentences?: true;
};

/** A Chinese character, for use inside a character class. */
export const HAN = '\\u3400-\\u9fff';

export function findPattern(text: string, { pattern, right, rule, grade, source, reason }: Pattern): ProofMatch[] {
  return [...text.matchAll(pattern)].flatMap((match): ProofMatch[] => {
    const put = right(match);
    if (put === undefined) return [];
    return [
      {
        rule,
        grade,
        start: match.index,
        end: match.index + match[0].length,
        right: put,
        ...(source !== undefined && { source }),
        ...(reason !== undefined && { reason }),
      },
    ];
  });
}
