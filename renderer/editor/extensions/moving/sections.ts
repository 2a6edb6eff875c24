/** A numbered block with everything under it, as the outline shows it. Runs inside a read or an update. */
import type { LexicalNode } from 'lexical';
import { TITLE_ID } from '../../../../shared/model/plan/words.ts';
import { $iterateBlocks } from '../../convert/editor-to-plan.ts';
import { $isAttachmentTitleNode } from '../../nodes/AttachmentTitleNode.ts';
import { $getBlockId, $getNumbered } from '../../nodes/block-state.ts';
import { $isClosingNode } from '../../nodes/ClosingNode.ts';
import { $isNumberedNode } from '../../nodes/NumberedNode.ts';
import { $isTitleNode } from '../../nodes/TitleNode.ts';
import { $getNextBlock } from '../selection/current-block.ts';

/** A block or an attachment's title by id; the plan's title goes by `TITLE_ID`. */
export function $findBlockById(id: string): LexicalNode | null {
  for (const block of $iterateBlocks()) {
    if ($isTitleNode(block) ? id === TITLE_ID : $getBlockId(block) === id) return block;
  }
  return null;
}

/** Whether `next` still belongs under `head`: plain text, tables and deeper levels do, up to the end of the part. */
function $isUnder(head: LexicalNode, next: LexicalNode): boolean {
  if ($isAttachmentTitleNode(next)) return false;
  if ($isAttachmentTitleNode(head)) return true;
  if ($isClosingNode(next)) return false;
  if (!$isNumberedNode(head)) return false;
  return !$isNumberedNode(next) || $getNumbered(next).level > $getNumbered(head).level;
}

/** The block and all that goes with it, in order; a block that is not numbered goes alone. */
export function $getSectionBlocks(head: LexicalNode): LexicalNode[] {
  const blocks = [head];
  for (let next = $getNextBlock(head); next !== null && $isUnder(head, next); next = $getNextBlock(next)) {
    blocks.push(next);
  }
  return blocks;
}
