/** Dragging a clause from the panel into the page. */
import { findClause } from '../../shared/clauses/library.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { tell } from '../state/notice-store.ts';
import { rememberClause } from '../state/settings-store.ts';
import { translate } from '../ui/translate.ts';
import { getUnitKind, placeClause } from './place-clause.ts';

const DRAG_TYPE = 'application/x-zhangfa-clause';

type DraggedClause = { readonly clauseId: string; readonly level: number | null };

export function startClauseDrag(transfer: DataTransfer, dragged: DraggedClause, title: string): void {
  transfer.effectAllowed = 'copy';
  transfer.setData(DRAG_TYPE, JSON.stringify(dragged));
  // So that dropping it outside the program gives its name rather than nothing.
  transfer.setData('text/plain', title);
}

export function isClauseDrag(transfer: DataTransfer): boolean {
  return transfer.types.includes(DRAG_TYPE);
}

/** Inserts the dragged clause where it was let go. */
export function dropClause(transfer: DataTransfer, clientX: number, clientY: number): void {
  const { clauseId, level } = JSON.parse(transfer.getData(DRAG_TYPE)) as DraggedClause;
  const { handle, settings } = useEditorStore.getState();
  const clause = findClause(clauseId);
  if (clause === null || handle === null) return;
  const { blocks, source, facts } = placeClause(clause, level, getUnitKind(settings));
  if (!handle.insertBlocksAt(clientX, clientY, blocks, { source, facts })) {
    tell('info', translate('clauses:no-place'));
    return;
  }
  rememberClause(clauseId);
  handle.focus();
}
