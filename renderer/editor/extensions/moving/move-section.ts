/** Moves sections up, down, elsewhere, and between levels. All run inside an update. */
import type { LexicalNode } from 'lexical';
import { $isAttachmentTitleNode } from '../../nodes/AttachmentTitleNode.ts';
import { $getNumbered } from '../../nodes/block-state.ts';
import { $isClosingNode } from '../../nodes/ClosingNode.ts';
import { $isNumberedNode } from '../../nodes/NumberedNode.ts';
import { $getSettings } from '../../nodes/plan-settings.ts';
import { $isTitleNode } from '../../nodes/TitleNode.ts';
import { $shiftLevel } from '../levels/levels.ts';
import { $getNextBlock, $getPreviousBlock } from '../selection/current-block.ts';
import { $findBlockById, $getSectionBlocks } from './sections.ts';

function $place(blocks: readonly LexicalNode[], target: LexicalNode, place: 'before' | 'after'): void {
  let after = target;
  for (const block of blocks) {
    if (place === 'before') {
      target.insertBefore(block);
    } else {
      after.insertAfter(block);
      after = block;
    }
  }
}

/** Whether a block may stand here: nothing goes before the title or past the signature into an attachment by a step. */
function $isFixed(block: LexicalNode | null): boolean {
  return block === null || $isTitleNode(block) || $isClosingNode(block);
}

/** Whether some numbered block of a level above `level` stands before this one in its part. */
function $hasHeadingBefore(block: LexicalNode, level: number): boolean {
  for (let node = $getPreviousBlock(block); node !== null; node = $getPreviousBlock(node)) {
    if ($isAttachmentTitleNode(node)) return false;
    if ($isNumberedNode(node) && $getNumbered(node).level < level) return true;
  }
  return false;
}

/**
 * The block a section moves before when it goes up: the head of the section before it at its own level or shallower;
 * for an attachment the attachment before it; for anything else the block before it.
 */
function $findUpperHead(head: LexicalNode): LexicalNode | null {
  const isAttachment = $isAttachmentTitleNode(head);
  for (let block = $getPreviousBlock(head); block !== null && !$isTitleNode(block); block = $getPreviousBlock(block)) {
    if (isAttachment) {
      if ($isAttachmentTitleNode(block)) return block;
      continue;
    }
    if ($isAttachmentTitleNode(block) || $isFixed(block)) return null;
    if (!$isNumberedNode(head)) return block;
    if (!$isNumberedNode(block) || $getNumbered(block).level > $getNumbered(head).level) continue;
    // Before its own heading a section only goes where another one takes it in.
    const isHeading = $getNumbered(block).level < $getNumbered(head).level;
    return isHeading && !$hasHeadingBefore(block, $getNumbered(head).level) ? null : block;
  }
  return null;
}

export function $moveSection(blockId: string, direction: 'up' | 'down'): void {
  const head = $findBlockById(blockId);
  if (head === null || $isTitleNode(head) || $isClosingNode(head)) return;
  const blocks = $getSectionBlocks(head);
  if (direction === 'up') {
    const upper = $findUpperHead(head);
    if (upper !== null) $place(blocks, upper, 'before');
    return;
  }
  const next = $getNextBlock(blocks.at(-1) ?? head);
  if (next === null || $isFixed(next) || ($isAttachmentTitleNode(next) && !$isAttachmentTitleNode(head))) return;
  const isDeeper =
    $isNumberedNode(head) && $isNumberedNode(next) && $getNumbered(next).level < $getNumbered(head).level;
  // Past a shallower heading the section goes right under it, past its own equals behind all they hold.
  const target = isDeeper ? next : ($getSectionBlocks(next).at(-1) ?? next);
  $place(blocks, target, 'after');
}

export function $moveSectionTo(blockId: string, targetId: string, place: 'before' | 'after'): void {
  const head = $findBlockById(blockId);
  const target = $findBlockById(targetId);
  if (head === null || target === null || $isTitleNode(head)) return;
  const blocks = $getSectionBlocks(head);
  if (blocks.some((block) => block.is(target))) return;
  // An attachment goes before or behind a whole attachment, a section behind all that its target holds.
  const last = place === 'after' ? ($getSectionBlocks(target).at(-1) ?? target) : target;
  $place(blocks, last, place);
}

/** Moves a section and everything under it one level; nothing moves where one of them would leave the scheme. */
export function $changeSectionLevel(blockId: string, by: 1 | -1): void {
  const head = $findBlockById(blockId);
  if (!$isNumberedNode(head)) return;
  const numbered = $getSectionBlocks(head).filter($isNumberedNode);
  const levels = numbered.map((block) => $getNumbered(block).level + by);
  if (Math.min(...levels) < 0 || Math.max(...levels) >= $getSettings().scheme.levels.length) return;
  for (const block of numbered) $shiftLevel(block, by);
}
