/** Tables with captions, merged cells, and header rows that repeat on every page. */

import { getCellAlignment } from '../../../view/layout/layout.ts';
import { countHeaderRows, type GridSlot, isKeptWithNext, layOutTable } from '../../../view/layout/table-grid.ts';
import type { ResolvedTable } from '../../../view/resolve/resolved-plan.ts';
import { escapeHtml } from './html.ts';
import { renderRuns } from './runs.ts';

export function renderCaption(caption: { readonly label: string; readonly text: string } | null): string {
  if (caption === null) return '';
  const text = caption.text === '' ? '' : `\u3000${caption.text}`;
  return `<p class="caption">${escapeHtml(caption.label + text)}</p>`;
}

/** How many rows a cell covers that reaches down from this row; the covered rows say `continue` in its column. */
function countRowSpan(rows: readonly GridSlot[][], rowIndex: number, column: number): number {
  let rowSpan = 1;
  const continues = (slot: GridSlot) => slot.column === column && slot.merge === 'continue';
  while (rows[rowIndex + rowSpan]?.some(continues)) rowSpan++;
  return rowSpan;
}

function renderRow(table: ResolvedTable, rows: readonly GridSlot[][], rowIndex: number): string {
  const isHeader = table.rows[rowIndex]?.isHeader === true;
  const tag = isHeader ? 'th' : 'td';
  const cells = (rows[rowIndex] ?? []).map((slot) => {
    if (slot.merge === 'continue') return '';
    const rowSpan = slot.merge === 'start' ? countRowSpan(rows, rowIndex, slot.column) : 1;
    const spans = `${slot.colSpan > 1 ? ` colspan="${slot.colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
    const align = slot.cell?.align ?? getCellAlignment(table.kind, isHeader);
    return `<${tag}${spans} class="${align}">${renderRuns(slot.cell?.runs ?? [])}</${tag}>`;
  });
  return `<tr${isKeptWithNext(rows, rowIndex, countHeaderRows(table.rows)) ? ' class="joined"' : ''}>${cells.join('')}</tr>`;
}

export function renderTable(table: ResolvedTable): string {
  const rows = layOutTable(table);
  const html = rows.map((_, index) => renderRow(table, rows, index));
  const headCount = countHeaderRows(table.rows);
  const total = table.columns.reduce((sum, width) => sum + width, 0);
  const columns = table.columns.map((width) => `<col style="width:${((width / total) * 100).toFixed(3)}%">`);
  const head = headCount === 0 ? '' : `<thead>${html.slice(0, headCount).join('')}</thead>`;
  return (
    `${renderCaption(table.caption)}<table><colgroup>${columns.join('')}</colgroup>${head}` +
    `<tbody>${html.slice(headCount).join('')}</tbody></table>`
  );
}
