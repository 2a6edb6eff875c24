/** What the user does with a table that knows what it is. Each is one undo step. */

import { createPlainTable, createTable } from '../../../shared/content/tables/create-table.ts';
import { type SortDirection, sortTable } from '../../../shared/content/tables/sort-table.ts';
import type { StarterKind } from '../../../shared/content/tables/starter.ts';
import type { Table, TableKind } from '../../../shared/model/plan/block.ts';
import { listBlocks, mapBlocks } from '../../../shared/model/plan/blocks.ts';
import type { Facts } from '../../../shared/model/plan/facts.ts';
import { translate } from '../../ui/translate.ts';
import { editAndReturn, readPlan, takeSnapshot, useEditorStore } from '../editor-store.ts';
import { newId } from '../new-id.ts';
import { tell } from '../notice-store.ts';

export function insertPlainTable(rows: number, columns: number): void {
  editAndReturn((editor) => editor.insertTable(createPlainTable(newId(), rows, columns)));
}

/** Inserts a table of the kind, filled from the facts as they stand. */
export function insertTableOfKind(kind: StarterKind): void {
  const plan = readPlan();
  if (plan !== null) editAndReturn((editor) => editor.insertTable(createTable(kind, plan.facts, newId())));
}

/** The table of the plan with this id, and the facts it stands among; `null` where there is none. */
export function findTable(blockId: string | null): { readonly table: Table; readonly facts: Facts } | null {
  const plan = readPlan();
  const block = plan === null ? undefined : listBlocks(plan).find(({ id }) => id === blockId);
  return plan !== null && block?.type === 'table' ? { table: block, facts: plan.facts } : null;
}

/** Puts an edited table in the place of the one with its id. */
export function replaceTable(table: Table): void {
  editAndReturn((editor) => {
    editor.applyPlan(mapBlocks(editor.readPlan(), (block) => (block.id === table.id ? table : block)));
    takeSnapshot();
  });
}

/** Sorts the table the cursor is in by the column it is in, or says why that cannot be. */
export function sortCurrentTable(direction: SortDirection): void {
  const { selection } = useEditorStore.getState();
  const found = findTable(selection?.blockId ?? null);
  if (found === null || selection?.table == null) return;
  const sorted = sortTable(found.table, selection.table.column, direction, found.facts);
  if (sorted.ok) replaceTable(sorted.table);
  else tell('info', translate(`tables:sort-${sorted.obstacle}`));
}

/** Says what the table the cursor is in is; what it was generated from stays with a duty table alone. */
export function setCurrentTableKind(kind: TableKind): void {
  const found = findTable(useEditorStore.getState().selection?.blockId ?? null);
  if (found === null || found.table.kind === kind) return;
  const { duty, ...rest } = found.table;
  replaceTable({ ...rest, kind, ...(kind === 'duty' && duty !== undefined && { duty }) });
}
