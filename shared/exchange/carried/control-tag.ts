/**
 * What a content control in our Word files stands for: a tag for the program, a title for whoever reads the file in Word.
 * Source: ECMA-376 Part 1, 17.5.2.42 tag (64 characters in Word), 17.5.2.1 alias.
 */
import type { Facts } from '../../model/plan/facts.ts';
import {
  type Inline,
  PERSON_FIELDS,
  type PersonField,
  SERIES_FORMS,
  type SeriesForm,
} from '../../model/plan/inline.ts';
import { hashText } from './hash.ts';

/** The live members that stand in a control of their own; a reference is a field of Word's. */
export type ControlledMember = Extract<Inline, { type: 'fact' | 'person' | 'blank' | 'series' }>;

/** A control as it was found: one object for all that stands in it. */
export type FoundControl = { readonly tag: string; readonly title: string };

const MOST_CHARACTERS = 64;
const PREFIX = 'zf-';
const FIELD_TITLES: Readonly<Record<PersonField, string>> = {
  name: '姓名',
  title: '职务',
  phone: '电话',
  role: '角色',
};

export function isControlled(inline: Inline): inline is ControlledMember {
  return inline.type === 'fact' || inline.type === 'person' || inline.type === 'blank' || inline.type === 'series';
}

export const isOurTag = (tag: string): boolean => tag.startsWith(PREFIX);

/** `zf-fact:单位名称`, `zf-person:p1:phone`, `zf-series:shi`, `zf-blank`; a key that is too long is told by its sum. */
export function getControlTag(member: ControlledMember): string {
  switch (member.type) {
    case 'fact':
      return shorten(`${PREFIX}fact:`, member.key, '');
    case 'person':
      return shorten(`${PREFIX}person:`, member.personId, `:${member.field}`);
    case 'series':
      return `${PREFIX}series:${member.form}`;
    case 'blank':
      return `${PREFIX}blank`;
  }
}

function shorten(head: string, key: string, tail: string): string {
  const whole = head + key + tail;
  return whole.length <= MOST_CHARACTERS ? whole : `${head}#${hashText(key)}${tail}`;
}

/** 单位名称, 组长电话: what Word shows over the control. */
export function getControlTitle(member: ControlledMember, facts: Facts): string {
  switch (member.type) {
    case 'fact':
      return member.key.slice(0, MOST_CHARACTERS);
    case 'person': {
      const role = facts.people.find(({ id }) => id === member.personId)?.role || member.personId;
      const field = FIELD_TITLES[member.field];
      return role.slice(0, MOST_CHARACTERS - field.length) + field;
    }
    case 'blank':
      return (member.hint || '待填写').slice(0, MOST_CHARACTERS);
    case 'series':
      return '段内序数';
  }
}

/** What a tag says by itself, for files whose plan is lost; `null` for a shortened one and for what is none of ours. */
export function readControlTag({ tag, title }: FoundControl): ControlledMember | null {
  const [, kind, rest = ''] = /^zf-(\w+)(?::(.*))?$/s.exec(tag) ?? [];
  if (rest.startsWith('#')) return null;
  if (kind === 'blank') return { type: 'blank', hint: title === '待填写' ? '' : title };
  if (kind === 'series') {
    const form = SERIES_FORMS.find((known) => known === rest);
    return form === undefined ? null : toSeries(form);
  }
  if (kind === 'fact' && rest !== '') return { type: 'fact', key: rest };
  if (kind !== 'person') return null;
  const at = rest.lastIndexOf(':');
  const field = PERSON_FIELDS.find((known) => known === rest.slice(at + 1));
  return at < 1 || field === undefined ? null : { type: 'person', personId: rest.slice(0, at), field };
}

const toSeries = (form: SeriesForm): ControlledMember => ({ type: 'series', form, first: false });

/** The role that a person's control names: 组长 of 组长电话. */
export function readControlRole({ title }: FoundControl, field: PersonField): string {
  const tail = FIELD_TITLES[field];
  return title.endsWith(tail) ? title.slice(0, -tail.length) : title;
}
