/** HTML tables: spans, header rows, cells of lines. Source: HTML Standard, 4.9 Tabular data. */
import type { Table, TableCell, TableRow } from '../../../model/plan/block.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { getInlinesText } from '../../../model/plan/inlines.ts';
import type { Reporter } from '../source/reporter.ts';
import type { SourceFigure, SourceItem, SourceParagraph } from '../source/source-item.ts';
import { readAlign } from './align.ts';
import { findElements, getAttribute, getStyle, type HtmlElement } from './tree.ts';

export type ReadTable =
  | {
      readonly type: 'table';
      readonly table: Omit<Table, 'id'>;
      /** Pictures that stood in cells, in order: cells hold text alone. */
      readonly figures: readonly SourceFigure[];
    }
  | { readonly type: 'frame'; readonly cell: HtmlElement };

const MAX_COLUMNS = 63;
const MAX_COLUMN_SPAN = 100;
const MAX_ROW_SPAN = 1000;

const isCell = ({ tagName }: HtmlElement) => tagName === 'td' || tagName === 'th';
const isRow = ({ tagName }: HtmlElement) => tagName === 'tr';

function readSpan(cell: HtmlElement, name: 'colspan' | 'rowspan', limit: number): number {
  const span = Number.parseInt(getAttribute(cell, name) ?? '1', 10);
  return span >= 1 ? Math.min(span, limit) : 1;
}

/** A cell's paragraphs as lines; tables in it become lines as well. */
function writeLines(items: readonly SourceItem[], reporter: Reporter): Inline[] {
  const lines = items.flatMap((item): Inline[][] => {
    if (item.type === 'paragraph') return [withLabel(item, reporter)];
    if (item.type !== 'table') return [];
    reporter.count('change', 'importHtml.nestedTable');
    return item.table.rows.map((row) => [
      {
        type: 'text',
        text:
          row.cells
            .map(({ content }) => getInlinesText(content))
            .join('　')
            .replaceAll('\n', ' ') || ' ',
      },
    ]);
  });
  return lines.flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: 'line-break' }, ...line]));
}

function withLabel({ list, content }: SourceParagraph, reporter: Reporter): Inline[] {
  if (list === null) return [...content];
  reporter.count('change', 'importHtml.cellNumber');
  return [{ type: 'text', text: list.type === 'label' ? `${list.text} ` : list.marker.text }, ...content];
}

/** Reads a table; `null` for one without cells. `readCell` reads what stands in a cell, tables included. */
export function readTable(
  element: HtmlElement,
  reporter: Reporter,
  readCell: (cell: HtmlElement) => SourceItem[],
): ReadTable | null {
  const rowElements = findElements(element, (child) => isRow(child) || child.tagName === 'table').filter(isRow);
  const cellElements = rowElements.map((row) =>
    findElements(row, (child) => isCell(child) || child.tagName === 'table').filter(isCell),
  );
  const [only, ...others] = cellElements.flat();
  if (only === undefined) return null;
  if (others.length === 0) return { type: 'frame', cell: only };
  const figures: SourceFigure[] = [];
  let columnCount = 0;
  const covered: number[] = [];
  const widths: number[] = [];
  const rows = cellElements.map((cells, index): TableRow => {
    let column = 0;
    const read = cells.map((cell): TableCell => {
      while ((covered[column] ?? 0) > 0) column += 1;
      const colSpan = readSpan(cell, 'colspan', MAX_COLUMN_SPAN);
      const rowSpan = Math.min(readSpan(cell, 'rowspan', MAX_ROW_SPAN), rowElements.length - index);
      const width = Number.parseFloat(getAttribute(cell, 'width') ?? getStyle(cell, 'width'));
      if (colSpan === 1 && width > 0) widths[column] ??= width;
      for (let at = column; at < column + colSpan; at++) covered[at] = rowSpan;
      column += colSpan;
      const align = readAlign(findElements(cell, ({ tagName }) => tagName === 'p')[0] ?? cell, readAlign(cell, null));
      const items = readCell(cell);
      for (const item of items) {
        if (item.type !== 'figure') continue;
        figures.push(item);
        reporter.count('change', 'importHtml.pictureInCell');
      }
      return {
        content: writeLines(items, reporter),
        ...(colSpan > 1 ? { colSpan } : {}),
        ...(rowSpan > 1 ? { rowSpan } : {}),
        ...(align === null ? {} : { align }),
      };
    });
    columnCount = Math.max(columnCount, column, covered.length);
    for (let at = 0; at < covered.length; at++) covered[at] = Math.max(0, (covered[at] ?? 0) - 1);
    const isHeader = cells.length > 0 && cells.every(({ tagName }) => tagName === 'th');
    const isInHead = isHeaderRow(rowElements[index] as HtmlElement);
    return { ...(isHeader || isInHead ? { header: true } : {}), cells: read };
  });
  return {
    type: 'table',
    table: { type: 'table', kind: 'plain', columns: readColumns(widths, Math.min(columnCount, MAX_COLUMNS)), rows },
    figures,
  };
}

function isHeaderRow(row: HtmlElement): boolean {
  const { parentNode } = row;
  return parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'thead';
}

/** Relative widths where every column has one, the narrowest being 1; else all alike. */
function readColumns(widths: readonly number[], count: number): number[] {
  const known = Array.from({ length: count }, (_, index) => widths[index] ?? 0);
  const narrowest = Math.min(...known);
  if (narrowest <= 0) return known.map(() => 1);
  return known.map((width) => Math.round((width / narrowest) * 100) / 100);
}
