/** A table drawn with characters, for a face in which a Chinese character is as wide as two Latin ones. */

import { measureTextCells } from '../../../base/units/text-width.ts';
import { type GridSlot, layOutTable } from '../../../view/layout/table-grid.ts';
import { getRunsText, type ResolvedTable } from '../../../view/resolve/resolved-plan.ts';

/** Widest table in half-width columns: what a window of ordinary width shows without turning lines. */
const MAX_WIDTH = 80;
const MIN_COLUMN_WIDTH = 4;
/** `| ` before and ` ` behind a cell's text. */
const CELL_OVERHEAD = 3;

/** Display width in half-width columns. */
const measure = (text: string) => Math.round(measureTextCells(text) * 2);

/** Turns lines so that none is wider than `width`; a single character that is wider stands alone. */
function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const character of paragraph) {
      if (line !== '' && measure(line) + measure(character) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
    return [...lines, line];
  });
}

/** Text of a slot; a cell that reaches down shows its text in its first row alone. */
function getText(slot: GridSlot): string {
  return slot.merge === 'continue' || slot.cell === null ? '' : getRunsText(slot.cell.runs);
}

/** Widths of the columns: what their cells need, the widest narrowed until the table fits. */
function chooseWidths(rows: readonly (readonly GridSlot[])[], columnCount: number): number[] {
  const widths: number[] = Array.from({ length: columnCount }, () => MIN_COLUMN_WIDTH);
  for (const slot of rows.flat()) {
    if (slot.colSpan > 1) continue;
    const needed = Math.max(...getText(slot).split('\n').map(measure));
    widths[slot.column] = Math.max(widths[slot.column] ?? 0, needed);
  }
  const available = Math.max(MAX_WIDTH - CELL_OVERHEAD * columnCount - 1, MIN_COLUMN_WIDTH * columnCount);
  while (widths.reduce((sum, width) => sum + width, 0) > available) {
    const widest = Math.max(...widths);
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
}

/** The rule above a row, open where a cell reaches down from the row before. */
function drawRule(row: readonly GridSlot[], widths: readonly number[], sign: string): string {
  let rule = '';
  for (const slot of row) {
    const isOpen = slot.merge === 'continue' && sign !== '=';
    for (let column = slot.column; column < slot.column + slot.colSpan; column++) {
      rule += `+${(isOpen ? ' ' : sign).repeat((widths[column] ?? 0) + CELL_OVERHEAD - 1)}`;
    }
  }
  return `${rule}+`;
}

function drawRow(row: readonly GridSlot[], widths: readonly number[]): string[] {
  const cells = row.map((slot) => {
    const own = widths.slice(slot.column, slot.column + slot.colSpan);
    const width = own.reduce((sum, part) => sum + part, 0) + CELL_OVERHEAD * (slot.colSpan - 1);
    return { width, lines: wrapText(getText(slot), width) };
  });
  const height = Math.max(...cells.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, index) => {
    const parts = cells.map(({ width, lines }) => {
      const line = lines[index] ?? '';
      return `| ${line}${' '.repeat(Math.max(0, width - measure(line)))} `;
    });
    return `${parts.join('')}|`;
  });
}

/** The lines of a table, without its caption. */
export function drawTable(table: ResolvedTable): string[] {
  const rows = layOutTable(table);
  const widths = chooseWidths(rows, table.columns.length);
  const lines: string[] = [];
  rows.forEach((row, index) => {
    const isBelowHeader = index > 0 && table.rows[index - 1]?.isHeader === true && table.rows[index]?.isHeader !== true;
    lines.push(drawRule(row, widths, isBelowHeader ? '=' : '-'), ...drawRow(row, widths));
  });
  const last = rows.at(-1)?.map((slot): GridSlot => ({ ...slot, merge: 'none' })) ?? [];
  return [...lines, drawRule(last, widths, '-')];
}
