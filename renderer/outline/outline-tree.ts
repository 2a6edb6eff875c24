/** The outline as rows of a tree: which rows show, and where each stands among its siblings. */
import type { rankWord } from '../../shared/language/words/rank-word.ts';
import type { OutlineEntry } from '../editor/editor-api.ts';

export type OutlineRow = {
  readonly entry: OutlineEntry;
  /** 1-based, as `aria-level` counts. */
  readonly level: number;
  readonly parentId: string | null;
  readonly hasChildren: boolean;
  readonly isExpanded: boolean;
  readonly position: number;
  readonly siblings: number;
};

type Place = { parent: number; position: number; level: number; hasChildren: boolean };

/** Parents by depth: a row's parent is the nearest one before it that is shallower, whatever depths are skipped. */
function placeEntries(entries: readonly OutlineEntry[]): { places: Place[]; counts: Map<number, number> } {
  const places: Place[] = [];
  const counts = new Map<number, number>();
  const open: number[] = [];
  entries.forEach((entry, index) => {
    while (open.length > 0 && (entries[open[open.length - 1] as number] as OutlineEntry).depth >= entry.depth)
      open.pop();
    const parent = open[open.length - 1] ?? -1;
    const position = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, position);
    places.push({ parent, position, level: open.length + 1, hasChildren: false });
    if (parent >= 0) (places[parent] as Place).hasChildren = true;
    open.push(index);
  });
  return { places, counts };
}

/** Finds words by the letters typed for them; `null` until it has been loaded, which is when letters are first typed. */
export type RankWord = typeof rankWord | null;

/** Whether an entry holds the query in its marker or words, or is found by the letters typed for them (`yjzz` → 应急组织). */
export function isOutlineMatch(
  { marker, text }: Pick<OutlineEntry, 'marker' | 'text'>,
  query: string,
  rank: RankWord,
): boolean {
  const needle = query.trim().toLowerCase();
  return `${marker}${text}`.toLowerCase().includes(needle) || (rank !== null && rank(text, needle) !== null);
}

/** Indices of entries that match the query, and of everything above them. */
function findMatches(
  entries: readonly OutlineEntry[],
  places: readonly Place[],
  query: string,
  rank: RankWord,
): Set<number> {
  const shown = new Set<number>();
  entries.forEach((entry, index) => {
    if (!isOutlineMatch(entry, query, rank)) return;
    for (let at = index; at >= 0 && !shown.has(at); at = (places[at] as Place).parent) shown.add(at);
  });
  return shown;
}

/**
 * The rows to show. While a query is given everything collapsed opens, and only matches with what is above them show.
 */
export function listOutlineRows(
  entries: readonly OutlineEntry[],
  collapsed: ReadonlySet<string>,
  query: string,
  rank: RankWord = null,
): OutlineRow[] {
  const { places, counts } = placeEntries(entries);
  const matches = query.trim() === '' ? null : findMatches(entries, places, query, rank);
  const rows: OutlineRow[] = [];
  const hidden = new Set<number>();
  entries.forEach((entry, index) => {
    const { parent, position, level, hasChildren } = places[index] as Place;
    const isExpanded = matches !== null || !collapsed.has(entry.blockId);
    if (hidden.has(parent) || (parent >= 0 && matches === null && collapsed.has(entries[parent]?.blockId ?? ''))) {
      hidden.add(index);
      return;
    }
    if (matches !== null && !matches.has(index)) return;
    rows.push({
      entry,
      level,
      parentId: parent < 0 ? null : (entries[parent]?.blockId ?? null),
      hasChildren,
      isExpanded,
      position,
      siblings: counts.get(parent) ?? 1,
    });
  });
  return rows;
}

/** The row that stands for a block: its own, or that of the nearest section around it that shows. */
export function findShownRow(rows: readonly OutlineRow[], entries: readonly OutlineEntry[], blockId: string): number {
  const shown = new Map(rows.map((row, index) => [row.entry.blockId, index]));
  let at = entries.findIndex((entry) => entry.blockId === blockId);
  let depth = Number.POSITIVE_INFINITY;
  for (; at >= 0; at--) {
    const entry = entries[at] as OutlineEntry;
    if (entry.depth >= depth) continue;
    depth = entry.depth;
    const row = shown.get(entry.blockId);
    if (row !== undefined) return row;
  }
  return -1;
}

/** Whether `blockId` lies in the section of `sectionId`, the section's own block included. */
export function isInSection(entries: readonly OutlineEntry[], sectionId: string, blockId: string): boolean {
  const start = entries.findIndex((entry) => entry.blockId === sectionId);
  const section = entries[start];
  if (section === undefined) return false;
  for (let at = start; at < entries.length; at++) {
    const entry = entries[at] as OutlineEntry;
    if (at > start && entry.depth <= section.depth) return false;
    if (entry.blockId === blockId) return true;
  }
  return false;
}
