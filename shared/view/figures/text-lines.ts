/** Breaks text into lines by counted widths: no browser is asked, so that every output breaks alike. */
import { measureTextCells } from '../../base/units/text-width.ts';

/** Signs that do not begin a line. Source: GB/T 15834-2011 on punctuation at line ends. */
const NO_START = /^[，。、；：！？）》”’…]/u;

/** Characters, with digits and Latin words kept whole. */
function splitUnits(text: string): string[] {
  return text.match(/[A-Za-z0-9.:\-—～/]+|[\s\S]/gu) ?? [];
}

/** Lines of at most `cells` full-width characters; a word that is longer stands alone and juts out. */
export function breakLines(text: string, cells: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const unit of splitUnits(text)) {
    const own = measureTextCells(unit);
    if (line !== '' && width + own > cells && !NO_START.test(unit)) {
      lines.push(line);
      line = '';
      width = 0;
    }
    line += unit;
    width += own;
  }
  return line === '' ? lines : [...lines, line];
}

/** Two lines parted behind a comma, colon or space, where both then fit; `null` where they do not, or where one line is enough. */
function breakAtSense(text: string, cells: number): string[] | null {
  if (measureTextCells(text) <= cells) return null;
  const ends = [...text.matchAll(/[：，； ]/gu)].map(({ index }) => index + 1);
  const fitting = ends.filter(
    (end) => measureTextCells(text.slice(0, end)) <= cells + 0.5 && measureTextCells(text.slice(end)) <= cells,
  );
  const end = fitting.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
  return end === undefined || end === text.length ? null : [text.slice(0, end).trim(), text.slice(end)];
}

/** Lines of about equal length: a box with one character on its last line looks like a slip. */
export function breakEvenly(text: string, cells: number): string[] {
  const sense = breakAtSense(text, cells);
  if (sense !== null) return sense;
  const count = breakLines(text, cells).length;
  if (count < 2) return count === 0 ? [] : [text];
  for (let width = Math.ceil((measureTextCells(text) / count) * 2) / 2; width < cells; width += 0.5) {
    const lines = breakLines(text, width);
    if (lines.length <= count) return lines;
  }
  return breakLines(text, cells);
}

/** Widest of some lines, in cells. */
export function measureLines(lines: readonly string[]): number {
  return lines.reduce((widest, line) => Math.max(widest, measureTextCells(line)), 0);
}
