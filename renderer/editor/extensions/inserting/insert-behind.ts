/** Puts blocks where the plan wants them and not where the cursor is. All run inside an update. */
import { $getRoot, $isElementNode, type LexicalNode } from 'lexical';
import type { Block } from '../../../../shared/model/plan/block.ts';
import type { Facts } from '../../../../shared/model/plan/facts.ts';
import type { Inline } from '../../../../shared/model/plan/inline.ts';
import { $iterateBlocks } from '../../convert/editor-to-plan.ts';
import { $inlinesToNodes } from '../../convert/inline-to-nodes.ts';
import { $createAttachmentTitleNode } from '../../nodes/AttachmentTitleNode.ts';
import { $getBlockId, $renewId } from '../../nodes/block-state.ts';
import { $createSectionNode } from '../../nodes/SectionNode.ts';
import { $findBlockById } from '../moving/sections.ts';
import { $getNextBlock } from '../selection/current-block.ts';
import { $insertBlocks, type Insertion } from './insert-blocks.ts';

function $getFirstBlock(): LexicalNode | null {
  for (const block of $iterateBlocks()) return block;
  return null;
}

/** Behind the block with this id, or behind the title for `null`; answers the first new block's id, `null` where there was no place. */
export function $insertBlocksBehind(
  blockId: string | null,
  blocks: readonly Block[],
  options: Insertion,
): string | null {
  const after = blockId === null ? $getFirstBlock() : $findBlockById(blockId);
  if (after === null || blocks.length === 0) return null;
  const before = new Set([...$iterateBlocks()].map((block) => block.getKey()));
  $insertBlocks(after, blocks, options);
  for (const block of $iterateBlocks()) if (!before.has(block.getKey())) return $getBlockId(block);
  return null;
}

/** Behind all there is; answers the new attachment's id. */
export function $appendAttachment(title: readonly Inline[], blocks: readonly Block[], facts: Facts): string {
  const heading = $renewId($createAttachmentTitleNode()).append(...$inlinesToNodes(title));
  $getRoot().append($createSectionNode().append(heading));
  $insertBlocks(heading, blocks, { facts });
  const first = $getNextBlock(heading);
  if ($isElementNode(first)) first.selectStart();
  return $getBlockId(heading);
}
