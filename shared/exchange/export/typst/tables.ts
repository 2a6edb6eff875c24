/** Tables with captions, merged cells, and header rows that repeat on every page. */
import { mmToPt } from '../../../base/units/length.ts';
import { measureTextCells } from '../../../base/units/text-width.ts';
import { getCellAlignment, getTextBlock, type Layout } from '../../../view/layout/layout.ts';
import { countHeaderRows, type GridSlot, isKeptWithNext, layOutTable } from '../../../view/layout/table-grid.ts';
import { getRunsText, type ResolvedTable } from '../../../view/resolve/resolved-plan.ts';
import { cleanText, list, quote } from './literals.ts';
import { writeRuns } from './runs.ts';

const CELL_PADDING_PT = 10.8;
/** A cell higher than this part of the page may be divided, since its row might not fit on any. */
const UNDIVIDED_SHARE = 0.5;
/** So may one that reaches over more rows than this. */
const MOST_ROWS_UNDIVIDED = 8;

type Caption = { readonly label: string; readonly text: string };

/** `表1　通讯录`; '' without a caption. */
export function writeCaption(caption: Caption | null): string {
  if (caption === null) return '';
  const text = caption.text === '' ? '' : `\u3000${caption.text}`;
  return `#caption[#${quote(cleanText(caption.label + text))}]\n`;
}

/** How many rows a cell covers that reaches down from this row; the covered rows say `continue` in its column. */
function countRowSpan(rows: readonly GridSlot[][], rowIndex: number, column: number): number {
  let rowSpan = 1;
  const continues = (slot: GridSlot) => slot.column === column && slot.merge === 'continue';
  while (rows[rowIndex + rowSpan]?.some(continues)) rowSpan++;
  return rowSpan;
}

/** Rows at the top that repeat: none where all are header rows, where a cell reaches from them into the body, or where they fill a page. */
function countHeadRows(table: ResolvedTable, rows: readonly GridSlot[][], layout: Layout): number {
  const count = countHeaderRows(table.rows);
  if (count === 0) return 0;
  const reachesDown = rows[count]?.some((slot) => slot.merge === 'continue') === true;
  const cells = table.rows.slice(0, count).flatMap((row) => row.cells);
  const text = cells.map((cell) => getRunsText(cell.runs)).join('');
  return reachesDown || count > 5 || measureTextCells(text) > layout.page.widthMm ? 0 : count;
}

/** What the text block gives a cell: points across, and full-width characters in a line. */
function measureCell(table: ResolvedTable, slot: GridSlot, sizePt: number, layout: Layout) {
  const total = table.columns.reduce((sum, width) => sum + width, 0);
  const share = table.columns.slice(slot.column, slot.column + slot.colSpan).reduce((sum, width) => sum + width, 0);
  const widthPt = (mmToPt(getTextBlock(layout).widthMm) * share) / total - CELL_PADDING_PT;
  return { roomCells: Math.max(1, Math.floor(widthPt / sizePt)) };
}

/** Whether a row is sure to fit on a page, by the characters in its cells. */
function fitsOnPage(table: ResolvedTable, slots: readonly GridSlot[], isHeader: boolean, layout: Layout): boolean {
  const style = isHeader ? layout.tableHeader : layout.tableText;
  const mostLines = (mmToPt(getTextBlock(layout).heightMm) * UNDIVIDED_SHARE) / style.linePt;
  return slots.every((slot) => {
    const { roomCells } = measureCell(table, slot, style.sizePt, layout);
    const lines = getRunsText(slot.cell?.runs ?? []).split('\n');
    return lines.reduce((sum, line) => sum + Math.ceil((measureTextCells(line) + 1) / roomCells), 0) < mostLines;
  });
}

/** Runs of rows under the head that stay on one page: the first and last of each. A row that may be divided keeps to none. */
function listKeptRuns(rows: readonly GridSlot[][], headCount: number, headerCount: number, fits: readonly boolean[]) {
  const runs: { first: number; last: number }[] = [];
  for (let index = headCount; index < rows.length - 1; index++) {
    if (!isKeptWithNext(rows, index, headerCount) || fits[index] !== true || fits[index + 1] !== true) continue;
    const run = runs.at(-1);
    if (run?.last === index) run.last = index + 1;
    else runs.push({ first: index, last: index + 1 });
  }
  return runs.filter(({ first, last }) => last - first < MOST_ROWS_UNDIVIDED);
}

/**
 * Typst keeps rows together only for a cell that reaches over them: one without width or lines stands behind each run's last column.
 */
const writeKeeper = ({ first, last }: { first: number; last: number }, column: number): string =>
  `table.cell(x: ${column}, y: ${first}, rowspan: ${last - first + 1}, breakable: false, inset: 0pt, stroke: none, []),\n`;

export function writeTable(table: ResolvedTable, layout: Layout): string {
  const rows = layOutTable(table);
  const headCount = countHeadRows(table, rows, layout);
  const isHeaderRow = (index: number) => table.rows[index]?.isHeader === true;
  const fits = rows.map((slots, index) => fitsOnPage(table, slots, isHeaderRow(index), layout));
  const isWhole = (first: number, rowSpan: number) =>
    rowSpan <= MOST_ROWS_UNDIVIDED && !fits.slice(first, first + rowSpan).includes(false);

  /** The first cell of a row notes where it stands, save in rows that repeat. */
  const writeCell = (slot: GridSlot, rowIndex: number, carriesHeight: boolean, isFirst: boolean) => {
    const isHeader = isHeaderRow(rowIndex);
    const rowSpan = slot.merge === 'start' ? countRowSpan(rows, rowIndex, slot.column) : 1;
    const { roomCells } = measureCell(table, slot, layout.tableText.sizePt, layout);
    const align = slot.cell?.align ?? getCellAlignment(table.kind, isHeader);
    const options = [
      `x: ${slot.column}, y: ${rowIndex}, breakable: ${!isWhole(rowIndex, rowSpan)}`,
      ...(slot.colSpan > 1 ? [`colspan: ${slot.colSpan}`] : []),
      ...(rowSpan > 1 ? [`rowspan: ${rowSpan}`] : []),
      ...(align === 'center' ? [] : [`align: horizon + ${align === 'right' ? 'right' : 'left'}`]),
    ];
    const text = `${isHeader ? 'head-text' : 'cell-text'}[${writeRuns(slot.cell?.runs ?? [], { roomCells })}]`;
    const content = isFirst ? `place-spot(${rowIndex}) + ${text}` : text;
    return `table.cell(${options.join(', ')}, ${carriesHeight ? `row-height(${content})` : content})`;
  };
  /** The row's least height is carried by its first cell of one row; a row that may be divided needs none. */
  const writeRow = (slots: readonly GridSlot[], rowIndex: number) => {
    const carrier = fits[rowIndex] === true ? slots.find(({ merge }) => merge === 'none') : undefined;
    const cells = slots
      .filter(({ merge }) => merge !== 'continue')
      .map((slot, index) => writeCell(slot, rowIndex, slot === carrier, index === 0 && rowIndex >= headCount));
    return cells.map((cell) => `${cell},\n`).join('');
  };

  const written = rows.map(writeRow);
  const head = headCount === 0 ? '' : `table.header(repeat: true,\n${written.slice(0, headCount).join('')}),\n`;
  const caption = table.caption === null ? '' : `#block(sticky: true, width: 100%)[${writeCaption(table.caption)}]\n`;
  const runs = listKeptRuns(rows, headCount, countHeaderRows(table.rows), fits);
  const widths = table.columns.map((width) => `${Number(width.toPrecision(6))}fr`);
  const columns = runs.length === 0 ? widths : [...widths, '0pt'];
  const keepers = runs.map((run) => writeKeeper(run, widths.length)).join('');
  const body = written.slice(headCount).join('') + keepers;
  return `${caption}#at(${quote(table.id)})#table(columns: ${list(columns)},\n${head}${body})\n#gap\n`;
}
