/** Lines of content → what each is in the plan: its title, a numbered block, a paragraph, a table, the signature. */

import {
  getPrefixLength,
  type RecognisedMarker,
  type RecogniseOptions,
  recogniseMarker,
} from '../../../language/markers/recognise.ts';
import { isSeriesForm } from '../../../language/markers/typed-marker.ts';
import {
  endsClosed,
  isCollectionTitle,
  isDateLine,
  isTitleLine,
  isUnitLine,
} from '../../../language/words/line-roles.ts';
import { findPeople } from './people.ts';
import type { SourceLine } from './source-lines.ts';

export type Entry = {
  readonly line: number;
  /** The text without its marker. */
  readonly text: string;
  readonly kind: 'numbered' | 'paragraph' | 'heading' | 'signature-line' | 'table-row';
  readonly marker: RecognisedMarker | null;
};

export type PlanParts = {
  readonly title: readonly SourceLine[];
  readonly entries: readonly Entry[];
  /** Unit and date under the body, `null` where the plan ends without. */
  readonly signature: { readonly unit: SourceLine; readonly date: SourceLine } | null;
};

/** Titles take this many lines at most: unit, plan, and a remark. */
const MOST_TITLE_LINES = 3;
const LONGEST_TITLE_LINE = 45;

function couldBeTitle(line: SourceLine, options: RecogniseOptions): boolean {
  const { text } = line;
  return (
    text.length <= LONGEST_TITLE_LINE &&
    !endsClosed(text) &&
    recogniseMarker(text, options) === null &&
    findPeople(text) === null &&
    !isDateLine(text)
  );
}

/** How many lines at the start are the title: up to the last that reads like one, else the first alone. */
function countTitleLines(lines: readonly SourceLine[], options: RecogniseOptions): number {
  let last = 0;
  for (const [index, line] of lines.slice(0, MOST_TITLE_LINES).entries()) {
    if (!couldBeTitle(line, options) || (index > 0 && isCollectionTitle(line.text))) break;
    if (isTitleLine(line.text) || line.headingDepth === 1) last = index + 1;
    else if (last > 0) break;
  }
  if (last > 0) return last;
  const [first] = lines;
  return first !== undefined && couldBeTitle(first, options) && first.text.length <= 30 ? 1 : 0;
}

/** Unit and date at the very end. */
function findSignature(lines: readonly SourceLine[]): PlanParts['signature'] {
  const [unit, date] = lines.slice(-2);
  return unit !== undefined && date !== undefined && isUnitLine(unit.text) && isDateLine(date.text)
    ? { unit, date }
    : null;
}

function toEntry(line: SourceLine, next: SourceLine | undefined, options: RecogniseOptions): Entry {
  // Marks that were put back by the user stand before the number: it is text then.
  const marker = getPrefixLength(line.text) > 0 ? null : recogniseMarker(line.text, options);
  const base = { line: line.line, text: line.text, marker: null };
  if (marker !== null && !isSeriesForm(marker.form)) return { ...base, kind: 'numbered', marker, text: marker.rest };
  if (/^\|.*\|$/.test(line.text)) return { ...base, kind: 'table-row' };
  const isSignature = isDateLine(line.text) || (isUnitLine(line.text) && next !== undefined && isDateLine(next.text));
  if (isSignature) return { ...base, kind: 'signature-line' };
  return { ...base, kind: line.headingDepth > 0 || isCollectionTitle(line.text) ? 'heading' : 'paragraph' };
}

/** Tells title, body and signature of one plan apart. */
export function readParts(lines: readonly SourceLine[], options: RecogniseOptions): PlanParts {
  const titleLines = countTitleLines(lines, options);
  const body = lines.slice(titleLines);
  const signature = findSignature(body);
  const content = signature === null ? body : body.slice(0, -2);
  return {
    title: lines.slice(0, titleLines),
    entries: content.map((line, index) => toEntry(line, content[index + 1], options)),
    signature,
  };
}

/** The lines of each plan of a collection; empty where the file is one plan. What stands before the first title is left out. */
export function splitCollection(lines: readonly SourceLine[]): (readonly SourceLine[])[] {
  const starts = lines.flatMap(({ text }, index) => (isCollectionTitle(text) ? [index] : []));
  if (starts.length < 2) return [];
  return starts.map((start, index) => lines.slice(start, starts[index + 1] ?? lines.length));
}
