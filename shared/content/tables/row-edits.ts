/** Taking rows out of a table and putting rows in, with cells that reach over several rows kept whole. */

import type { Table, TableCell, TableRow } from '../../model/plan/block.ts';
import { layOutTable } from '../../view/layout/table-grid.ts';

/** Index of the first row that is not a header. */
export function countHeaderRows(table: Table): number {
  const first = table.rows.findIndex((row) => row.header !== true);
  return first < 0 ? table.rows.length : first;
}

/** For every row and column the cell that covers it, `null` where the table has none. */
export function listCoveringCells(table: Table): readonly (readonly (TableCell | null)[])[] {
  return layOutTable(table).map((slots) =>
    slots.flatMap((slot) => Array.from({ length: slot.colSpan }, () => slot.cell)),
  );
}

function withRowSpan({ rowSpan: _rowSpan, ...cell }: TableCell, rowSpan: number): TableCell {
  return rowSpan > 1 ? { ...cell, rowSpan } : cell;
}

/** A row as it is rebuilt: which cell stands at which column. */
type Placed = { row: TableRow; cells: { column: number; cell: TableCell }[] };

/** Every cell at the column it stands at; places a table leaves out get an empty cell, so that none moves. */
function placeCells(table: Table): Placed[] {
  return layOutTable(table).map((slots, index) => ({
    row: table.rows[index] as TableRow,
    cells: slots
      .filter((slot) => slot.merge !== 'continue')
      .map((slot) => ({ column: slot.column, cell: slot.cell ?? { content: [] } })),
  }));
}

function toTable(table: Table, rows: readonly Placed[]): Table {
  return {
    ...table,
    rows: rows.map(({ row, cells }) => ({
      ...row,
      cells: cells.toSorted((a, b) => a.column - b.column).map(({ cell }) => cell),
    })),
  };
}

/** The table without a row. A cell that reaches beyond it moves down or becomes shorter. A table keeps its last row. */
export function removeRow(table: Table, index: number): Table {
  if (table.rows.length < 2) return table;
  const slots = layOutTable(table);
  const rows = placeCells(table);
  for (const slot of slots[index] ?? []) {
    if (slot.merge === 'start' && slot.cell !== null) {
      const shorter = withRowSpan(slot.cell, (slot.cell.rowSpan ?? 1) - 1);
      rows[index + 1]?.cells.push({ column: slot.column, cell: shorter });
    } else if (slot.merge === 'continue') {
      for (const placed of rows.slice(0, index)) {
        for (const entry of placed.cells) {
          // The covering cell is the slot's own object, shared by all the rows it reaches over.
          if (entry.cell === slot.cell) entry.cell = withRowSpan(entry.cell, (entry.cell.rowSpan ?? 1) - 1);
        }
      }
    }
  }
  return toTable(table, rows.toSpliced(index, 1));
}

/**
 * The table with a row put in before `index`. `makeCell` answers the cell for a column; columns inside a cell that reaches over
 * the place are covered by it, and get none.
 */
export function insertRow(table: Table, index: number, makeCell: (column: number) => TableCell): Table {
  const slots = layOutTable(table);
  const rows = placeCells(table);
  const covered = new Set<number>();
  for (const slot of slots[index] ?? []) {
    if (slot.merge !== 'continue' || slot.cell === null) continue;
    for (let column = slot.column; column < slot.column + slot.colSpan; column++) covered.add(column);
    for (const placed of rows.slice(0, index)) {
      for (const entry of placed.cells) {
        if (entry.cell === slot.cell) entry.cell = withRowSpan(entry.cell, (entry.cell.rowSpan ?? 1) + 1);
      }
    }
  }
  const cells = table.columns.flatMap((_, column) => (covered.has(column) ? [] : [{ column, cell: makeCell(column) }]));
  return toTable(table, rows.toSpliced(index, 0, { row: { cells: [] }, cells }));
}

/** The column that counts 1, 2, 3 … with typed numbers, as `recount` writes them: rows without a number are not counted. */
function findCountingColumn(table: Table): number | null {
  const body = listCoveringCells(table).slice(countHeaderRows(table));
  const column = table.columns.findIndex((_, index) => {
    const counted = body.map((row) => readTypedNumber(row[index] ?? null)).filter((number) => number !== null);
    return counted.length > 1 && counted.every((number, row) => number === row + 1);
  });
  return column < 0 ? null : column;
}

function readTypedNumber(cell: TableCell | null): number | null {
  const [only, ...more] = cell?.content ?? [];
  if (only?.type !== 'text' || more.length > 0 || !/^\d{1,4}$/.test(only.text)) return null;
  return Number(only.text);
}

/**
 * `next` with the counting column of `before`, if it has one, counted anew. Rows without a number, such as totals, take none,
 * unless they are new and name a person.
 */
export function recount(before: Table, next: Table): Table {
  const column = findCountingColumn(before);
  if (column === null) return next;
  const headers = countHeaderRows(next);
  let number = 0;
  const rows = placeCells(next).map((placed, index): Placed => {
    const entry = placed.cells.find((candidate) => candidate.column === column);
    const isNew = entry?.cell.content.length === 0 && placed.cells.some(({ cell }) => namesPerson(cell));
    if (index < headers || entry === undefined || (!isNew && readTypedNumber(entry.cell) === null)) return placed;
    number += 1;
    const cell: TableCell = { ...entry.cell, content: [{ type: 'text', text: String(number) }] };
    return { ...placed, cells: placed.cells.map((each) => (each === entry ? { column, cell } : each)) };
  });
  return toTable(next, rows);
}

function namesPerson(cell: TableCell): boolean {
  return cell.content.some((inline) => inline.type === 'person');
}
