/** A table as the file now shows it, with what the carried one was: its kind, its duty, its widths, and the live members of its cells. */

import type { Table, TableCell, TableRow } from '../../model/plan/block.ts';
import { getTypedText } from '../../model/plan/inlines.ts';
import { type MatchRow, matchRows } from '../../view/comparison/match-rows.ts';
import { getCellAlignment } from '../../view/layout/layout.ts';
import type { ResolvedTable } from '../../view/resolve/resolved-plan.ts';
import { listMemberTexts } from './content-texts.ts';
import { type ContentContext, type OldContent, reviveContent } from './revive-content.ts';

export type OldTable = { readonly table: Table; readonly resolved: ResolvedTable };

/** Columns whose shares of the width differ by less than this are as wide as they were. */
const SAME_SHARE = 0.01;

function readOldCell({ table, resolved }: OldTable, row: number, cell: number): OldContent | null {
  const content = table.rows[row]?.cells[cell]?.content;
  const runs = resolved.rows[row]?.cells[cell]?.runs;
  return content === undefined || runs === undefined ? null : { content, texts: listMemberTexts(content, runs) };
}

const listOldRows = (old: OldTable): MatchRow[] =>
  old.table.rows.map(({ cells }, row) => ({
    id: String(row),
    kind: 'text',
    words: cells.map((_, cell) => (readOldCell(old, row, cell)?.texts.join('') ?? '').replaceAll('\n', '')).join('\t'),
  }));

function matchTableRows(old: OldTable, found: Table): (number | null)[] {
  const before = listOldRows(old);
  const now = found.rows.map(
    ({ cells }, row): MatchRow => ({
      id: String(row),
      kind: 'text',
      words: cells.map(({ content }) => getTypedText(content)).join('\t'),
    }),
  );
  const matches = matchRows(before, now, new Map());
  // In a table that has as many rows as it had, what is left over stands where it stood.
  if (before.length !== now.length) return matches;
  const taken = new Set(matches);
  return matches.map((match, row) => match ?? (taken.has(row) ? null : row));
}

function reviveCell(
  was: TableCell | undefined,
  old: OldContent | null,
  cell: TableCell,
  defaultAlign: string,
  context: ContentContext,
): TableCell {
  const { align, ...rest } = cell;
  const content = reviveContent(old, cell.content, context);
  // A cell without text says nothing of how it is aligned.
  const isAsBefore =
    was !== undefined && (cell.content.length === 0 || (was.align ?? defaultAlign) === (align ?? 'left'));
  const kept = isAsBefore ? was.align : align;
  const isDefault = was === undefined && (align ?? 'left') === defaultAlign;
  return { ...rest, content, ...(kept === undefined || isDefault ? {} : { align: kept }) };
}

function hasSameColumns(one: readonly number[], other: readonly number[]): boolean {
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  const total = sum(one);
  const otherTotal = sum(other);
  return (
    one.length === other.length &&
    one.every((width, index) => Math.abs(width / total - (other[index] ?? 0) / otherTotal) < SAME_SHARE)
  );
}

/** Whether the columns still are what they were: as many, under the same heads. */
function hasSameHeads(old: OldTable, found: Table, matches: readonly (number | null)[]): boolean {
  if (old.table.columns.length !== found.columns.length) return false;
  const head = old.table.rows.findIndex(({ header }) => header === true);
  if (head === -1) return true;
  const at = matches.indexOf(head);
  return (
    at !== -1 &&
    listOldRows(old)[head]?.words === found.rows[at]?.cells.map(({ content }) => getTypedText(content)).join('\t')
  );
}

/** `isSameKind` is false where the heads changed, so that the table is a plain one now. */
export function reviveTable(
  old: OldTable | null,
  found: Table,
  context: ContentContext,
): { readonly table: Table; readonly isSameKind: boolean } {
  const matches = old === null ? found.rows.map(() => null) : matchTableRows(old, found);
  const rows = found.rows.map((row, at): TableRow => {
    const match = matches[at] ?? null;
    const was = match === null ? undefined : old?.table.rows[match];
    const isSameShape = was?.cells.length === row.cells.length;
    const isHeader = row.header === true || was?.header === true;
    const defaultAlign = getCellAlignment(old?.table.kind ?? 'plain', isHeader);
    const cells = row.cells.map((cell, place) => {
      const content = old === null || match === null || !isSameShape ? null : readOldCell(old, match, place);
      return reviveCell(isSameShape ? was?.cells[place] : undefined, content, cell, defaultAlign, context);
    });
    return { ...(isHeader ? { header: true } : {}), cells };
  });
  if (old === null) return { table: { ...found, rows }, isSameKind: true };
  const isSameKind = hasSameHeads(old, found, matches);
  const { duty, source, kind, columns } = old.table;
  return {
    isSameKind: isSameKind || kind === 'plain',
    table: {
      ...found,
      kind: isSameKind ? kind : 'plain',
      columns: hasSameColumns(columns, found.columns) ? [...columns] : found.columns,
      rows,
      ...(duty === undefined || !isSameKind ? {} : { duty }),
      ...(source === undefined ? {} : { source }),
    },
  };
}
