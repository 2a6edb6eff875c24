/** What Enter does, block by block. Runs inside an update; answers false where Lexical's own way is right. */
import { $findCellNode } from '@lexical/table';
import { $getSelection, $isElementNode, $isRangeSelection, $setState, type RangeSelection } from 'lexical';
import { $getNumbered, $renewId, numberedState } from '../../nodes/block-state.ts';
import { $createNumberedNode, $isNumberedNode, type NumberedNode } from '../../nodes/NumberedNode.ts';
import { $createPlanParagraphNode } from '../../nodes/PlanParagraphNode.ts';
import { $isTitleNode } from '../../nodes/TitleNode.ts';
import { $makePlain, $shiftLevel } from '../levels/levels.ts';
import { $getCurrentBlock } from '../selection/current-block.ts';
import { $isAtEnd, $isAtStart } from './caret.ts';

/** A block stays what it is, with its id, when an empty one is put before it; a restart moves up to the new one. */
function $insertNumberedBefore(block: NumberedNode): void {
  const { start, ...fields } = $getNumbered(block);
  const { level } = fields;
  block.insertBefore($renewId($createNumberedNode(start === undefined ? { level } : { level, start })));
  if (start !== undefined) $setState(block, numberedState, fields);
}

function $leaveEmptyNumbered(block: NumberedNode): void {
  if ($getNumbered(block).level > 0) $shiftLevel(block, -1);
  else $makePlain(block).selectStart();
}

function $breakLine(selection: RangeSelection): true {
  selection.insertLineBreak();
  return true;
}

export function $handleEnter(isShift: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  // A cell holds one content; its lines are parted by line breaks.
  if (isShift || $findCellNode(selection.anchor.getNode()) !== null) return $breakLine(selection);
  const block = $getCurrentBlock();
  if (!$isElementNode(block) || !selection.isCollapsed()) return false;
  if ($isTitleNode(block)) return $isAtEnd(selection, block) ? false : $breakLine(selection);
  if ($isNumberedNode(block) && block.isEmpty()) {
    $leaveEmptyNumbered(block);
    return true;
  }
  if (block.isEmpty() || !$isAtStart(selection, block)) return false;
  if ($isNumberedNode(block)) $insertNumberedBefore(block);
  else block.insertBefore($renewId($createPlanParagraphNode()));
  return true;
}
