/** Rows of a table before beside its rows after: by what they say, in order. */
import { matchRows } from './match-rows.ts';
import { findKept } from './pair-rows.ts';

/** Places of one row in both states; `null` where it is not. */
export type RowPair = { readonly before: number | null; readonly after: number | null };

/** In the order of the newer state; a row that moved went and came. Both are given by their cells as one text a row. */
export function pairTableRows(before: readonly string[], after: readonly string[]): RowPair[] {
  const toRows = (texts: readonly string[]) =>
    texts.map((words, row) => ({ id: String(row), kind: 'text' as const, words }));
  const matches = matchRows(toRows(before), toRows(after), new Map());
  const kept = findKept(matches.flatMap((match) => match ?? []));
  const pairs: RowPair[] = [];
  let next = 0;
  const passRemoved = (until: number) => {
    for (; next < until; next++) pairs.push({ before: next, after: null });
  };
  for (const [row, match] of matches.entries()) {
    const was = match !== null && kept.has(match) ? match : null;
    if (was !== null) {
      passRemoved(was);
      next = was + 1;
    }
    pairs.push({ before: was, after: row });
  }
  passRemoved(before.length);
  return pairs;
}
