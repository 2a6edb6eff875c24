/** Where in a text a query was found, as ranges to mark. */
import { match } from 'pinyin-pro';

/** Half-open range of UTF-16 units: `[0, 2]` marks the first two characters. */
export type TextRange = readonly [start: number, end: number];

/** Ranges in order, with those that touch or overlap joined. */
function joinRanges(ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined[joined.length - 1];
    if (last !== undefined && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}

function findLiteral(text: string, term: string): TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    ranges.push([at, at + term.length]);
  }
  return ranges;
}

/** Ranges of the terms as they are written; both sides are compared in lower case. */
export function highlightLiteral(text: string, terms: readonly string[]): TextRange[] {
  const lower = text.toLowerCase();
  return joinRanges(terms.flatMap((term) => findLiteral(lower, term)));
}

/** Ranges of the terms as they are written or, for letters, as they sound. */
export function highlight(text: string, terms: readonly string[]): TextRange[] {
  const ranges = terms.flatMap((term) => {
    const literal = highlightLiteral(text, [term]);
    if (literal.length > 0 || !/^[a-z]+$/.test(term)) return literal;
    const matched = match(text, term, { continuous: true, precision: 'start', v: true });
    return (matched ?? []).map((index): TextRange => [index, index + 1]);
  });
  return joinRanges(ranges);
}
