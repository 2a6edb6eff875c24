/** Runs of text as Typst content: each a string literal, in the functions of its marks. */
import type { Mark } from '../../../model/plan/inline.ts';
import type { ResolvedRun } from '../../../view/resolve/resolved-plan.ts';
import { cleanText, quote } from './literals.ts';
import { getLevelFunction } from './prelude.ts';

const MARK_FUNCTIONS: Record<Mark, string> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'strike',
};

export type RunOptions = {
  /** Level whose face the heading of a numbered block is set in; the text that runs on stays in the body's. */
  readonly level?: number;
  /** Full-width characters that one line holds, for words that are longer. */
  readonly roomCells?: number;
};

/** Chinese faces have no italics: what slants is set character by character, marks kept with what they follow. */
const SLANTED =
  /[\u2e80-\u9fff\u{20000}-\u{3fffd}][\u3000-\u303f\uff00-\uffef’”]*|[^\u2e80-\u9fff\u{20000}-\u{3fffd}]+/gu;

function writeItalic(text: string): string {
  return (text.match(SLANTED) ?? []).map((part) => `#${MARK_FUNCTIONS.italic}(${quote(part)})`).join('');
}

function writeText(text: string, marks: readonly Mark[]): string {
  let content = marks.includes('italic') ? writeItalic(text) : `#${quote(text)}`;
  for (const mark of marks) if (mark !== 'italic') content = `#${MARK_FUNCTIONS[mark]}[${content}]`;
  return content;
}

/** Markup to stand between `[` and `]`. Every expression begins with `#` there, so that none runs into the one before it. */
export function writeRuns(runs: readonly ResolvedRun[], { level, roomCells }: RunOptions = {}): string {
  let content = '';
  for (const run of runs) {
    if (run.type === 'line-break') {
      content += '#linebreak()';
      continue;
    }
    const text = cleanText(run.text, roomCells);
    if (text === '') continue;
    const written = run.origin === 'blank' ? `#blank[${writeText(text, run.marks)}]` : writeText(text, run.marks);
    content += level !== undefined && run.isHeading ? `#${getLevelFunction(level)}[${written}]` : written;
  }
  return content;
}

/** Same, for a block of its own: one without text keeps its line. */
export function writeBlockRuns(runs: readonly ResolvedRun[], options: RunOptions = {}): string {
  return writeRuns(runs, options) || '#"\\u{200b}"';
}
