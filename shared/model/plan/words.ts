/**
 * Every place of a plan where words stand: the one walk for all that looks at words or changes them. A place that holds plain
 * words, such as a caption, is read as one text and takes back the characters of what it is given.
 */

import { ALTERNATIVE_TEXT_MAX_LENGTH, type Block, CAPTION_MAX_LENGTH } from './block.ts';
import { getContents, mapContents } from './blocks.ts';
import { FACT_MAX_LENGTH, type Facts, findFactValue } from './facts.ts';
import type { Inline } from './inline.ts';
import { getInlinesText } from './inlines.ts';
import { mapParts, type PartPlace, visitParts } from './parts.ts';
import { HEADER_MAX_LENGTH, type Header, type Plan, type PlanContent } from './plan.ts';

/** The header's lines in the order in which they print; the title stands before the last. */
export const HEADER_FIELDS = [
  'copyNumber',
  'classification',
  'urgency',
  'issuer',
  'documentNumber',
  'signer',
  'recipients',
] as const satisfies (keyof Header)[];
export type HeaderField = (typeof HEADER_FIELDS)[number];

export type WordsPlace =
  | { readonly in: 'header'; readonly field: HeaderField }
  | { readonly in: 'title' }
  /** `index` counts the block's contents as `getContents` does: cells row by row, a drawing's words step by step. */
  | { readonly in: 'block'; readonly blockId: string; readonly index: number }
  | { readonly in: 'caption' | 'alternative-text'; readonly blockId: string }
  | { readonly in: 'attachment-title'; readonly blockId: string }
  | { readonly in: 'signature-unit'; readonly index: number }
  | { readonly in: 'signature-date' }
  /** A part beside the text, such as the cover. */
  | ({ readonly in: 'part' } & PartPlace)
  /** A fact's value, which stands wherever the text refers to it. */
  | { readonly in: 'fact'; readonly key: string };

export type Words = { readonly place: WordsPlace; readonly content: readonly Inline[] };

/** Characters that a plain place holds at most. */
const PLAIN_MAX_LENGTH: Partial<Record<WordsPlace['in'], number>> = {
  header: HEADER_MAX_LENGTH,
  caption: CAPTION_MAX_LENGTH,
  'alternative-text': ALTERNATIVE_TEXT_MAX_LENGTH,
  fact: FACT_MAX_LENGTH,
};

/** Characters that fit; `Infinity` where inlines stand. */
export function getPlaceMaxLength(place: WordsPlace): number {
  return PLAIN_MAX_LENGTH[place.in] ?? Number.POSITIVE_INFINITY;
}

/** Whether only characters can stand there, and nothing that follows the facts. */
export function isPlainPlace(place: WordsPlace): boolean {
  return PLAIN_MAX_LENGTH[place.in] !== undefined;
}

/** One string for each place, the same for the same place. */
export function getPlaceKey(place: WordsPlace): string {
  return Object.values(place).join(' ');
}

/** Ids that stand for places outside of all blocks where a block is asked for. No block has them. */
export const TITLE_ID = 'title';
export const HEADER_ID = 'header';
export const SIGNATURE_ID = 'signature';
export const PARTS_ID = 'parts';

/** The block or attachment that the place is in, or what stands for one. */
export function getPlaceBlockId(place: WordsPlace): string {
  switch (place.in) {
    case 'header':
      return HEADER_ID;
    case 'title':
      return TITLE_ID;
    case 'signature-unit':
    case 'signature-date':
      return SIGNATURE_ID;
    case 'part':
      return PARTS_ID;
    case 'fact':
      return place.key;
    default:
      return place.blockId;
  }
}

type Change = (content: Inline[], place: WordsPlace) => Inline[];

/** What inlines read as in a plain place; references and blanks say nothing there. */
function toPlain(content: readonly Inline[], facts: Facts): string {
  return getInlinesText(content, (member) => {
    if (member.type === 'fact') return findFactValue(facts, member.key) ?? '';
    if (member.type !== 'person') return '';
    return facts.people.find(({ id }) => id === member.personId)?.[member.field] ?? '';
  });
}

/** A place without words is not visited; what would not fit is left as it was. */
function changePlain<T extends string | undefined>(text: T, place: WordsPlace, change: Change, facts: Facts): T {
  if (text === undefined || text === '') return text;
  const content: Inline[] = [{ type: 'text', text }];
  const changed = change(content, place);
  if (changed === content) return text;
  const plain = toPlain(changed, facts);
  return (plain.length <= (PLAIN_MAX_LENGTH[place.in] ?? 0) ? plain : text) as T;
}

function mapBlock(block: Block, change: Change, facts: Facts): Block {
  const blockId = block.id;
  const mapped = mapContents(block, (content, index) => change(content, { in: 'block', blockId, index }));
  if (mapped.type !== 'table' && mapped.type !== 'figure') return mapped;
  const caption = changePlain(mapped.caption, { in: 'caption', blockId }, change, facts);
  const captioned = caption === mapped.caption ? mapped : ({ ...mapped, caption } as Block);
  if (captioned.type !== 'figure') return captioned;
  const { alternativeText } = captioned;
  const alternative = changePlain(alternativeText, { in: 'alternative-text', blockId }, change, facts);
  return alternative === alternativeText ? captioned : ({ ...captioned, alternativeText: alternative } as Block);
}

/** The array with `change` applied to its members; the same array where none is another than before. */
function mapShared<T>(members: T[], change: (member: T, index: number) => T): T[] {
  const changed = members.map(change);
  return changed.some((member, index) => member !== members[index]) ? changed : members;
}

function mapHeader(header: Header, change: Change, facts: Facts): Header {
  const entries = HEADER_FIELDS.map((field) => [
    field,
    changePlain(header[field], { in: 'header', field }, change, facts),
  ]);
  const isSame = entries.every(([field, text]) => header[field as HeaderField] === text);
  return isSame ? header : Object.fromEntries(entries.filter(([, text]) => text !== undefined));
}

/**
 * The plan with `change` applied to the words of every place, as `listWords` lists them. What it answers unchanged stays the same
 * object, and so do blocks, attachments and settings around it.
 */
export function mapWords(plan: Plan, change: Change): Plan {
  const { facts } = plan;
  const mapBlocks = (blocks: Block[]) => mapShared(blocks, (block) => mapBlock(block, change, facts));
  const changed = {
    header: mapHeader(plan.header, change, facts),
    title: change(plan.title, { in: 'title' }),
    blocks: mapBlocks(plan.blocks),
    signature: mapSignature(plan.signature, change),
    attachments: mapShared(plan.attachments, (attachment) => {
      const title = change(attachment.title, { in: 'attachment-title', blockId: attachment.id });
      const blocks = mapBlocks(attachment.blocks);
      const isSame = title === attachment.title && blocks === attachment.blocks;
      return isSame ? attachment : { ...attachment, title, blocks };
    }),
    facts: mapEntries(facts, change),
    ...(plan.parts === undefined ? {} : { parts: mapOwnParts(plan.parts, change) }),
  };
  const isSame = Object.entries(changed).every(([key, value]) => plan[key as keyof typeof changed] === value);
  return isSame ? plan : { ...plan, ...changed };
}

function mapSignature(signature: Plan['signature'], change: Change): Plan['signature'] {
  if (signature === null) return null;
  const units = mapShared(signature.units, (unit, index) => change(unit, { in: 'signature-unit', index }));
  const date = change(signature.date, { in: 'signature-date' });
  return units === signature.units && date === signature.date ? signature : { ...signature, units, date };
}

function mapOwnParts(parts: NonNullable<Plan['parts']>, change: Change): NonNullable<Plan['parts']> {
  return mapParts(parts, (content, place) => change(content, { in: 'part', ...place })) as typeof parts;
}

function mapEntries(facts: Facts, change: Change): Facts {
  const entries = mapShared(facts.entries, (entry) => {
    const value = changePlain(entry.value, { in: 'fact', key: entry.key }, change, facts);
    return value === entry.value ? entry : { ...entry, value };
  });
  return entries === facts.entries ? facts : { ...facts, entries };
}

function visitPlain(text: string | undefined, place: WordsPlace, visit: (words: Words) => void): void {
  if (text !== undefined && text !== '') visit({ place, content: [{ type: 'text', text }] });
}

/** The words of one block, in the order in which they print: a table's caption above it, a figure's below. */
export function visitBlockWords(block: Block, visit: (words: Words) => void): void {
  const blockId = block.id;
  if (block.type === 'table') visitPlain(block.caption, { in: 'caption', blockId }, visit);
  getContents(block).forEach((content, index) => {
    visit({ place: { in: 'block', blockId, index }, content });
  });
  if (block.type !== 'figure') return;
  visitPlain(block.alternativeText, { in: 'alternative-text', blockId }, visit);
  visitPlain(block.caption, { in: 'caption', blockId }, visit);
}

/** The words of a plan in the order in which they print, and the values of its facts behind them. */
export function listWords(said: PlanContent): Words[] {
  const { header, title, blocks, signature, attachments, facts, parts = {} } = said;
  const words: Words[] = [];
  const visit = (one: Words) => {
    words.push(one);
  };
  const visitHeader = (field: HeaderField) => visitPlain(header[field], { in: 'header', field }, visit);
  HEADER_FIELDS.slice(0, -1).forEach(visitHeader);
  visit({ place: { in: 'title' }, content: title });
  HEADER_FIELDS.slice(-1).forEach(visitHeader);
  for (const block of blocks) visitBlockWords(block, visit);
  signature?.units.forEach((content, index) => {
    visit({ place: { in: 'signature-unit', index }, content });
  });
  if (signature !== null) visit({ place: { in: 'signature-date' }, content: signature.date });
  for (const attachment of attachments) {
    visit({ place: { in: 'attachment-title', blockId: attachment.id }, content: attachment.title });
    for (const block of attachment.blocks) visitBlockWords(block, visit);
  }
  visitParts(parts, (content, place) => visit({ place: { in: 'part', ...place }, content }));
  for (const { key, value } of facts.entries) visitPlain(value, { in: 'fact', key }, visit);
  return words;
}
