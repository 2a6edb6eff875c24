/**
 * How sure a proofreader is. `fault`, 错误: no dictionary or standard has it so. `advice`, 建议: a standard or common usage prefers another
 * form. `hint`, 提示: worth a look, since a name has changed or the words seldom mean what they say.
 */
export const GRADES = ['fault', 'advice', 'hint'] as const;
export type Grade = (typeof GRADES)[number];

/** What proofreading looks after: characters, forms of words, 的地得, numbers and units, punctuation, the user's own words. */
export type ProofRuleId = 'P01' | 'P02' | 'P03' | 'P04' | 'P05' | 'P06';

/** One place in a text. */
export type ProofMatch = {
  readonly rule: ProofRuleId;
  readonly grade: Grade;
  readonly start: number;
  readonly end: number;
  /** What belongs there, '' for nothing; `null` where only its author knows. */
  readonly right: string | null;
  /** Why, where the words alone do not say it. */
  readonly reason?: ProofReason;
  /** The standard or list that says so, as it is cited; the user's own note for an own word. */
  readonly source?: string;
};

/** What is wrong where nothing can be put in its place. */
export type ProofReason = 'unpaired' | 'times-less' | 'open-end' | 'full-stop' | 'own';
