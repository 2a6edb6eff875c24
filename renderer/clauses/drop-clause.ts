/** Inserting a dragged clause where it was let go. Loaded when the first one is dropped: the library is large. */

import { getCatalogue } from '../state/clause-catalogue.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { tell } from '../state/notice-store.ts';
import { rememberClause } from '../state/settings-store.ts';
import { translate } from '../ui/translate.ts';
import type { DraggedClause } from './clause-drag.ts';
import { placeClause } from './place-clause.ts';

export function dropClause({ clauseId, level }: DraggedClause, clientX: number, clientY: number): void {
  const { handle, settings } = useEditorStore.getState();
  const clause = getCatalogue().find(clauseId);
  if (clause === null || handle === null || settings === null) return;
  const { blocks, source, facts } = placeClause(clause, level, settings);
  if (!handle.insertBlocksAt(clientX, clientY, blocks, { source, facts })) {
    tell('info', translate('clauses:no-place'));
    return;
  }
  rememberClause(clauseId);
  handle.focus();
}
