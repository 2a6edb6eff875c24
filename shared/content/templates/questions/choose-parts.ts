/** The parts of a template that stand under the answers given: what is left has no conditions, and is built like any other text. */
import type { NotationItem } from '../../../model/notation/build-blocks.ts';
import { type Answers, meetsCondition } from './condition.ts';
import type { PartItem } from './parts.ts';
import { listMembers } from './question.ts';

/** Stands for the member in a part that is repeated. */
const MEMBER = /\{每\}/g;

/** A value with the member's name in every text of it. */
function nameMember<T>(value: T, member: string): T {
  return JSON.parse(JSON.stringify(value).replace(MEMBER, () => JSON.stringify(member).slice(1, -1)));
}

/** Each member of a union by itself. */
type Unconditional<T> = T extends unknown ? Omit<T, 'when' | 'each'> : never;
type Conditional = { readonly when?: string | undefined; readonly each?: string | undefined };

/** What stands of a list whose members may have a condition of their own, or be repeated. */
export function chooseMembers<T extends Conditional>(members: readonly T[], answers: Answers): Unconditional<T>[] {
  return members
    .filter(({ when }) => meetsCondition(when, answers))
    .flatMap(({ when: _when, each, ...rest }) => {
      const member = rest as Unconditional<T>;
      return each === undefined
        ? [member]
        : listMembers(answers.get(each) ?? '').map((name) => nameMember(member, name));
    });
}

type Rows = Extract<PartItem, { table: string }>['rows'];

function chooseRows(rows: Rows, answers: Answers) {
  return rows.flatMap((row) => (Array.isArray(row) ? [row] : chooseMembers([row], answers).map(({ cells }) => cells)));
}

function chooseSteps(steps: NonNullable<Extract<PartItem, { figure: string }>['steps']>, answers: Answers) {
  return chooseMembers(steps, answers).map((step) =>
    'ways' in step
      ? {
          ...step,
          ways: step.ways.map((way) =>
            way.steps === undefined ? way : { ...way, steps: chooseMembers(way.steps, answers) },
          ),
        }
      : step,
  );
}

/** The items that stand. A table none of whose rows stands is left out with them, and a chart without steps. */
export function chooseItems(items: readonly PartItem[], answers: Answers): NotationItem[] {
  return items.flatMap((item): NotationItem[] => {
    if (typeof item === 'string') return [item];
    if ('table' in item) {
      const rows = chooseRows(item.rows, answers);
      return rows.length === 0 ? [] : [{ ...item, rows }];
    }
    if ('figure' in item) {
      if (item.steps === undefined) return [item as NotationItem];
      const steps = chooseSteps(item.steps, answers);
      return steps.length === 0 ? [] : [{ ...item, steps } as NotationItem];
    }
    if ('each' in item) {
      const standing = chooseItems(item.items, answers);
      return listMembers(answers.get(item.each) ?? '').flatMap((member) => nameMember(standing, member));
    }
    return chooseItems(meetsCondition(item.when, answers) ? item.items : (item.else ?? []), answers);
  });
}

/** Every condition, and every key of a repeat, that items have in them. */
export function listConditions(items: readonly PartItem[]): {
  readonly conditions: string[];
  readonly repeated: string[];
} {
  const conditions: string[] = [];
  const repeated: string[] = [];
  const collect = ({ when, each }: Conditional) => {
    if (when !== undefined) conditions.push(when);
    if (each !== undefined) repeated.push(each);
  };
  const walk = (inner: readonly PartItem[]) => {
    for (const item of inner) {
      if (typeof item === 'string') continue;
      if ('table' in item) for (const row of item.rows) if (!Array.isArray(row)) collect(row);
      if ('figure' in item) {
        for (const step of item.steps ?? []) {
          collect(step);
          if ('ways' in step) for (const own of step.ways.flatMap(({ steps = [] }) => steps)) collect(own);
        }
      }
      if ('items' in item) {
        collect(item as Conditional);
        walk(item.items);
        if ('else' in item) walk(item.else ?? []);
      }
    }
  };
  walk(items);
  return { conditions, repeated };
}
