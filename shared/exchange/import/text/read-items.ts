/** Lines of content as items: paragraphs, and tables drawn with `|`. */
import { type RecogniseOptions, recogniseMarker } from '../../../language/markers/recognise.ts';
import { isSeriesForm } from '../../../language/markers/typed-marker.ts';
import { isDateLine, isUnitLine } from '../../../language/words/line-roles.ts';
import type { Table } from '../../../model/plan/block.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import type { SourceItem, SourceParagraph } from '../source/source-item.ts';
import type { SourceLine } from './source-lines.ts';

const MAX_COLUMNS = 63;
/** In characters: texts indent paragraphs or not, as it happens. */
const USUAL_INDENT = 2;

const getId = (line: number) => `line-${line}`;
const toContent = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }]);

function isNumbered(text: string, options: RecogniseOptions): boolean {
  const form = recogniseMarker(text, options)?.form;
  return form !== undefined && !isSeriesForm(form);
}

function readCells({ text }: SourceLine): string[] {
  return text
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

/** `| 职务 | 姓名 |` rows as a table; the rule under the header makes the first row one. `null` where rules are all there is. */
function readTable(rows: readonly SourceLine[]): Table | null {
  const isRule = (row: SourceLine) => readCells(row).every((cell) => /^:?-+:?$/.test(cell));
  const hasHeader = rows[1] !== undefined && isRule(rows[1]);
  const filled = rows.filter((row) => !isRule(row)).map(readCells);
  const columns = Math.max(0, ...filled.map(({ length }) => length));
  const [first] = rows;
  if (first === undefined || filled.length === 0 || columns > MAX_COLUMNS) return null;
  return {
    type: 'table',
    id: getId(first.line),
    kind: 'plain',
    columns: Array.from({ length: columns }, () => 1),
    rows: filled.map((cells, index) => ({
      ...(index === 0 && hasHeader ? { header: true } : {}),
      cells: Array.from({ length: columns }, (_, column) => ({ content: toContent(cells[column] ?? '') })),
    })),
  };
}

function readParagraph({ line, text, headingDepth }: SourceLine, isSigned: boolean): SourceParagraph {
  return {
    type: 'paragraph',
    id: getId(line),
    line,
    part: 0,
    content: toContent(text),
    text,
    styleName: '',
    headingDepth,
    align: isSigned ? 'right' : null,
    indent: isSigned ? 0 : USUAL_INDENT,
    sizeHalfPoints: 0,
    list: null,
    hasCount: false,
  };
}

/** `habits`: how the lines are numbered. */
export function readItems(lines: readonly SourceLine[], habits: RecogniseOptions): SourceItem[] {
  const items: SourceItem[] = [];
  const isRow = ({ text }: SourceLine) => /^\|.*\|$/.test(text) && !isNumbered(text, habits);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as SourceLine;
    if (isRow(line)) {
      const next = lines.findIndex((other, at) => at > index && !isRow(other));
      const end = next === -1 ? lines.length : next;
      const table = readTable(lines.slice(index, end));
      if (table !== null) items.push({ type: 'table', table, line: line.line });
      index = end - 1;
      continue;
    }
    const { text } = line;
    const next = lines[index + 1];
    // A unit's name and a date stand on the right, wherever they do.
    const isSigned =
      !isNumbered(text, habits) &&
      (isDateLine(text) || (isUnitLine(text) && next !== undefined && isDateLine(next.text)));
    items.push(readParagraph(line, isSigned));
  }
  return items;
}
