/** Joins lines that were broken in the middle of a sentence, as text taken out of a PDF is. */
import type { ChangeLog } from './change-log.ts';
import { endsClosed, isCollectionTitle, isDateLine, isTitleLine, isUnitLine } from './line-roles.ts';
import { findPeople } from './people.ts';
import { type RecogniseOptions, recogniseMarker } from './recognise.ts';
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

type Layout = { readonly marginWidth: number | null; readonly usesIndent: boolean };

/** Where the lines of the file end, if it was wrapped at a margin at all. */
function measureLayout(lines: readonly SourceLine[]): Layout {
  const widths = lines.map(({ text, isIndented }) => getWidth(text) + (isIndented ? 2 : 0));
  const widest = Math.max(0, ...widths);
  const atMargin = widths.filter((width) => width >= widest - MARGIN_SLACK).length;
  const isWrapped = widest >= 15 && widest <= WIDEST_WRAPPED && atMargin >= Math.max(3, lines.length * WRAPPED_SHARE);
  const indented = lines.filter(({ isIndented }) => isIndented).length;
  return { marginWidth: isWrapped ? widest : null, usesIndent: indented >= lines.length * INDENTED_SHARE };
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

function isBroken(left: SourceLine, right: SourceLine, layout: Layout, options: RecogniseOptions): boolean {
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

/** Lines with broken ones joined; each join is proposed to `log`, under the line that is joined on. */
export function joinBrokenLines(lines: readonly SourceLine[], log: ChangeLog, options: RecogniseOptions): SourceLine[] {
  const layout = measureLayout(lines);
  const joined: SourceLine[] = [];
  let last: SourceLine | null = null;
  for (const line of lines) {
    const before = joined[joined.length - 1];
    if (
      before !== undefined &&
      last !== null &&
      isBroken({ ...last, headingDepth: before.headingDepth }, line, layout, options)
    ) {
      const text = join(before.text, line.text);
      if (log.propose({ rule: 'join', line: line.line, before: `${last.text}\n${line.text}`, after: text })) {
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
