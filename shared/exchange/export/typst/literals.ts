/**
 * Text and numbers as Typst code. Users' words appear in string literals alone, which hold no markup and no code.
 * Source: Typst reference, “String”: `\\`, `\"` and `\u{…}` are the escapes.
 */
import { measureTextCells } from '../../../base/units/text-width.ts';

/** Half-width characters in a row from here on are turned anywhere, since they could be wider than what they stand in. */
const LONGEST_WORD_CELLS = 20;
/** What neither prints nor parts words: control characters and non-characters. Line ends and tabs are handled before. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\p{Cs}]/gu;
const ZERO_WIDTH_SPACE = '\u200b';
const TAB = '\u3000\u3000';

/** A string literal. */
export function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** Points, to a thousandth. */
export function pt(points: number): string {
  return `${Math.round(points * 1000) / 1000}pt`;
}

export function mm(millimetres: number): string {
  return `${Math.round(millimetres * 1000) / 1000}mm`;
}

/** An array literal: `("a", "b",)`. */
export function list(items: readonly string[]): string {
  return `(${items.map((item) => `${item},`).join('')})`;
}

/** A word wider than `roomCells` with a place to turn after each of its characters. */
function breakLongWords(text: string, roomCells: number): string {
  return text.replace(/[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3fffd}]{8,}/gu, (word) =>
    measureTextCells(word) > roomCells ? [...word].join(ZERO_WIDTH_SPACE) : word,
  );
}

/** Users' words as they print: without what has no shape, with places to turn in words no line could hold. */
export function cleanText(text: string, roomCells: number = LONGEST_WORD_CELLS): string {
  const printable = text
    .replace(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g, ' ')
    .replaceAll('\t', TAB)
    .replace(UNPRINTABLE, '');
  return breakLongWords(printable, roomCells);
}
