/** Where the cells of a table stand: spans laid out on the grid of its columns, with every place accounted for. */
import type { ResolvedCell } from '../resolve/resolved-plan.ts';

type Spanning = { readonly colSpan?: number | undefined; readonly rowSpan?: number | undefined };
/** A table of a plan or of its resolution. */
type Spanned<Cell extends Spanning> = {
  readonly columns: readonly number[];
  readonly rows: readonly { readonly cells: readonly Cell[] }[];
};

/** What takes the columns from `column` on in one row. */
export type GridSlot<Cell extends Spanning = ResolvedCell> = {
  readonly column: number;
  readonly colSpan: number;
  /** The cell, or `null` where the plan has none for this place. */
  readonly cell: Cell | null;
  /** `start` of a cell that reaches into rows below, `continue` in those rows, `none` otherwise. */
  readonly merge: 'none' | 'start' | 'continue';
};

/**
 * The slots of every row, left to right, without gaps or overlaps: spans that reach past the table are cut off, cells
 * beyond the last column are dropped, and missing cells become empty slots.
 */
export function layOutTable<Cell extends Spanning>(table: Spanned<Cell>): GridSlot<Cell>[][] {
  const columnCount = table.columns.length;
  const spans: ({ slot: GridSlot<Cell>; rowsLeft: number } | null)[] = table.columns.map(() => null);
  return table.rows.map((row, rowIndex) => {
    const slots: GridSlot<Cell>[] = [];
    const cells = [...row.cells];
    let column = 0;
    while (column < columnCount) {
      const span = spans[column] ?? null;
      if (span !== null) {
        slots.push({ ...span.slot, merge: 'continue' });
        span.rowsLeft -= 1;
        if (span.rowsLeft === 0) spans.fill(null, column, column + span.slot.colSpan);
        column += span.slot.colSpan;
        continue;
      }
      const cell = cells.shift() ?? null;
      const free = spans.findIndex((other, index) => index > column && other !== null);
      const room = (free === -1 ? columnCount : free) - column;
      const colSpan = Math.min(cell?.colSpan ?? 1, room);
      const rowsLeft = Math.min(cell?.rowSpan ?? 1, table.rows.length - rowIndex) - 1;
      const slot: GridSlot<Cell> = { column, colSpan, cell, merge: rowsLeft > 0 ? 'start' : 'none' };
      slots.push(slot);
      // One record serves all the columns of a span; only the first is looked at.
      if (rowsLeft > 0) spans.fill({ slot, rowsLeft }, column, column + colSpan);
      column += colSpan;
    }
    return slots;
  });
}

/** Rows that a cell joins stay on one page up to this many: more would leave pages half empty. */
const LONGEST_UNDIVIDED = 8;
/** As many rows under the header stay with it, and as many stay together at the end: no page ends or begins with one row. */
const ROWS_TOGETHER = 2;

function isJoinedBelow(rows: readonly (readonly GridSlot[])[], index: number): boolean {
  const isJoinedToAbove = (row: number) => rows[row]?.some((slot) => slot.merge === 'continue') === true;
  if (!isJoinedToAbove(index + 1)) return false;
  let first = index;
  while (isJoinedToAbove(first)) first -= 1;
  let last = index + 1;
  while (isJoinedToAbove(last + 1)) last += 1;
  return last - first < LONGEST_UNDIVIDED;
}

/**
 * Whether a row is to stay on the page of the row below it: since a cell reaches over both, or since it is one of the first or last rows.
 * `headerCount` is how many rows at the top repeat on every page.
 */
export function isKeptWithNext(rows: readonly (readonly GridSlot[])[], index: number, headerCount: number): boolean {
  if (index >= rows.length - 1) return false;
  const isAtTop = index < headerCount + ROWS_TOGETHER - 1;
  return isAtTop || index === rows.length - ROWS_TOGETHER || isJoinedBelow(rows, index);
}

/** How many rows at the top are headers: these repeat. A table of nothing but header rows has none to repeat them over. */
export function countHeaderRows(rows: readonly { readonly isHeader: boolean }[]): number {
  return Math.max(
    0,
    rows.findIndex((row) => !row.isHeader),
  );
}
