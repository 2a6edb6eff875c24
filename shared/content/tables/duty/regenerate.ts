/** Generating a duty table again: what was changed by hand is told first, and columns of the user's own are kept. */
import type { Table, TableCell } from '../../../model/plan/block.ts';
import type { Duty } from '../../../model/plan/duty.ts';
import { EMPTY_FACTS } from '../../../model/plan/facts.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import { readTitleText } from '../../../view/resolve/title-text.ts';
import { countHeaderRows, listCoveringCells } from '../row-edits.ts';
import { createDutyTable } from './duty-table.ts';

/** Dates, shifts and headings hold no facts. */
const readWords = (content: readonly Inline[]) => readTitleText(content, EMPTY_FACTS).replaceAll('\n', '').trim();

type ReadRow = {
  /** The words of its first two cells, day and shift: what a row goes by. */
  readonly key: string;
  readonly label: string;
  readonly cells: ReadonlyMap<string, TableCell>;
};

/** Body rows with their cells by heading; a cell that reaches over several rows is in each of them. */
function readRows(table: Table): { readonly headings: readonly string[]; readonly rows: readonly ReadRow[] } {
  const headers = countHeaderRows(table);
  const covering = listCoveringCells(table);
  const headings = table.columns.map((_, column) => readWords(covering[0]?.[column]?.content ?? []));
  const rows = covering.slice(headers).map((cells): ReadRow => {
    const [day = '', shift = ''] = cells.map((cell) => readWords(cell?.content ?? []));
    const byHeading = headings.flatMap((heading, column): [string, TableCell][] => {
      const cell = cells[column];
      return cell == null ? [] : [[heading, cell]];
    });
    return { key: `${day}|${shift}`, label: `${day}${shift}`, cells: new Map(byHeading) };
  });
  return { headings: headers === 0 ? [] : headings, rows };
}

/**
 * Rows that are not as they were generated: changed, added or taken out, each by its day and shift. Columns of the user's own do
 * not count: they are kept. Empty for a table that was not generated.
 */
export function findChangesByHand(table: Table): readonly string[] {
  if (table.duty === undefined) return [];
  const generated = readRows(createDutyTable(table.duty, table.id));
  const actual = readRows(table);
  const actualByKey = new Map(actual.rows.map((row) => [row.key, row]));
  const generatedKeys = new Set(generated.rows.map(({ key }) => key));
  const isSame = (row: ReadRow) =>
    generated.headings.every((heading) => {
      const cell = actualByKey.get(row.key)?.cells.get(heading);
      // A column that was deleted holds no change.
      if (cell === undefined) return actualByKey.has(row.key) && !actual.headings.includes(heading);
      return JSON.stringify(cell.content) === JSON.stringify(row.cells.get(heading)?.content);
    });
  const changed = generated.rows.filter((row) => !isSame(row));
  const added = actual.rows.filter(({ key }) => !generatedKeys.has(key));
  return [...changed, ...added].map(({ label }) => label);
}

/**
 * The table generated anew from a duty. Its caption and place stay, and so do columns that the user added to a generated table, for
 * rows that go on; nothing else of a table written by hand does.
 */
export function regenerateDutyTable(table: Table, duty: Duty): Table {
  const generated = createDutyTable(duty, table.id);
  const { headings, rows } = readRows(table);
  const known = readRows(generated);
  const before = new Map(rows.map((row) => [row.key, row]));
  // Headings of columns that an earlier generation had (leaders, say) are not the user's own; of a table written by hand none is.
  const once = table.duty === undefined ? headings : readRows(createDutyTable(table.duty, table.id)).headings;
  const own = headings.filter(
    (heading) => heading !== '' && !known.headings.includes(heading) && !once.includes(heading),
  );
  const headers = countHeaderRows(generated);
  const hasSameColumns = own.length === 0 && table.columns.length === generated.columns.length;
  const { caption: _caption, ...rest } = generated;
  return {
    ...rest,
    ...(table.caption !== undefined && { caption: table.caption }),
    ...(table.source !== undefined && { source: table.source }),
    columns: hasSameColumns
      ? table.columns
      : [...generated.columns, ...own.map((heading) => table.columns[headings.indexOf(heading)] ?? 1)],
    rows: generated.rows.map((row, index) => {
      const [first] = row.cells;
      // The hours of the shifts stand below the whole table.
      if (first?.colSpan === generated.columns.length) {
        return { ...row, cells: [{ ...first, colSpan: first.colSpan + own.length }] };
      }
      const ownCells = own.map((heading): TableCell => {
        if (index < headers) return { content: [{ type: 'text', text: heading }] };
        const cell = before.get(known.rows[index - headers]?.key ?? '')?.cells.get(heading);
        return { content: cell?.content ?? [], ...(cell?.align !== undefined && { align: cell.align }) };
      });
      return { ...row, cells: [...row.cells, ...ownCells] };
    }),
  };
}
