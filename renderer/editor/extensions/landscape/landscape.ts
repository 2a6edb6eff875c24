/** 横排页: what the cursor is in stands on pages across. Runs inside a read or an update. */
import { $isTableNode } from '@lexical/table';
import { $getState, $setState } from 'lexical';
import { $isAttachmentTitleNode } from '../../nodes/AttachmentTitleNode.ts';
import { landscapeState, tableState } from '../../nodes/block-state.ts';
import { $isFigureNode, figureState } from '../../nodes/FigureNode.ts';
import { $getCurrentBlock } from '../selection/current-block.ts';

/** `null` where the cursor is in nothing that could be turned: a table, a figure, the title of an attachment. */
export function $isLandscape(): boolean | null {
  const block = $getCurrentBlock();
  if ($isTableNode(block)) return $getState(block, tableState).isLandscape === true;
  if ($isFigureNode(block)) return $getState(block, figureState)?.isLandscape === true;
  return $isAttachmentTitleNode(block) ? $getState(block, landscapeState) : null;
}

function setField<Fields extends { readonly isLandscape?: boolean | undefined }>(
  fields: Fields,
  isLandscape: boolean,
): Fields {
  const { isLandscape: _before, ...rest } = fields;
  return (isLandscape ? { ...rest, isLandscape } : rest) as Fields;
}

export function $setLandscape(isLandscape: boolean): void {
  const block = $getCurrentBlock();
  if ($isTableNode(block)) $setState(block, tableState, (fields) => setField(fields, isLandscape));
  else if ($isFigureNode(block)) {
    $setState(block, figureState, (fields) => (fields === null ? null : setField(fields, isLandscape)));
  } else if ($isAttachmentTitleNode(block)) $setState(block, landscapeState, isLandscape);
}
