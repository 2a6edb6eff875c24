/** Runs of text as Typst content: each a string literal, in the functions of its marks. */
import type { Mark } from '../../../model/plan/inline.ts';
import { isFontRole, type TextLook } from '../../../model/plan/text-look.ts';
import { HIGHLIGHT_COLOURS } from '../../../view/fonts/highlights.ts';
import { getLatinFamilies } from '../../../view/fonts/latin-fonts.ts';
import type { ResolvedRun } from '../../../view/resolve/resolved-plan.ts';
import { cleanText, list, pt, quote } from './literals.ts';
import { getLevelFunction, getRoleFunction, writeEdges } from './prelude.ts';

const MARK_FUNCTIONS: Record<Mark, string> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'strike',
  superscript: 'superscript',
  subscript: 'subscript',
};

type TextRun = Extract<ResolvedRun, { type: 'text' }>;

export type RunOptions = {
  /** Level whose face the heading of a numbered block is set in; the text that runs on stays in the body's. */
  readonly level?: number;
  /** Distance from line to line where the paragraph has one of its own, in points; `sizePt` is that of its text. */
  readonly line?: { readonly linePt: number; readonly sizePt: number };
  /** Full-width characters that one line holds, for words that are longer. */
  readonly roomCells?: number;
  /** Notes the place of every so manieth character, so that the engine can tell at which one a page begins; 0 of none. */
  readonly spotEvery?: number;
};

/**
 * Where a text is cut to note places: behind a Chinese character and before another or a bracket, whose widths and whose line do not
 * depend on standing in one piece, so that nothing moves.
 */
const BETWEEN_CHINESE = /(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff（《〈【「])/;

/** Chinese faces have no italics: what slants is set character by character, marks kept with what they follow. */
const SLANTED =
  /[\u2e80-\u9fff\u{20000}-\u{3fffd}][\u3000-\u303f\uff00-\uffef’”]*|[^\u2e80-\u9fff\u{20000}-\u{3fffd}]+/gu;

function writeItalic(text: string): string {
  return (text.match(SLANTED) ?? []).map((part) => `#${MARK_FUNCTIONS.italic}(${quote(part)})`).join('');
}

/** `#"甲"#spot(0)#"乙"`: each spot names the character before it. The text stands at `from` in its block. */
function writeSpots(text: string, from: number, every: number, roomCells: number | undefined): string {
  let written = '';
  let piece = '';
  let at = from;
  for (const part of text.split(BETWEEN_CHINESE)) {
    piece += part;
    at += part.length;
    if (piece.length < every || at === from + text.length) continue;
    written += `#${quote(cleanText(piece, roomCells))}#spot(${at - 1})`;
    piece = '';
  }
  return `${written}#${quote(cleanText(piece, roomCells))}`;
}

/** Functions around content from the outermost on, as they are called in code. */
function writeCalls(content: string, calls: readonly string[]): string {
  return calls.reduceRight((written, call) => `#${call}[${written}]`, content);
}

function listLookCalls({ font, latinFont, sizePt, highlight }: TextLook): string[] {
  return [
    ...(highlight === undefined ? [] : [`highlighted(${quote(HIGHLIGHT_COLOURS[highlight])})`]),
    ...(font === undefined ? [] : [isFontRole(font) ? getRoleFunction(font) : `named-face(${quote(font.name)})`]),
    ...(latinFont === undefined ? [] : [`latin-face(${list(getLatinFamilies(latinFont).map(quote))})`]),
    ...(sizePt === undefined ? [] : [`sized(${pt(sizePt)})`]),
  ];
}

/** Text on lines of another distance than the layout's. */
export function writeLined(written: string, { linePt, sizePt }: NonNullable<RunOptions['line']>): string {
  return `#text(${writeEdges(sizePt, linePt)})[${written}]`;
}

/** The ink is innermost: what thickens a face takes its colour. */
function writeFormat(written: string, { marks, look = {} }: TextRun): string {
  return writeCalls(written, [
    ...listLookCalls(look),
    ...marks.filter((mark) => mark !== 'italic').map((mark) => MARK_FUNCTIONS[mark]),
    ...(look.colour === undefined ? [] : [`inked(${quote(look.colour)})`]),
  ]);
}

/** Markup to stand between `[` and `]`. Every expression begins with `#` there, so that none runs into the one before it. */
export function writeRuns(
  runs: readonly ResolvedRun[],
  { level, line, roomCells, spotEvery = 0 }: RunOptions = {},
): string {
  let content = '';
  let end = 0;
  for (const run of runs) {
    const from = end;
    if (run.type === 'line-break') {
      content += '#linebreak()';
      end += 1;
      continue;
    }
    end += run.text.length;
    const text = cleanText(run.text, roomCells);
    if (text === '') continue;
    const isBlank = run.origin === 'blank';
    const isSlanted = run.marks.includes('italic');
    const hasSpots = spotEvery > 0 && !isBlank && !isSlanted;
    const pieces = hasSpots ? writeSpots(run.text, from, spotEvery, roomCells) : `#${quote(text)}`;
    const written = writeFormat(isSlanted ? writeItalic(text) : pieces, run);
    const shown = isBlank ? `#blank[${written}]` : written;
    const printed = line === undefined ? shown : writeLined(shown, line);
    content += level !== undefined && run.isHeading ? `#${getLevelFunction(level)}[${printed}]` : printed;
  }
  return spotEvery > 0 && end > 0 ? `${content}#place-spot(${end - 1})` : content;
}

/** Same, for a block of its own: one without text keeps its line. */
export function writeBlockRuns(runs: readonly ResolvedRun[], options: RunOptions = {}): string {
  return writeRuns(runs, options) || '#"\\u{200b}"';
}
