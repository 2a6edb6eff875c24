/**
 * The rules by what they look after, in the order in which the panel shows them. A new rule is its id here, a file of its own,
 * its line in `check.ts` and its words in the messages.
 */
export const RULE_GROUPS = {
  numbers: ['N01', 'N02', 'N03', 'N04', 'N05', 'N06', 'N07', 'N08', 'N09', 'N10', 'N11', 'N12', 'N13', 'N14'],
  completeness: ['C01', 'C02', 'C03', 'C04', 'C05', 'C06', 'C07', 'C08', 'C09', 'C10', 'C11', 'C12'],
  facts: ['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F08'],
  drawings: ['T01', 'G01'],
  laws: ['L01', 'L02', 'L03'],
  wording: ['W01', 'W02', 'W03', 'W04'],
  clauses: ['K01'],
  proofing: ['P01', 'P02', 'P03', 'P04', 'P05', 'P06'],
  review: ['R01', 'R02'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type RuleGroup = keyof typeof RULE_GROUPS;
export type RuleId = (typeof RULE_GROUPS)[RuleGroup][number];

/** Whether the rule is about how words are written, wherever they stand. */
export function isProofRule(rule: RuleId): boolean {
  return (RULE_GROUPS.proofing as readonly string[]).includes(rule);
}
