/** Sorts a table by one of its columns. Headings stay on top, totals and signatures at the bottom, joined rows together. */

import type { Table, TableRow } from '../../model/plan/block.ts';
import type { Facts } from '../../model/plan/facts.ts';
import { layOutTable } from '../../view/layout/table-grid.ts';
import { BLANK_TEXT } from '../../view/resolve/facts.ts';
import { readTitleText } from '../../view/resolve/title-text.ts';
import { squeeze } from './columns.ts';
import { countHeaderRows, listCoveringCells, recount } from './row-edits.ts';
import { chooseComparison } from './sort-keys.ts';

export type SortDirection = 'ascending' | 'descending';

/**
 * `nothing-to-sort`: fewer than two rows, or two groups, between heading and total. `column-joined`: some rows have one cell for
 * this column and its neighbours, so that it is not known what to sort them by.
 */
export type SortObstacle = 'nothing-to-sort' | 'column-joined';
export type SortResult =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly obstacle: SortObstacle };

const TOTAL = /^(?:合计|总计|共计|小计|总数|备注|说明|注)(?:$|[：:（(])/;

/** Rows that belong together because a cell reaches over them, as indices from–to of `table.rows`. */
type Group = { readonly from: number; readonly to: number };

function listGroups(table: Table, from: number): Group[] {
  const slots = layOutTable(table);
  const groups: Group[] = [];
  for (let index = from; index < table.rows.length; index++) {
    const last = groups.at(-1);
    const isJoined = index > from && slots[index]?.some((slot) => slot.merge === 'continue') === true;
    if (isJoined && last !== undefined) groups[groups.length - 1] = { ...last, to: index };
    else groups.push({ from: index, to: index });
  }
  return groups;
}

/** Whether a row closes the table: a total, a remark, or one cell from side to side. */
function isClosing(row: TableRow, columns: number, facts: Facts): boolean {
  const [first] = row.cells;
  if (first === undefined) return false;
  if (columns > 1 && row.cells.length === 1 && (first.colSpan ?? 1) >= columns) return true;
  const texts = row.cells.map((cell) => squeeze(readTitleText(cell.content, facts)));
  return TOTAL.test(texts.find((text) => text !== '') ?? '');
}

function readText(row: readonly (TableRow['cells'][number] | null)[], column: number, facts: Facts): string {
  const text = readTitleText(row[column]?.content ?? [], facts).replaceAll('\n', ' ');
  return text.includes(BLANK_TEXT) ? '' : text;
}

/** Whether the table can be sorted by a column of its grid, and it sorted. Equal rows keep their order; empty cells come last. */
export function sortTable(table: Table, column: number, direction: SortDirection, facts: Facts): SortResult {
  const headers = countHeaderRows(table);
  const groups = listGroups(table, headers);
  let closing = groups.length;
  while (
    closing > 0 &&
    isClosing(table.rows[groups[closing - 1]?.from ?? 0] as TableRow, table.columns.length, facts)
  ) {
    closing -= 1;
  }
  const sortable = groups.slice(0, closing);
  if (sortable.length < 2) return { ok: false, obstacle: 'nothing-to-sort' };
  const slots = layOutTable(table);
  const isJoined = sortable.some(({ from }) =>
    slots[from]?.some((slot) => slot.colSpan > 1 && slot.column <= column && column < slot.column + slot.colSpan),
  );
  if (isJoined) return { ok: false, obstacle: 'column-joined' };

  const covering = listCoveringCells(table);
  const keyed = sortable.map((group) => ({ group, text: readText(covering[group.from] ?? [], column, facts) }));
  const compare = chooseComparison(keyed.map(({ text }) => text));
  const sign = direction === 'ascending' ? 1 : -1;
  const sorted = keyed.toSorted((a, b) => {
    if (a.text.trim() === '' || b.text.trim() === '')
      return Number(a.text.trim() === '') - Number(b.text.trim() === '');
    return sign * compare(a.text, b.text);
  });
  const rows = [
    ...table.rows.slice(0, headers),
    ...sorted.flatMap(({ group }) => table.rows.slice(group.from, group.to + 1)),
    ...groups.slice(closing).flatMap((group) => table.rows.slice(group.from, group.to + 1)),
  ];
  return { ok: true, table: recount(table, { ...table, rows }) };
}
