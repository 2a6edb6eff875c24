/** The fields that text can hold: facts, and for each person name, post, telephone and role, alone and together. */
import { PERSON_FIELD_WORDS } from '../../model/notation/parse-inline.ts';
import { type Facts, findFactValue, type Person, UNIT_FACT_KEYS } from '../../model/plan/facts.ts';
import type { Inline, PersonField } from '../../model/plan/inline.ts';

export type FieldChoice = {
  /** As it is typed between braces: 单位名称, 组长.姓名; unique in the plan. */
  readonly typed: string;
  readonly group: 'unit' | 'entries' | 'people';
  /** What it prints now; '' where nothing is filled in. */
  readonly value: string;
  readonly inlines: readonly Inline[];
  /** The person it belongs to, by what text calls the person: the part of `typed` before the dot. */
  readonly person: string | null;
  /** Shown before anything is typed: facts, and each person's name. */
  readonly isMain: boolean;
};

const FIELD_WORDS: readonly (readonly [word: string, field: PersonField])[] = [
  ['姓名', 'name'],
  ['电话', 'phone'],
  ['职务', 'title'],
  ['角色', 'role'],
];

/** Several fields at once, with what stands between them. */
const COMBINATIONS: readonly (readonly [word: string, pattern: readonly (PersonField | string)[]])[] = [
  ['姓名（电话）', ['name', '（', 'phone', '）']],
  ['姓名（职务）', ['name', '（', 'title', '）']],
];

/** People by words that no other one has: the role, with the name where two have one role, or else with their place among them. */
function getPersonWord(person: Person, people: readonly Person[]): string {
  const { role } = person;
  const sharing = people.filter((other) => other.role === role);
  if (sharing.length === 1 && role !== '') return role;
  const name = person.name.trim();
  const isNameOwn = name !== '' && sharing.filter((other) => other.name.trim() === name).length === 1;
  if (isNameOwn) return role === '' ? name : `${role}（${name}）`;
  return `${role === '' ? '人员' : role}${sharing.indexOf(person) + 1}`;
}

function isField(part: string): part is PersonField {
  return part === 'name' || part === 'phone' || part === 'title' || part === 'role';
}

function listPersonChoices(person: Person, people: readonly Person[]): FieldChoice[] {
  const word = getPersonWord(person, people);
  const common = { group: 'people', person: word } as const;
  const fields = FIELD_WORDS.map(([fieldWord, field]): FieldChoice => {
    const inlines: Inline[] = [{ type: 'person', personId: person.id, field }];
    return { ...common, typed: `${word}.${fieldWord}`, value: person[field], inlines, isMain: field === 'name' };
  });
  const combinations = COMBINATIONS.map(([combinationWord, pattern]): FieldChoice => {
    const inlines = pattern.map((part): Inline => {
      return isField(part) ? { type: 'person', personId: person.id, field: part } : { type: 'text', text: part };
    });
    const isEmpty = pattern.some((part) => isField(part) && person[part] === '');
    const value = isEmpty ? '' : pattern.map((part) => (isField(part) ? person[part] : part)).join('');
    return { ...common, typed: `${word}.${combinationWord}`, value, inlines, isMain: false };
  });
  return [...fields, ...combinations];
}

/** Every field in the order of the sheet. */
export function listFieldChoices(facts: Facts): FieldChoice[] {
  const toChoice =
    (group: 'unit' | 'entries') =>
    (key: string): FieldChoice => ({
      typed: key,
      group,
      value: findFactValue(facts, key) ?? '',
      inlines: [{ type: 'fact', key }],
      person: null,
      isMain: true,
    });
  return [
    ...Object.keys(UNIT_FACT_KEYS).map(toChoice('unit')),
    ...facts.entries.map(({ key }) => key).map(toChoice('entries')),
    ...facts.people.flatMap((person) => listPersonChoices(person, facts.people)),
  ];
}

/**
 * What `{单位名称}` or `{组长.电话}` typed whole stands for; people go by role or id.
 *
 * @returns `null` where the plan has no such field.
 */
export function findTypedField(facts: Facts, typed: string): readonly Inline[] | null {
  const words = typed.trim();
  const choice = listFieldChoices(facts).find((candidate) => candidate.typed === words);
  if (choice !== undefined) return choice.inlines;
  const dot = words.lastIndexOf('.');
  const field = PERSON_FIELD_WORDS[words.slice(dot + 1)];
  const name = words.slice(0, Math.max(dot, 0));
  const person = facts.people.find(({ id, role }) => id === name || role === name);
  return field === undefined || person === undefined ? null : [{ type: 'person', personId: person.id, field }];
}

/** A name that a new entry may have: one the plan lacks, without the signs of the notation. */
export function isNewEntryKey(facts: Facts, key: string): boolean {
  return /^[^{}.@#?\s｛｝]{1,60}$/.test(key) && findFactValue(facts, key) === null;
}
