/**
 * Everything that differs between two contents of a plan, precise to words: the one list that tracked changes, merging and exports with changes
 * marked are made of. Blocks are the same where their ids are.
 */
import type { Block, Table, TableRow } from '../../model/plan/block.ts';
import type { Facts } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { getInlinesText } from '../../model/plan/inlines.ts';
import { mapParts } from '../../model/plan/parts.ts';
import type { PlanContent } from '../../model/plan/plan.ts';
import {
  getPlaceBlockId,
  getPlaceKey,
  listWords,
  PARTS_ID,
  SIGNATURE_ID,
  type WordsPlace,
} from '../../model/plan/words.ts';
import { compareInlines, type InlineRun, isSameContent } from './inline-differences.ts';
import { pairRows } from './pair-rows.ts';
import { isSameData } from './same-data.ts';
import { pairTableRows } from './table-differences.ts';

export type ContentChange =
  /** A block or an attachment that came, went or stands elsewhere. A section that moved is its blocks, one behind the other. */
  | { readonly kind: 'added' | 'removed' | 'moved'; readonly of: 'block' | 'attachment'; readonly id: string }
  /** A row of the table `id`, by its index in the state that has it. */
  | { readonly kind: 'added' | 'removed'; readonly of: 'row'; readonly id: string; readonly row: number }
  /** Words at a place that both states have; `placeBefore` differs where rows came or went above a cell. */
  | {
      readonly kind: 'changed';
      readonly of: 'words';
      readonly id: string;
      readonly place: WordsPlace;
      readonly placeBefore: WordsPlace;
      readonly runs: readonly InlineRun[];
    }
  /** The level of a block, `null` where it is not numbered. */
  | {
      readonly kind: 'changed';
      readonly of: 'level';
      readonly id: string;
      readonly before: number | null;
      readonly after: number | null;
    }
  /** Anything else about a block or an attachment: its alignment, where its count starts, widths, a picture. */
  | { readonly kind: 'changed'; readonly of: 'shape'; readonly id: string }
  /** A field of the facts, under the key by which comments name it (`unit.name`, `person.ID.phone`, `entry.KEY`); `null` where there is none. */
  | {
      readonly kind: 'changed';
      readonly of: 'fact';
      readonly id: string;
      readonly before: string | null;
      readonly after: string | null;
    };

type Member = { readonly id: string; readonly block: Block | null };

/** Blocks and attachments in document order; an attachment stands before its blocks. */
function listMembers({ blocks, attachments }: PlanContent): Member[] {
  const toMember = (block: Block): Member => ({ id: block.id, block });
  return [
    ...blocks.map(toMember),
    ...attachments.flatMap(({ id, blocks: inner }) => [{ id, block: null }, ...inner.map(toMember)]),
  ];
}

const getLevel = (block: Block) => (block.type === 'numbered' ? block.level : null);
const isText = (block: Block) => block.type === 'numbered' || block.type === 'paragraph';

/** What a block is beside the words and the level that are told apart. */
function getShape(block: Block): unknown {
  if (block.type === 'numbered' || block.type === 'paragraph') return { ...block, type: 0, level: 0, content: 0 };
  if (block.type === 'table') return { ...block, rows: 0, caption: 0 };
  return { ...block, caption: 0, alternativeText: 0 };
}

/** A row as one text by which it is found again; a live member is one character of its own kind. */
const getRowText = ({ cells }: TableRow) =>
  cells.map(({ content }) => getInlinesText(content, ({ type }) => `<${type}>`)).join('\t');

/** Cells that can be held against each other one by one. */
const getRowShape = ({ header = false, cells }: TableRow) =>
  JSON.stringify([header, cells.map(({ colSpan = 1, rowSpan = 1, align }) => [colSpan, rowSpan, align])]);

function* listFacts({ unit, people, entries }: Facts): Generator<[key: string, value: string]> {
  for (const [field, value] of Object.entries(unit)) yield [`unit.${field}`, value];
  for (const { id, ...fields } of people)
    for (const [field, value] of Object.entries(fields)) yield [`person.${id}.${field}`, value];
  for (const { key, value } of entries) yield [`entry.${key}`, value];
}

function compareFacts(before: Facts, after: Facts): ContentChange[] {
  if (before === after) return [];
  const [was, is] = [new Map(listFacts(before)), new Map(listFacts(after))];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): ContentChange[] => {
    const [old = null, now = null] = [was.get(id), is.get(id)];
    return old === now ? [] : [{ kind: 'changed', of: 'fact', id, before: old, after: now }];
  });
}

/** Every place of a state where words stand, by its key. */
function indexWords(content: PlanContent) {
  const places = new Map<string, WordsPlace>();
  const words = new Map<string, readonly Inline[]>();
  for (const { place, content: said } of listWords(content)) {
    places.set(getPlaceKey(place), place);
    words.set(getPlaceKey(place), said);
  }
  return { places, get: (place: WordsPlace) => words.get(getPlaceKey(place)) ?? [] };
}

const isInMember = ({ in: where }: WordsPlace) =>
  where === 'block' || where === 'caption' || where === 'alternative-text' || where === 'attachment-title';

/**
 * In the order of the newer state, what went at the place where it stood; what stands outside of all blocks comes first, the facts come last.
 * Empty where both say the same.
 */
export function compareContents(before: PlanContent, after: PlanContent): ContentChange[] {
  const [was, is] = [indexWords(before), indexWords(after)];
  const changes: ContentChange[] = [];
  const compareText = (place: WordsPlace, placeBefore = place) => {
    const [old, now] = [was.get(placeBefore), is.get(place)];
    if (isSameContent(old, now)) return;
    const runs = compareInlines(old, now);
    changes.push({ kind: 'changed', of: 'words', id: getPlaceBlockId(place), place, placeBefore, runs });
  };

  const compareRows = (old: Table, now: Table) => {
    const { id } = now;
    const count = (rows: readonly TableRow[], row: number) =>
      rows.slice(0, row).reduce((sum, { cells }) => sum + cells.length, 0);
    for (const pair of pairTableRows(old.rows.map(getRowText), now.rows.map(getRowText))) {
      const [one, other] = [old.rows[pair.before ?? -1], now.rows[pair.after ?? -1]];
      if (one !== undefined && other !== undefined && getRowShape(one) === getRowShape(other)) {
        const [from, to] = [count(old.rows, pair.before ?? 0), count(now.rows, pair.after ?? 0)];
        other.cells.forEach((_, cell) => {
          const at = { in: 'block' as const, blockId: id };
          compareText({ ...at, index: to + cell }, { ...at, index: from + cell });
        });
        continue;
      }
      if (pair.before !== null) changes.push({ kind: 'removed', of: 'row', id, row: pair.before });
      if (pair.after !== null) changes.push({ kind: 'added', of: 'row', id, row: pair.after });
    }
  };

  const compareBlocks = (old: Block, now: Block) => {
    if (old === now) return;
    const { id } = now;
    const isPair = old.type === now.type || (isText(old) && isText(now));
    if (!isPair || !isSameData(getShape(old), getShape(now))) changes.push({ kind: 'changed', of: 'shape', id });
    if (!isPair) return;
    if (getLevel(old) !== getLevel(now)) {
      changes.push({ kind: 'changed', of: 'level', id, before: getLevel(old), after: getLevel(now) });
    }
    if (isText(now)) compareText({ in: 'block', blockId: id, index: 0 });
    if (old.type === 'table' && now.type === 'table') compareRows(old, now);
    if (now.type === 'figure') compareText({ in: 'alternative-text', blockId: id });
    if (now.type === 'table' || now.type === 'figure') compareText({ in: 'caption', blockId: id });
  };

  const outside = new Map([...is.places, ...was.places]);
  for (const place of outside.values()) if (!isInMember(place) && place.in !== 'fact') compareText(place);
  if (getSignatureShape(before) !== getSignatureShape(after)) {
    changes.push({ kind: 'changed', of: 'shape', id: SIGNATURE_ID });
  }
  if (getPartsShape(before) !== getPartsShape(after)) changes.push({ kind: 'changed', of: 'shape', id: PARTS_ID });

  const turned = (content: PlanContent) => new Map(content.attachments.map(({ id, isLandscape }) => [id, isLandscape]));
  const [turnedBefore, turnedAfter] = [turned(before), turned(after)];
  for (const pair of pairRows(listMembers(before), listMembers(after))) {
    if (pair.kind === 'moved-from') continue;
    const { id, block } = pair.kind === 'removed' ? pair.before : pair.after;
    if (pair.kind !== 'kept') {
      const kind = pair.kind === 'moved-to' ? 'moved' : pair.kind;
      changes.push({ kind, of: block === null ? 'attachment' : 'block', id });
    }
    if (pair.kind === 'added' || pair.kind === 'removed') continue;
    if (pair.before.block !== null && block !== null) compareBlocks(pair.before.block, block);
    else if (block === null) {
      if (turnedBefore.get(id) !== turnedAfter.get(id)) changes.push({ kind: 'changed', of: 'shape', id });
      compareText({ in: 'attachment-title', blockId: id });
    }
  }
  return [...changes, ...compareFacts(before.facts, after.facts)];
}

const getSignatureShape = ({ signature }: PlanContent) => `${signature?.seal} ${signature?.units.length}`;

/** Parts without their words. */
function getPartsShape({ parts }: PlanContent): string {
  return parts === undefined ? '' : JSON.stringify(mapParts(parts, () => []));
}
