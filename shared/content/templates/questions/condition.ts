/**
 * When a part of a template stands: `寄宿制`, `非寄宿制`, `楼层数>=7`, `单位类型=小学`; joined by 且 and 或, 且 first. Source:
 * docs/writing-content.md, 会提问的模板.
 */

/** Answers by the key of their question, as facts hold them: 是, 否, a choice, a number, or names parted by 、. */
export type Answers = ReadonlyMap<string, string>;

export const YES = '是';
export const NO = '否';

type Term = {
  readonly key: string;
  readonly operator: '是' | '非' | '=' | '≠' | '>=' | '<=' | '>' | '<';
  readonly value: string;
};
/** Any of these, each of them all of its terms. */
export type Condition = readonly (readonly Term[])[];

const TERM = /^(非)?([^=≠<>非且或\s]+?)(?:(>=|<=|=|≠|>|<)([^=≠<>\s]+))?$/;

function parseTerm(source: string): Term | null {
  const [, negation, key = '', operator, value = ''] = TERM.exec(source.trim()) ?? [];
  if (key === '' || (negation !== undefined && operator !== undefined)) return null;
  return { key, operator: (operator as Term['operator'] | undefined) ?? (negation === undefined ? '是' : '非'), value };
}

/** `null` for what is no condition. */
export function parseCondition(source: string): Condition | null {
  const groups = source.split('或').map((group) => group.split('且').map(parseTerm));
  return groups.every((terms): terms is Term[] => terms.every((term) => term !== null)) ? groups : null;
}

/** Every key a condition asks about. */
export function listConditionKeys(condition: Condition): string[] {
  return [...new Set(condition.flat().map(({ key }) => key))];
}

function holds({ key, operator, value }: Term, answers: Answers): boolean {
  const answer = answers.get(key) ?? '';
  switch (operator) {
    case '是':
      return answer === YES;
    case '非':
      return answer !== YES;
    case '=':
      return answer === value;
    case '≠':
      return answer !== value;
    case '>=':
      return Number(answer) >= Number(value);
    case '<=':
      return Number(answer) <= Number(value);
    case '>':
      return Number(answer) > Number(value);
    case '<':
      return Number(answer) < Number(value);
  }
}

/** Whether a condition holds; without one it does. */
export function meetsCondition(source: string | undefined, answers: Answers): boolean {
  if (source === undefined) return true;
  const condition = parseCondition(source);
  if (condition === null) throw new Error(`no condition: ${source}`);
  return condition.some((terms) => terms.every((term) => holds(term, answers)));
}
