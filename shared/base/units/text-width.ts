/** Width of text set in a fixed Chinese cell: one for Chinese characters and full-width signs, one half for the rest. */

/**
 * Characters that take a whole cell: East Asian Wide and Fullwidth, and the signs that Chinese faces draw as wide
 * (dashes, ellipsis, quotation marks, circled numbers). Source: Unicode Standard Annex #11.
 */
const WIDE =
  /[\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2025\u2026\u2160-\u217f\u2460-\u24ff\u25a0-\u25ff\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Width in cells: `2026年` is 3. Combining marks are not expected in plans and count as half a cell. */
export function measureTextCells(text: string): number {
  let cells = 0;
  for (const character of text) cells += WIDE.test(character) ? 1 : 0.5;
  return cells;
}
