/** What Word's colours of highlighting look like, and which of them a colour is nearest to. Source: ECMA-376 Part 1, 17.18.40 ST_HighlightColor. */
import { HIGHLIGHTS, type Highlight } from '../../model/plan/text-look.ts';

export const HIGHLIGHT_COLOURS: Record<Highlight, string> = {
  yellow: 'FFFF00',
  green: '00FF00',
  cyan: '00FFFF',
  magenta: 'FF00FF',
  red: 'FF0000',
  blue: '0000FF',
  darkYellow: '808000',
  darkGreen: '008000',
  darkCyan: '008080',
  darkMagenta: '800080',
  darkRed: '800000',
  darkBlue: '000080',
  lightGray: 'C0C0C0',
  darkGray: '808080',
  black: '000000',
};

/** Red, green and blue of `RRGGBB`. */
const read = (colour: string) => [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Below this difference of its parts a colour is a grey, which pages are full of and nobody chose to point something out. */
const LEAST_CHROMA = 0x40;

/** Whether a colour of `RRGGBB` was chosen to be seen. */
export function isVivid(colour: string): boolean {
  const parts = read(colour);
  return Math.max(...parts) - Math.min(...parts) >= LEAST_CHROMA;
}

/** The highlighting nearest to a vivid colour of `RRGGBB`. */
export function findHighlight(colour: string): Highlight {
  const parts = read(colour);
  const distance = (highlight: Highlight) =>
    read(HIGHLIGHT_COLOURS[highlight]).reduce((sum, part, index) => sum + (part - (parts[index] ?? 0)) ** 2, 0);
  return HIGHLIGHTS.reduce((best, each) => (distance(each) < distance(best) ? each : best));
}
