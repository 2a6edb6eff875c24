/** Joins lines that were broken in the middle of a sentence, as text taken out of a PDF is. */

import { type RecogniseOptions, recogniseMarker } from '../../../language/markers/recognise.ts';
import {
  endsClosed,
  isCollectionTitle,
  isDateLine,
  isTitleLine,
  isUnitLine,
} from '../../../language/words/line-roles.ts';
import { findPeople } from '../assembly/people.ts';
import type { Reporter } from '../source/reporter.ts';
import type { SourceLine } from './source-lines.ts';

/** Lines this much shorter than the widest, in full characters, still reached the margin. */
const MARGIN_SLACK = 3;
/** A share of lines that reach the margin makes a file one that was wrapped. */
const WRAPPED_SHARE = 0.25;
/** Lines wider than this are paragraphs on one line. */
const WIDEST_WRAPPED = 60;
/** A share of lines that begin with white space makes white space the mark of a new paragraph. */
const INDENTED_SHARE = 0.15;
/** Without a margin to go by, a line this long with no closing punctuation is no heading. */
const LONG_LINE = 25;
/** Where most paragraphs are closed by punctuation, a sentence without it is broken. */
const CLOSED_SHARE = 0.7;
/** A sentence has punctuation inside; headings and labels have none. */
const SENTENCE = /[，。；,;]/;
const SHORTEST_SENTENCE = 8;
/** A short line without punctuation behind a broken sentence may be a heading. */
const SHORTEST_TAIL = 13;
/** `联系电话：`: a label opens a line of its own. */
const LABEL_START = /^[^，。；：:]{1,12}[：:]/;
/** Words that never end a sentence. */
const OPEN_END =
  /(?:[的地和与及或在对将把被由从向为以于并其该使让应须可不]|以及|按照|根据|通过|进行|负责|组织|确保|做好|立即|及时|必须)$/;
/** No paragraph is this short and ends with a full stop: it is the tail of the line before. */
const TAIL = /^[^。！？]{1,4}[。；]$/;
const OPEN_START = /^[，。；、：）”’』】》,.;:!?！？)]/;

/** Width in full characters: Latin letters and digits count half. */
function getWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x2000 ? 0.5 : 1;
  return width;
}

type Layout = {
  readonly marginWidth: number | null;
  readonly usesIndent: boolean;
  /** True where sentences end in punctuation throughout. */
  readonly closesSentences: boolean;
};

/** Lines before a number are ends of paragraphs for certain: do those that hold sentences close them? */
function closesSentences(lines: readonly SourceLine[], options: RecogniseOptions): boolean {
  const ends = lines.filter(({ text }, index) => {
    const next = lines[index + 1];
    return SENTENCE.test(text) && (next === undefined || recogniseMarker(next.text, options) !== null);
  });
  return ends.filter(({ text }) => endsClosed(text)).length >= ends.length * CLOSED_SHARE;
}

/** Where the lines of the file end, if it was wrapped at a margin at all. */
function measureLayout(lines: readonly SourceLine[], options: RecogniseOptions): Layout {
  const widths = lines.map(({ text, isIndented }) => getWidth(text) + (isIndented ? 2 : 0));
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  const atMargin = widths.filter((width) => width >= widest - MARGIN_SLACK).length;
  const isWrapped = widest >= 15 && widest <= WIDEST_WRAPPED && atMargin >= Math.max(3, lines.length * WRAPPED_SHARE);
  const indented = lines.filter(({ isIndented }) => isIndented).length;
  return {
    marginWidth: isWrapped ? widest : null,
    usesIndent: indented >= lines.length * INDENTED_SHARE,
    closesSentences: closesSentences(lines, options),
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function hasOpenBracket(text: string): boolean {
  return (
    count(text, /[（(]/g) > count(text, /[）)]/g) ||
    count(text, /“/g) > count(text, /”/g) ||
    count(text, /《/g) > count(text, /》/g)
  );
}

/** True for lines that stand alone whatever follows them. */
function standsAlone(text: string): boolean {
  return (
    isTitleLine(text) ||
    isCollectionTitle(text) ||
    isDateLine(text) ||
    isUnitLine(text) ||
    findPeople(text) !== null ||
    /\t|\|/.test(text)
  );
}

/** A sentence that is not closed, before what reads on. */
function isBrokenSentence(left: string, right: string): boolean {
  if (left.length < SHORTEST_SENTENCE || !SENTENCE.test(left)) return false;
  if (isUnitLine(right) || isTitleLine(right) || LABEL_START.test(right)) return false;
  return /[，。；！？,;]/.test(right) || right.length >= SHORTEST_TAIL;
}

/** A title that goes on in the next line: `…专项治理方` / `案`. */
function isBrokenTitle(left: SourceLine, right: SourceLine, options: RecogniseOptions): boolean {
  return (
    !endsClosed(left.text) &&
    recogniseMarker(left.text, options) === null &&
    recogniseMarker(right.text, options) === null &&
    !isTitleLine(left.text) &&
    !isTitleLine(right.text) &&
    !isUnitLine(left.text) &&
    isTitleLine(left.text + right.text)
  );
}

/** True where the item before it in the same list ends without punctuation as well. */
function isInOpenList(text: string, before: string | undefined, options: RecogniseOptions): boolean {
  if (before === undefined || endsClosed(before)) return false;
  const form = recogniseMarker(text, options)?.form;
  return form !== undefined && recogniseMarker(before, options)?.form === form;
}

function isBroken(
  left: SourceLine,
  right: SourceLine,
  before: string | undefined,
  layout: Layout,
  options: RecogniseOptions,
): boolean {
  if (left.headingDepth > 0 || right.headingDepth > 0) return false;
  if (recogniseMarker(right.text, options) !== null || endsClosed(left.text)) return false;
  if (right.isIndented && layout.usesIndent) return false;
  if (
    standsAlone(left.text) ||
    isCollectionTitle(right.text) ||
    isDateLine(right.text) ||
    findPeople(right.text) !== null
  )
    return false;
  if (/[，、,]$/.test(left.text) || OPEN_START.test(right.text) || hasOpenBracket(left.text)) return true;
  const body = recogniseMarker(left.text, options)?.rest ?? left.text;
  if (body.length >= 10 && (OPEN_END.test(body) || TAIL.test(right.text))) return true;
  if (layout.closesSentences && !isInOpenList(left.text, before, options) && isBrokenSentence(body, right.text))
    return true;
  if (layout.marginWidth !== null) {
    return (
      getWidth(left.text) + (left.isIndented ? 2 : 0) >= layout.marginWidth - MARGIN_SLACK && !isUnitLine(right.text)
    );
  }
  return body.length >= LONG_LINE && /[，。；]/.test(right.text) && !left.isAfterGap;
}

/** Two halves as one: words of Latin letters stay apart. */
function join(left: string, right: string): string {
  return /[A-Za-z0-9]$/.test(left) && /^[A-Za-z]/.test(right) ? `${left} ${right}` : left + right;
}

/** Lines with broken ones joined; each join is proposed under the line that is joined on. */
export function joinBrokenLines(
  lines: readonly SourceLine[],
  reporter: Reporter,
  options: RecogniseOptions,
): SourceLine[] {
  const layout = measureLayout(lines, options);
  const joined: SourceLine[] = [];
  let last: SourceLine | null = null;
  for (const line of lines) {
    const before = joined[joined.length - 1];
    if (
      before !== undefined &&
      last !== null &&
      ((joined.length === 1 && isBrokenTitle(last, line, options)) ||
        isBroken({ ...last, headingDepth: before.headingDepth }, line, joined.at(-2)?.text, layout, options))
    ) {
      const text = join(before.text, line.text);
      const change = { id: `join:${line.line}`, line: line.line, before: `${last.text}\n${line.text}`, after: text };
      if (reporter.propose('importText.join', change)) {
        joined[joined.length - 1] = { ...before, text };
        last = line;
        continue;
      }
    }
    joined.push(line);
    last = line;
  }
  return joined;
}
