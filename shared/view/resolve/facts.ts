/** Facts and people as text. A fact that is not filled in prints as a blank to write on, never as nothing. */
import { type Facts, findFactValue } from '../../model/plan/facts.ts';
import type { PersonField } from '../../model/plan/inline.ts';

/** What a blank prints: a line to write on, four characters wide. */
export const BLANK_TEXT = '＿＿＿＿';

/** A person's field as the hint of its blank shows it. */
const PERSON_FIELD_LABELS: Record<PersonField, string> = {
  name: '姓名',
  title: '职务',
  phone: '电话',
  role: '角色',
};

/** Text of a live member; where nothing is filled in, `isBlank` is true and `hint` says what belongs there. */
export type LiveText = { readonly text: string; readonly isBlank: boolean; readonly hint: string };

function toLiveText(value: string | null | undefined, hint: string): LiveText {
  const text = value?.trim() ?? '';
  return text === '' ? { text: BLANK_TEXT, isBlank: true, hint } : { text, isBlank: false, hint };
}

export function resolveFact(facts: Facts, key: string): LiveText {
  return toLiveText(findFactValue(facts, key), key);
}

export function resolvePerson(facts: Facts, personId: string, field: PersonField): LiveText {
  const person = facts.people.find((candidate) => candidate.id === personId);
  const label = PERSON_FIELD_LABELS[field];
  return toLiveText(person?.[field], `${person?.role || personId}${label}`);
}
