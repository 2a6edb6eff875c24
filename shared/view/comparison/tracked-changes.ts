/**
 * What was changed while changes were tracked (修订): the content before beside the content now, so finely that each change can be taken or left by
 * itself (`take-changes.ts`). Blocks are the same where they have the same id.
 */
import type { Block, Table, TableRow } from '../../model/plan/block.ts';
import type { Inline } from '../../model/plan/inline.ts';
import type { Attachment, PlanContent } from '../../model/plan/plan.ts';
import { TITLE_ID } from '../../model/plan/words.ts';
import { type Difference, diffContents, type Range } from './content-difference.ts';
import { findKept } from './pair-rows.ts';
import { isSameData } from './same-data.ts';

/** Parts of a plan that change as a whole. */
export const MEMBERS = ['header', 'signature', 'parts', 'facts'] as const;
export type MemberName = (typeof MEMBERS)[number];

/** A range of one of a block's contents, counted as `getContents` does; of a title the first. */
export type { Range };
export type ContentRange = Range & { readonly index: number };

export type TrackedChange =
  /** `replaced`: a table or figure that became another. `shape`: level, alignment and what else is no words. */
  | { readonly kind: 'added' | 'removed' | 'shape' | 'replaced'; readonly id: string }
  /** Blocks that stand together before and after; `id` is the first. */
  | { readonly kind: 'moved'; readonly id: string; readonly ids: readonly string[] }
  | { readonly kind: 'words'; readonly id: string; readonly before: ContentRange; readonly after: ContentRange }
  /** Rows of a table. */
  | { readonly kind: 'rows'; readonly id: string; readonly before: Range; readonly after: Range }
  | { readonly kind: 'member'; readonly id: MemberName };

/** The same for the same change as long as what it changes stays as it was. */
export function getChangeKey(change: TrackedChange): string {
  const { kind, id } = change;
  if (kind === 'words') return `${id} ${kind} ${change.before.index} ${change.before.from}`;
  return kind === 'rows' ? `${id} ${kind} ${change.before.from}` : `${id} ${kind}`;
}

type Note = (change: TrackedChange) => void;

function noteWords(
  id: string,
  before: readonly Inline[],
  after: readonly Inline[],
  note: Note,
  indices: { readonly before: number; readonly after: number } = { before: 0, after: 0 },
): void {
  for (const difference of diffContents(before, after)) {
    note({
      kind: 'words',
      id,
      before: { index: indices.before, ...difference.before },
      after: { index: indices.after, ...difference.after },
    });
  }
}

/** A row by what is no words in it. */
const getRowShape = (row: TableRow) => ({ ...row, cells: row.cells.map(({ content: _, ...shape }) => shape) });
const hasRowSpans = ({ rows }: Table) => rows.some(({ cells }) => cells.some(({ rowSpan = 1 }) => rowSpan > 1));

/** Index of each row's first cell among all cells, and behind them the count of all. */
function countCells(rows: readonly TableRow[]): number[] {
  const starts = [0];
  for (const { cells } of rows) starts.push((starts.at(-1) ?? 0) + cells.length);
  return starts;
}

/** Runs of rows that are not the same: from both ends, and between by the rows that stand in both. */
function diffRows(before: readonly TableRow[], after: readonly TableRow[]): Difference[] {
  const texts = new Map<string, number>();
  const name = (row: TableRow) => {
    const text = JSON.stringify(row.cells.map(({ content }) => content));
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const places = new Map<number, number[]>();
  for (const [place, row] of before.entries()) {
    const key = name(row);
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  const pairs = after.map((row) => {
    const place = places.get(name(row))?.shift();
    const was = place === undefined ? undefined : before[place];
    return was !== undefined && isSameData(was, row) ? place : undefined;
  });
  const kept = findKept(pairs.flatMap((place) => place ?? []));
  const differences: Difference[] = [];
  let [old, now] = [0, 0];
  const close = (oldEnd: number, nowEnd: number) => {
    if (old < oldEnd || now < nowEnd) {
      differences.push({ before: { from: old, to: oldEnd }, after: { from: now, to: nowEnd } });
    }
  };
  for (const [at, place] of pairs.entries()) {
    if (place === undefined || !kept.has(place)) continue;
    close(place, at);
    [old, now] = [place + 1, at + 1];
  }
  close(before.length, after.length);
  return differences;
}

function noteTable(before: Table, after: Table, note: Note): void {
  const { id, rows } = after;
  const isOtherGrid =
    before.columns.length !== after.columns.length ||
    (before.rows.length !== rows.length && (hasRowSpans(before) || hasRowSpans(after)));
  if (isOtherGrid) {
    note({ kind: 'replaced', id });
    return;
  }
  if (!isSameData({ ...before, rows: [] }, { ...after, rows: [] })) note({ kind: 'shape', id });
  const [oldCells, nowCells] = [countCells(before.rows), countCells(rows)];
  for (const difference of diffRows(before.rows, rows)) {
    const old = before.rows.slice(difference.before.from, difference.before.to);
    const now = rows.slice(difference.after.from, difference.after.to);
    if (!isSameData(old.map(getRowShape), now.map(getRowShape))) {
      note({ kind: 'rows', id, ...difference });
      continue;
    }
    for (const [row, { cells }] of old.entries()) {
      for (const [column, { content }] of cells.entries()) {
        noteWords(id, content, now[row]?.cells[column]?.content ?? [], note, {
          before: (oldCells[difference.before.from + row] ?? 0) + column,
          after: (nowCells[difference.after.from + row] ?? 0) + column,
        });
      }
    }
  }
}

const isText = (block: Block) => block.type === 'numbered' || block.type === 'paragraph';

function noteBlock(before: Block, after: Block, note: Note): void {
  if (before === after) return;
  const { id } = after;
  if (isText(before) && isText(after)) {
    const { content: old, ...oldShape } = before;
    const { content: now, ...nowShape } = after;
    if (!isSameData(oldShape, nowShape)) note({ kind: 'shape', id });
    noteWords(id, old, now, note);
  } else if (before.type === 'table' && after.type === 'table') noteTable(before, after, note);
  else if (!isSameData(before, after)) note({ kind: 'replaced', id });
}

type Part = { readonly blocks: readonly Block[] };
/** Where a block stands: which part it is in, by its attachment's id, and its place there. */
type Place = { readonly block: Block; readonly part: string; readonly at: number };

/** The body's name among parts. No block or attachment has it. */
const BODY = '';

function listPlaces({ blocks, attachments }: PlanContent): Map<string, Place> {
  const places = new Map<string, Place>();
  const add = (part: string, listed: readonly Block[]) => {
    for (const [at, block] of listed.entries()) places.set(block.id, { block, part, at });
  };
  add(BODY, blocks);
  for (const { id, blocks: inner } of attachments) add(id, inner);
  return places;
}

/** Visits the members of a list in the order of now, and those that are gone where they stood. */
function walkLists<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
  visit: {
    gone(item: Item): void;
    /** `was` is `null` for what does not come from this list, and `isKept` tells whether it stands where it stood. */
    here(item: Item, was: Item | null, isKept: boolean): void;
  },
): void {
  const places = new Map(before.map(({ id }, at) => [id, at]));
  const kept = findKept(after.flatMap(({ id }) => places.get(id) ?? []));
  const present = new Set(after.map(({ id }) => id));
  let next = 0;
  const pass = (until: number) => {
    for (; next < until; next++) {
      const item = before[next];
      if (item !== undefined && !present.has(item.id)) visit.gone(item);
    }
  };
  for (const item of after) {
    const place = places.get(item.id);
    const isKept = place !== undefined && kept.has(place);
    if (isKept) pass(place);
    visit.here(item, place === undefined ? null : (before[place] ?? null), isKept);
  }
  pass(before.length);
}

/** What differs, in the order of `now`, what is gone where it stood. */
export function listTrackedChanges(base: PlanContent, now: PlanContent): TrackedChange[] {
  const changes: TrackedChange[] = [];
  const note: Note = (change) => changes.push(change);
  const [old, present] = [listPlaces(base), listPlaces(now)];
  const noteMember = (id: MemberName) => {
    if (!isSameData(base[id], now[id])) note({ kind: 'member', id });
  };

  const notePart = (before: Part, after: Part, isWholeNew: boolean) => {
    /** The last move, while the blocks that follow may belong to it. */
    let move: { ids: string[]; last: Place } | null = null;
    const noteMoved = (id: string, was: Place) => {
      const isNext = move !== null && move.last.part === was.part && move.last.at + 1 === was.at;
      if (move === null || !isNext) {
        const ids: string[] = [];
        note({ kind: 'moved', id, ids });
        move = { ids, last: was };
      }
      move.ids.push(id);
      move.last = was;
    };
    walkLists(before.blocks, after.blocks, {
      gone: ({ id }) => {
        if (!present.has(id)) note({ kind: 'removed', id });
      },
      here: (block, _, isKept) => {
        const was = old.get(block.id);
        if (was === undefined || isKept) move = null;
        if (was === undefined) {
          if (!isWholeNew) note({ kind: 'added', id: block.id });
          return;
        }
        if (!isKept) noteMoved(block.id, was);
        noteBlock(was.block, block, note);
      },
    });
  };

  noteMember('header');
  noteWords(TITLE_ID, base.title, now.title, note);
  notePart(base, now, false);
  noteMember('signature');
  walkLists<Attachment>(base.attachments, now.attachments, {
    gone: ({ id }) => note({ kind: 'removed', id }),
    here: (attachment, was, isKept) => {
      const { id } = attachment;
      if (was === null) note({ kind: 'added', id });
      else {
        if (!isKept) note({ kind: 'moved', id, ids: [id] });
        if (was.isLandscape !== attachment.isLandscape) note({ kind: 'shape', id });
        noteWords(id, was.title, attachment.title, note);
      }
      notePart(was ?? { blocks: [] }, attachment, was === null);
    },
  });
  noteMember('parts');
  noteMember('facts');
  return changes;
}
