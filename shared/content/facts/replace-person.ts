/**
 * 此人已离任: one person's name, post and telephone give way to another's, in every role the person has and, where the user ticks
 * them, in text that was typed by hand.
 */

import { listOwnTelephones, normalizeTelephone, splitTelephones } from '../../language/words/telephone.ts';
import type { Block } from '../../model/plan/block.ts';
import { getContents, mapBlocks, mapInlines } from '../../model/plan/blocks.ts';
import type { Facts, Person } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';

/** Who comes in. */
export type Successor = Pick<Person, 'name' | 'title' | 'phone'>;

/** Where a change stands: a block or attachment by id, the plan's title or signature, or a fact by its key. */
export type ChangePlace =
  | { readonly kind: 'block'; readonly blockId: string }
  | { readonly kind: 'title' }
  | { readonly kind: 'signature' }
  | { readonly kind: 'entry'; readonly key: string };

/** A live member that follows the person; it changes with the facts. */
export type LiveChange = {
  readonly kind: 'live';
  readonly place: ChangePlace;
  readonly field: 'name' | 'title' | 'phone';
  readonly before: string;
  readonly after: string;
};

/** The old name or telephone typed into text. */
export type TypedChange = {
  readonly kind: 'typed';
  /** Stable for one plan and one person; what the user ticks. */
  readonly id: string;
  readonly place: ChangePlace;
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

/** Every stretch of text that a user may have typed a name into, with an address that stays the same while the plan does. */
type Stretch = { readonly place: ChangePlace; readonly address: string; readonly text: string };

function listContent(place: ChangePlace, address: string, content: readonly Inline[]): Stretch[] {
  return content.flatMap((inline, index) =>
    inline.type === 'text' ? [{ place, address: `${address}/${index}`, text: inline.text }] : [],
  );
}

function getCaption(block: Block): string | undefined {
  return block.type === 'table' || block.type === 'figure' ? block.caption : undefined;
}

function listBlockStretches(block: Block): Stretch[] {
  const place: ChangePlace = { kind: 'block', blockId: block.id };
  const caption = getCaption(block);
  return [
    ...getContents(block).flatMap((content, index) => listContent(place, `${block.id}/${index}`, content)),
    ...(caption === undefined ? [] : [{ place, address: `${block.id}/caption`, text: caption }]),
  ];
}

function listStretches(plan: Plan): Stretch[] {
  const signature: ChangePlace = { kind: 'signature' };
  return [
    ...listContent({ kind: 'title' }, 'title', plan.title),
    ...plan.blocks.flatMap(listBlockStretches),
    ...(plan.signature?.units ?? []).flatMap((unit, index) => listContent(signature, `signature/${index}`, unit)),
    ...plan.attachments.flatMap(({ id, title, blocks }) => [
      ...listContent({ kind: 'block', blockId: id }, `${id}/title`, title),
      ...blocks.flatMap(listBlockStretches),
    ]),
    ...plan.facts.entries.map(
      ({ key, value }): Stretch => ({ place: { kind: 'entry', key }, address: `entry/${key}`, text: value }),
    ),
  ];
}

function toTypedChange({ place, address, text }: Stretch, { start, end, after, isCertain }: Occurrence): TypedChange {
  return {
    kind: 'typed',
    id: `${address}@${start}`,
    place,
    before: text.slice(start, end),
    after,
    context: {
      left: text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start),
      right: text.slice(end, end + CONTEXT_CHARACTERS),
    },
    isCertain,
  };
}

function listLive(plan: Plan, people: ReadonlyMap<string, Person>, successor: Successor): LiveChange[] {
  const read = (place: ChangePlace, content: readonly Inline[]): LiveChange[] =>
    content.flatMap((inline) => {
      const person = inline.type === 'person' ? people.get(inline.personId) : undefined;
      if (person === undefined || inline.type !== 'person' || inline.field === 'role') return [];
      const [before, after] = [person[inline.field], successor[inline.field].trim()];
      return before === after ? [] : [{ kind: 'live', place, field: inline.field, before, after }];
    });
  const readBlock = (block: Block) =>
    getContents(block).flatMap((content) => read({ kind: 'block', blockId: block.id }, content));
  return [
    ...read({ kind: 'title' }, plan.title),
    ...plan.blocks.flatMap(readBlock),
    ...(plan.signature?.units ?? []).flatMap((unit) => read({ kind: 'signature' }, unit)),
    ...plan.attachments.flatMap(({ id, title, blocks }) => [
      ...read({ kind: 'block', blockId: id }, title),
      ...blocks.flatMap(readBlock),
    ]),
  ];
}

/** Everything that changes when `successor` takes the place of the person with this id, in document order. */
export function findPersonReplacement(plan: Plan, personId: string, successor: Successor): PersonReplacement {
  const people = listRolesOf(plan.facts, personId);
  const search = createSearch(people, successor);
  return {
    people,
    live: listLive(plan, new Map(people.map((person) => [person.id, person])), successor),
    typed: listStretches(plan).flatMap((stretch) =>
      search(stretch.text).map((occurrence) => toTypedChange(stretch, occurrence)),
    ),
  };
}

/** The text with the occurrences whose ids are ticked replaced; the same string where none is. */
function replaceIn(text: string, address: string, search: Search, ticked: ReadonlySet<string>): string {
  let result = text;
  for (const { start, end, after } of search(text).reverse()) {
    if (ticked.has(`${address}@${start}`)) result = result.slice(0, start) + after + result.slice(end);
  }
  return result;
}

type ReplaceText = (text: string, address: string) => string;

/** The same array where nothing in it is replaced. */
function replaceContent(content: Inline[], address: string, replace: ReplaceText): Inline[] {
  const replaced = content.map((inline, index) => {
    const text = inline.type === 'text' ? replace(inline.text, `${address}/${index}`) : '';
    return inline.type === 'text' && text !== inline.text ? { ...inline, text } : inline;
  });
  return replaced.some((inline, index) => inline !== content[index]) ? replaced : content;
}

/** The block with its text replaced; the same object where nothing in it is. */
function replaceBlock(block: Block, replace: ReplaceText): Block {
  const isTouched = listBlockStretches(block).some(({ text, address }) => replace(text, address) !== text);
  if (!isTouched) return block;
  const places = new Map(
    getContents(block).flatMap((content, index) =>
      content.map((inline, position): [Inline, string] => [inline, `${block.id}/${index}/${position}`]),
    ),
  );
  const replaced = mapInlines(block, (inline) =>
    inline.type === 'text' ? { ...inline, text: replace(inline.text, places.get(inline) ?? '') } : inline,
  );
  const caption = getCaption(block);
  return caption === undefined
    ? replaced
    : ({ ...replaced, caption: replace(caption, `${block.id}/caption`) } as Block);
}

/**
 * The plan with the successor in the person's place: in the facts, so that every live member follows, and in the typed text that
 * is ticked. Blocks without a ticked place stay the same objects.
 */
export function replacePerson(plan: Plan, personId: string, successor: Successor, ticked: ReadonlySet<string>): Plan {
  const people = new Set(listRolesOf(plan.facts, personId));
  const search = createSearch([...people], successor);
  const replace: ReplaceText = (text, address) => replaceIn(text, address, search, ticked);
  const values = Object.fromEntries(FIELDS.map((field) => [field, successor[field].trim()]));
  const withBlocks = mapBlocks(plan, (block) => replaceBlock(block, replace));
  return {
    ...withBlocks,
    title: replaceContent(plan.title, 'title', replace),
    attachments: withBlocks.attachments.map((attachment) => ({
      ...attachment,
      title: replaceContent(attachment.title, `${attachment.id}/title`, replace),
    })),
    signature:
      plan.signature === null
        ? null
        : {
            ...plan.signature,
            units: plan.signature.units.map((unit, index) => replaceContent(unit, `signature/${index}`, replace)),
          },
    facts: {
      ...plan.facts,
      people: plan.facts.people.map((person) => (people.has(person) ? { ...person, ...values } : person)),
      entries: plan.facts.entries.map((entry) => ({ ...entry, value: replace(entry.value, `entry/${entry.key}`) })),
    },
  };
}
