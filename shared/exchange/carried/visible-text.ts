/** The characters of a text that a Word file shows: its tabs and line ends are spaces there, and what prints nothing is left out. */

const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/g;
const WHITE_SPACE = /[\t\n\r]+/g;
/** C0 and C1 controls, and lone surrogates. */
const CONTROLS = /[^\P{Cc}]|\p{Cs}/gu;

export function toVisibleText(text: string): string {
  return text.replace(INVISIBLE, '').replace(WHITE_SPACE, ' ').replace(CONTROLS, '');
}
