/**
 * 此人已离任: one person's name, post and telephone give way to another's, in every role the person has and, where the user ticks
 * them, in text that was typed by hand.
 */

import { listOwnTelephones, normalizeTelephone, splitTelephones } from '../../language/words/telephone.ts';
import type { Facts, Person } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { getPlaceKey, listWords, mapWords, type Words, type WordsPlace } from '../../model/plan/words.ts';

/** Who comes in. */
export type Successor = Pick<Person, 'name' | 'title' | 'phone'>;

/** A live member that follows the person; it changes with the facts. */
export type LiveChange = {
  readonly kind: 'live';
  readonly place: WordsPlace;
  readonly field: 'name' | 'title' | 'phone';
  readonly before: string;
  readonly after: string;
};

/** The old name or telephone typed into text. */
export type TypedChange = {
  readonly kind: 'typed';
  /** Stable for one plan and one person; what the user ticks. */
  readonly id: string;
  readonly place: WordsPlace;
  readonly before: string;
  readonly after: string;
  /** The words around it, to judge it by. */
  readonly context: { readonly left: string; readonly right: string };
  /** False where the characters may be part of a longer name. */
  readonly isCertain: boolean;
};

export type PersonReplacement = {
  /** The roles of the plan that the person has, one record each. */
  readonly people: readonly Person[];
  readonly live: readonly LiveChange[];
  readonly typed: readonly TypedChange[];
};

const FIELDS = ['name', 'title', 'phone'] as const;
const CONTEXT_CHARACTERS = 12;

function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}

/** All records of one human: those of the same name, as one person may have several roles. Without a name, only the record itself. */
export function listRolesOf(facts: Facts, personId: string): Person[] {
  const person = facts.people.find(({ id }) => id === personId);
  if (person === undefined) return [];
  const name = squeeze(person.name);
  return facts.people.filter((other) => other.id === personId || (name !== '' && squeeze(other.name) === name));
}

/** Words that may stand right before a name, and right after one; any sign that is no Chinese character may too. */
const BEFORE_NAME =
  /(?:^|[^\u4e00-\u9fff]|[长任员挥由为向请和与及是人师记理管责给找至对]|联系|通知|周[一二三四五六日]|[上下]午)$/;
const AFTER_NAME =
  /^(?:$|[^\u4e00-\u9fff]|校长|副|园长|主任|老师|同志|书记|教师|经理|院长|所长|处长|科长|部长|队长|组长|医生|护士|先生|女士|等|任|担任|负责|为|的|和|与|及|电话|手机|兼|牵头|带|值班|接|到|在|岗位)/;

/** Characters of a text that are, or may be, a person's name or telephone. */
export type TypedOccurrence = { readonly start: number; readonly end: number; readonly isCertain: boolean };
type Occurrence = TypedOccurrence & { readonly after: string };

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Every place where the characters of a name stand; names of two characters may be padded with a space: 张　三. */
export function findTypedNames(text: string, name: string): TypedOccurrence[] {
  const letters = [...squeeze(name)];
  // Most texts do not hold the characters at all; looking for these first is many times quicker.
  if (letters.length < 2 || !letters.every((letter) => text.includes(letter))) return [];
  const pattern = new RegExp(letters.map(escapeForPattern).join('[ \\u3000]*'), 'g');
  return [...text.matchAll(pattern)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const isCertain = BEFORE_NAME.test(text.slice(0, start)) && AFTER_NAME.test(text.slice(end));
    return { start, end, isCertain };
  });
}

/** Every place where one of the telephones stands, whatever signs part its digits. */
export function findTypedTelephones(text: string, phones: readonly string[]): TypedOccurrence[] {
  const digits = /\d{3}/.test(text) ? text.replace(/[ \-—－]/g, '') : '';
  return phones.flatMap((phone) => {
    if (!digits.includes(phone)) return [];
    const pattern = new RegExp([...phone].map(escapeForPattern).join('[ \\-—－]*'), 'g');
    return [...text.matchAll(pattern)].map((match) => {
      const start = match.index;
      const end = start + match[0].length;
      const isCertain = !/\d[-—－ ]?$/.test(text.slice(0, start)) && !/^\d/.test(text.slice(end));
      return { start, end, isCertain };
    });
  });
}

type Search = (text: string) => Occurrence[];

/** What is looked for in typed text; where the successor has no name or telephone, the old one stays. */
function createSearch(people: readonly Person[], successor: Successor): Search {
  const [person] = people;
  if (person === undefined) return () => [];
  const name = successor.name.trim();
  const phones = [...new Set(people.flatMap(({ phone }) => listOwnTelephones(phone)))];
  const isNewName = name !== '' && squeeze(name) !== squeeze(person.name);
  const newPhone = splitTelephones(successor.phone)[0] ?? '';
  const oldPhones = newPhone === '' ? [] : phones.filter((phone) => phone !== normalizeTelephone(newPhone));
  return (text) => {
    const found: Occurrence[] = [
      ...(isNewName ? findTypedNames(text, person.name).map((one) => ({ ...one, after: name })) : []),
      ...findTypedTelephones(text, oldPhones).map((one) => ({ ...one, after: newPhone })),
    ].sort((a, b) => a.start - b.start);
    // What overlaps the one before is left to it.
    return found.filter((one, index) => index === 0 || one.start >= (found[index - 1]?.end ?? 0));
  };
}

/** What a typed place goes by while the plan stays as it is. */
function getAddress(place: WordsPlace, inlineIndex: number, start: number): string {
  return `${getPlaceKey(place)}/${inlineIndex}@${start}`;
}

function listTyped({ place, content }: Words, search: Search): TypedChange[] {
  return content.flatMap((inline, index) => {
    if (inline.type !== 'text') return [];
    const { text } = inline;
    return search(text).map(
      ({ start, end, after, isCertain }): TypedChange => ({
        kind: 'typed',
        id: getAddress(place, index, start),
        place,
        before: text.slice(start, end),
        after,
        context: {
          left: text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start),
          right: text.slice(end, end + CONTEXT_CHARACTERS),
        },
        isCertain,
      }),
    );
  });
}

function listLive({ place, content }: Words, people: ReadonlyMap<string, Person>, successor: Successor): LiveChange[] {
  return content.flatMap((inline): LiveChange[] => {
    const person = inline.type === 'person' ? people.get(inline.personId) : undefined;
    if (person === undefined || inline.type !== 'person' || inline.field === 'role') return [];
    const [before, after] = [person[inline.field], successor[inline.field].trim()];
    return before === after ? [] : [{ kind: 'live', place, field: inline.field, before, after }];
  });
}

/** Everything that changes when `successor` takes the place of the person with this id, in document order. */
export function findPersonReplacement(plan: Plan, personId: string, successor: Successor): PersonReplacement {
  const people = listRolesOf(plan.facts, personId);
  const search = createSearch(people, successor);
  const byId = new Map(people.map((person) => [person.id, person]));
  const words = listWords(plan);
  return {
    people,
    live: words.flatMap((one) => listLive(one, byId, successor)),
    typed: words.flatMap((one) => listTyped(one, search)),
  };
}

/** The content with the occurrences whose ids are ticked replaced; the same array where none is. */
function replaceIn(content: Inline[], place: WordsPlace, search: Search, ticked: ReadonlySet<string>): Inline[] {
  const replaced = content.map((inline, index) => {
    if (inline.type !== 'text') return inline;
    let { text } = inline;
    for (const { start, end, after } of search(text).reverse()) {
      if (ticked.has(getAddress(place, index, start))) text = text.slice(0, start) + after + text.slice(end);
    }
    return text === inline.text ? inline : { ...inline, text };
  });
  return replaced.some((inline, index) => inline !== content[index]) ? replaced : content;
}

/**
 * The plan with the successor in the person's place: in the facts, so that every live member follows, and in the typed text that
 * is ticked. Blocks without a ticked place stay the same objects.
 */
export function replacePerson(plan: Plan, personId: string, successor: Successor, ticked: ReadonlySet<string>): Plan {
  const people = new Set(listRolesOf(plan.facts, personId));
  const search = createSearch([...people], successor);
  const values = Object.fromEntries(FIELDS.map((field) => [field, successor[field].trim()]));
  const worded = mapWords(plan, (content, place) => replaceIn(content, place, search, ticked));
  const replaced = worded.facts.people.map((person) => (people.has(person) ? { ...person, ...values } : person));
  return { ...worded, facts: { ...worded.facts, people: replaced } };
}
