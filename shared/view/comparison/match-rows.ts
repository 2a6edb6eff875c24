/** Which block of an older state each block of a newer one is: by an identity that is known, else by its words, else by its place between such. */

export type MatchRow = {
  readonly id: string;
  /** A paragraph may have become numbered and the other way round; a table becomes nothing else. */
  readonly kind: 'text' | 'table' | 'figure' | 'page-break';
  /** As they read, without the number before them. */
  readonly words: string;
};

/** The share of pairs of characters that two texts have in common, from 0 to 1. */
export function measureLikeness(one: string, other: string): number {
  if (one === other) return 1;
  if (one.length < 2 || other.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 1; at < one.length; at++) {
    const pair = one.slice(at - 1, at + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 1; at < other.length; at++) {
    const pair = other.slice(at - 1, at + 1);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    common += 1;
  }
  return (2 * common) / (one.length + other.length - 2);
}

/** Texts less alike than this are not the same paragraph reworded. */
const ALIKE = 0.5;
/** Rows between two matched ones that are compared with each other at most. */
const MOST_COMPARED = 60;

/**
 * Index of the old row for each found one, `null` where it is new; no old row serves twice. `identities` says which old row a found
 * one's bookmark names.
 */
export function matchRows(
  old: readonly MatchRow[],
  found: readonly MatchRow[],
  identities: ReadonlyMap<string, string>,
): (number | null)[] {
  const matches: (number | null)[] = found.map(() => null);
  const free = new Set(old.keys());
  const take = (at: number, index: number) => {
    matches[at] = index;
    free.delete(index);
  };
  const places = new Map(old.map(({ id }, index) => [id, index]));

  // A bookmark that was copied names several: the likest is the one that was there.
  const named = found.flatMap((row, at) => {
    const index = places.get(identities.get(row.id) ?? '');
    const was = index === undefined ? undefined : old[index];
    if (index === undefined || was === undefined) return [];
    const isFigureInWords = was.kind === 'figure' && row.kind === 'text' && was.words === row.words;
    if (was.kind !== row.kind && !isFigureInWords) return [];
    return [{ at, index, likeness: measureLikeness(was.words, row.words) }];
  });
  for (const { at, index } of named.sort((a, b) => b.likeness - a.likeness)) {
    if (free.has(index) && matches[at] === null) take(at, index);
  }

  const byWords = new Map<string, number[]>();
  for (const index of free) {
    const row = old[index];
    if (row === undefined || row.words === '') continue;
    const key = `${row.kind} ${row.words}`;
    byWords.set(key, [...(byWords.get(key) ?? []), index]);
  }
  for (const [at, row] of found.entries()) {
    if (matches[at] !== null || row.words === '') continue;
    const index = byWords.get(`${row.kind} ${row.words}`)?.shift();
    if (index !== undefined) take(at, index);
  }

  matchBetween(old, found, matches, free, take);
  return matches;
}

/** Rows that stand between the same neighbours: the likest, in order; what has no words, by its place alone. */
function matchBetween(
  old: readonly MatchRow[],
  found: readonly MatchRow[],
  matches: readonly (number | null)[],
  free: ReadonlySet<number>,
  take: (at: number, index: number) => void,
): void {
  let at = 0;
  while (at < found.length) {
    if (matches[at] !== null) {
      at += 1;
      continue;
    }
    let end = at;
    while (end < found.length && matches[end] === null) end += 1;
    const from = at === 0 ? 0 : (matches[at - 1] ?? 0) + 1;
    const next = matches[end];
    const until = end === found.length || next === null || next === undefined ? old.length : next;
    const open: number[] = [];
    for (let index = from; index < until && open.length < MOST_COMPARED; index++) if (free.has(index)) open.push(index);
    for (let place = at; place < Math.min(end, at + MOST_COMPARED); place++) {
      const row = found[place];
      if (row === undefined) continue;
      const index = open.find((candidate) => isLikely(old[candidate], row));
      if (index === undefined) continue;
      take(place, index);
      open.splice(0, open.indexOf(index) + 1);
    }
    at = end;
  }
}

function isLikely(was: MatchRow | undefined, row: MatchRow): boolean {
  if (was?.kind !== row.kind) return false;
  if (row.kind === 'page-break' || row.kind === 'figure') return true;
  return measureLikeness(was.words, row.words) >= ALIKE;
}
