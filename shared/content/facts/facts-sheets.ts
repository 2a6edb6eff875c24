/**
 * The facts as three sheets of a workbook, for a clerk to fill in and give back. Their headings are Chinese whatever the language
 * of the window, since the file goes from hand to hand.
 */

import { tidyDays } from '../../language/words/plan-day.ts';
import { FACT_KINDS, type FactKind, type Facts, UNIT_FACT_KEYS } from '../../model/plan/facts.ts';
import type { CellRows } from './cells.ts';
import type { FactChange } from './fact-changes.ts';
import { guessFactKind } from './facts-input.ts';
import { guessRoster, listRosterChanges, readRoster } from './roster.ts';

export type Sheet = { readonly name: string; readonly rows: CellRows };

export const SHEET_NAMES = { unit: '单位', people: '人员', entries: '要素' } as const;
const HEADINGS = {
  unit: ['项目', '内容'],
  people: ['预案中的角色', '姓名', '职务', '电话'],
  entries: ['名称', '类型', '内容', '说明'],
} as const;
const KIND_WORDS: Readonly<Record<FactKind, string>> = {
  text: '文字',
  number: '数字',
  date: '日期',
  period: '时段',
  place: '地点',
  phone: '电话',
};
/** What an entry's name may not hold: the signs of the notation. */
const KEY = /^[^{}.@#?\s]{1,60}$/;

export function writeFactsSheets({ unit, people, entries }: Facts): Sheet[] {
  return [
    {
      name: SHEET_NAMES.unit,
      rows: [HEADINGS.unit, ...Object.entries(UNIT_FACT_KEYS).map(([key, field]) => [key, unit[field]])],
    },
    {
      name: SHEET_NAMES.people,
      rows: [HEADINGS.people, ...people.map(({ role, name, title, phone }) => [role, name, title, phone])],
    },
    {
      name: SHEET_NAMES.entries,
      rows: [
        HEADINGS.entries,
        ...entries.map(({ key, kind, value, hint }) => [key, KIND_WORDS[kind], value, hint ?? '']),
      ],
    },
  ];
}

function readUnit(facts: Facts, rows: CellRows): FactChange[] {
  return rows.flatMap(([key = '', after = '']): FactChange[] => {
    if (!Object.hasOwn(UNIT_FACT_KEYS, key) || after === '') return [];
    const field = UNIT_FACT_KEYS[key as keyof typeof UNIT_FACT_KEYS];
    const before = facts.unit[field];
    return before === after ? [] : [{ kind: 'unit', field, before, after }];
  });
}

function readEntries(facts: Facts, rows: CellRows): FactChange[] {
  const seen = new Set<string>();
  return rows.slice(1).flatMap(([key = '', kindWord = '', written = '']): FactChange[] => {
    if (!KEY.test(key) || written === '' || seen.has(key) || Object.hasOwn(UNIT_FACT_KEYS, key)) return [];
    seen.add(key);
    const known = facts.entries.find((entry) => entry.key === key);
    const entryKind = known?.kind ?? FACT_KINDS.find((kind) => KIND_WORDS[kind] === kindWord) ?? guessFactKind(key);
    const after = entryKind === 'date' || entryKind === 'period' ? tidyDays(entryKind, written) : written;
    if (known?.value === after) return [];
    return [{ kind: 'entry', key, entryKind, before: known?.value ?? null, after }];
  });
}

function hasHeadings(rows: CellRows, headings: readonly string[]): boolean {
  return headings.every((heading, index) => rows[0]?.[index] === heading);
}

/**
 * What a workbook of these sheets changes of the facts; empty cells take nothing away.
 *
 * @returns `null` where none of the sheets is one of ours: it may still be a roster.
 */
export function readFactsSheets(facts: Facts, sheets: readonly Sheet[], newRole: string): FactChange[] | null {
  const find = (part: keyof typeof HEADINGS) =>
    sheets.find(({ name, rows }) => name.trim() === SHEET_NAMES[part] && hasHeadings(rows, HEADINGS[part]));
  const [unit, people, entries] = [find('unit'), find('people'), find('entries')];
  if (unit === undefined && people === undefined && entries === undefined) return null;
  return [
    ...readUnit(facts, unit?.rows ?? []),
    ...(people === undefined ? [] : listRosterChanges(facts, readRoster(guessRoster(people.rows)), newRole)),
    ...readEntries(facts, entries?.rows ?? []),
  ];
}
