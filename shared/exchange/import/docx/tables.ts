/** Tables with merged cells, header rows and relative widths. Source: ECMA-376 Part 1, 17.4. */
import type { Alignment, Table, TableCell, TableRow } from '../../../model/plan/block.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { getInlinesText, joinTexts, trimInlines } from '../../../model/plan/inlines.ts';
import type { Reporter } from '../source/reporter.ts';
import type { DocumentContext } from './document-context.ts';
import { getPlainText, readInlineContent } from './inline-content.ts';
import type { SourcePicture } from './pictures.ts';
import { overlay, readParagraphProperties } from './styles.ts';
import {
  DELETIONS,
  findChild,
  findChildren,
  getNumber,
  getToggle,
  getValue,
  listElements,
  toNumber,
  type XmlElement,
} from './xml.ts';

export type TableContext = DocumentContext & {
  /** Counts a paragraph of the source. */
  readonly nextLine: () => number;
};

export type SourceTableContent = {
  readonly table: Omit<Table, 'id'>;
  /** Pictures that stood in cells, in order: cells hold text alone. */
  readonly pictures: readonly SourcePicture[];
  /** Bookmarks of its cells. */
  readonly bookmarks: readonly string[];
};

const MAX_COLUMNS = 63;
const MAX_SPAN = 100;
/** Rows that one cell of a plan may span; a taller one goes on in a cell of its own. */
const MAX_ROW_SPAN = 1000;

/** Rows or cells, also where something is wrapped around them. */
function listMembers(element: XmlElement, name: 'w:tr' | 'w:tc', reporter: Reporter): XmlElement[] {
  return listElements(element).flatMap((child) => {
    if (child.name === name) return [child];
    if (!DELETIONS.has(child.name)) return listMembers(child, name, reporter);
    reporter.add('note', 'importDocx.deletion', { before: getPlainText(child) });
    return [];
  });
}

/** Relative widths such as `[1, 2.5, 1]`, the narrowest being 1; rounding hides what twips cannot divide. */
function readColumns(table: XmlElement, count: number): number[] {
  const widths = findChildren(findChild(table, 'w:tblGrid'), 'w:gridCol').map(
    (column) => toNumber(column.attributes['w:w']) ?? 0,
  );
  const known = widths.filter((width) => width > 0);
  if (widths.length < count || known.length === 0) return new Array(count).fill(1);
  const narrowest = Math.min(...known);
  return widths.slice(0, count).map((width) => Math.round((Math.max(width, narrowest) / narrowest) * 100) / 100);
}

/** Columns a row leaves out at one of its ends. */
function readSkipped(properties: XmlElement | null, name: 'w:gridBefore' | 'w:gridAfter'): number {
  return Math.min(MAX_COLUMNS, Math.max(0, getNumber(properties, name) ?? 0));
}

type OpenCell = { cell: TableCell; rows: number; columns: number };

/** Text of a cell: its paragraphs as lines, list numbers as text, tables inside it row by row. */
function readCellContent(
  cell: XmlElement,
  context: TableContext,
  pictures: SourcePicture[],
  bookmarks: string[],
): { content: Inline[]; align: Alignment | null; threadIds: string[] } {
  const lines: Inline[][] = [];
  let align: Alignment | null = null;
  const threadIds: string[] = [];
  const readParagraph = (element: XmlElement) => {
    const line = context.nextLine();
    context.reporter.moveTo({ line });
    const properties = findChild(element, 'w:pPr');
    const style = context.styles.getParagraphStyle(getValue(properties, 'w:pStyle'));
    const own = readParagraphProperties(properties);
    const { pieces, bookmarks: names, threadIds: referred } = readInlineContent(element, context);
    bookmarks.push(...names);
    threadIds.push(...referred.filter((id) => !context.comments.hasText(id)));
    context.fields.endParagraph();
    const content: Inline[] = [];
    const boxes: XmlElement[] = [];
    for (const piece of pieces) {
      if (piece.type === 'inline') {
        content.push(piece.inline);
        if (piece.anchor !== null) context.anchors.set(piece.inline, piece.anchor);
      } else if (piece.type === 'picture') {
        pictures.push(piece.picture);
        context.reporter.add('change', 'importDocx.pictureInCell');
      } else if (piece.type === 'text-box') {
        context.reporter.add('change', 'importDocx.textBox', { after: getPlainText(piece.content) });
        boxes.push(piece.content);
      }
    }
    const numbering = overlay(
      style.paragraph.numbering ?? { numId: null, level: null },
      own.numbering ?? { numId: null, level: null },
    );
    const label = readLabel(numbering.numId, numbering.level, [style.id, style.numberingStyleId]);
    const text = trimInlines(joinTexts(content, context.whole), context.whole);
    if (label !== '') text.unshift({ type: 'text', text: label });
    const jc = overlay(style.paragraph, own).align;
    if (align === null && text.length > 0)
      align = jc === 'center' ? 'center' : jc === 'right' || jc === 'end' ? 'right' : null;
    if (text.length > 0) lines.push(joinTexts(text, context.whole));
    for (const box of boxes) readBlocks(box);
  };
  const readLabel = (numId: number | null, level: number | null, styleIds: readonly (string | null)[]): string => {
    if (numId === null || numId === 0) return '';
    const marker = context.lists.next(numId, level ?? context.lists.findStyleLevel(numId, styleIds) ?? 0);
    if (marker === null) return '';
    const label = marker.type === 'label' ? `${marker.text} ` : marker.marker.text;
    context.reporter.count('change', 'importDocx.cellNumber', { after: label });
    return label;
  };
  const readBlocks = (element: XmlElement) => {
    for (const child of listElements(element)) {
      if (child.name === 'w:p') readParagraph(child);
      else if (child.name === 'w:tbl') readNested(child);
      else if (DELETIONS.has(child.name))
        context.reporter.add('note', 'importDocx.deletion', { before: getPlainText(child) });
      else readBlocks(child);
    }
  };
  const readNested = (table: XmlElement) => {
    context.reporter.add('change', 'importDocx.nestedTable');
    const nested = readTable(table, context);
    pictures.push(...(nested?.pictures ?? []));
    for (const row of nested?.table.rows ?? []) {
      const text = row.cells.map(({ content }) => getInlinesText(content)).join('　');
      if (text.trim() !== '') lines.push([{ type: 'text', text: text.replaceAll('\n', ' ') }]);
    }
  };

  readBlocks(cell);
  const content = lines.flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: 'line-break' }, ...line]));
  return { content: joinTexts(content, context.whole), align, threadIds };
}

/** Reads `w:tbl`; `null` for a table without rows. */
export function readTable(element: XmlElement, context: TableContext): SourceTableContent | null {
  const pictures: SourcePicture[] = [];
  const bookmarks: string[] = [];
  const rows: TableRow[] = [];
  /** By column: the cell that reaches down into it. */
  let open = new Map<number, OpenCell>();
  let columnCount = 0;

  const readRow = (row: XmlElement) => {
    const properties = findChild(row, 'w:trPr');
    const cells: TableCell[] = [];
    const reaching = new Map<number, OpenCell>();
    let column = 0;
    const addEmpty = (count: number) => {
      for (let index = 0; index < count; index++) cells.push({ content: [] });
      column += count;
    };
    addEmpty(readSkipped(properties, 'w:gridBefore'));
    for (const cell of listMembers(row, 'w:tc', context.reporter)) {
      const cellProperties = findChild(cell, 'w:tcPr');
      const span = Math.min(MAX_SPAN, Math.max(1, getNumber(cellProperties, 'w:gridSpan') ?? 1));
      const merge = findChild(cellProperties, 'w:vMerge');
      const above = open.get(column);
      const { content, align, threadIds } = readCellContent(cell, context, pictures, bookmarks);
      const isContinued = merge !== null && (merge.attributes['w:val'] ?? 'continue') === 'continue';
      if (isContinued && above !== undefined && above.columns === span && above.rows < MAX_ROW_SPAN) {
        above.rows += 1;
        reaching.set(column, above);
        // What a file keeps in a covered cell is not printed, and is not lost either.
        if (content.length > 0)
          above.cell.content.push(
            ...(above.cell.content.length === 0 ? [] : [{ type: 'line-break' as const }]),
            ...content,
          );
      } else {
        const read: TableCell = {
          content,
          ...(span > 1 ? { colSpan: span } : {}),
          ...(align === null ? {} : { align }),
          ...(threadIds.length === 0 ? {} : { comments: threadIds.sort() }),
        };
        cells.push(read);
        if (merge !== null) reaching.set(column, { cell: read, rows: 1, columns: span });
      }
      column += span;
    }
    addEmpty(readSkipped(properties, 'w:gridAfter'));
    for (const [at, cell] of open) if (reaching.get(at) !== cell) closeCell(cell);
    open = reaching;
    columnCount = Math.max(columnCount, column);
    rows.push({ ...(getToggle(properties, 'w:tblHeader') ? { header: true } : {}), cells });
  };
  const closeCell = ({ cell, rows: span }: OpenCell) => {
    if (span > 1) cell.rowSpan = span;
  };

  for (const row of listMembers(element, 'w:tr', context.reporter)) {
    if (findChild(findChild(row, 'w:trPr'), 'w:del') === null) readRow(row);
    else context.reporter.add('note', 'importDocx.deletion', { before: getPlainText(row) });
  }
  for (const cell of open.values()) closeCell(cell);
  if (rows.length === 0 || columnCount === 0) return null;
  const columns = readColumns(element, Math.min(columnCount, MAX_COLUMNS));
  return { table: { type: 'table', kind: 'plain', columns, rows }, pictures, bookmarks };
}
