/** Editor → Plan. Changes together with `plan-to-editor.ts`. */
import { $getRoot, $getState, $isElementNode, type LexicalNode } from 'lexical';
import type { Block } from '../../../shared/model/plan/block.ts';
import type { Inline } from '../../../shared/model/plan/inline.ts';
import type { Attachment, Plan } from '../../../shared/model/plan/plan.ts';
import { $isAttachmentTitleNode } from '../nodes/AttachmentTitleNode.ts';
import { $getBlockId, landscapeState } from '../nodes/block-state.ts';
import { $getSettings } from '../nodes/plan-settings.ts';
import { $isTitleNode } from '../nodes/TitleNode.ts';
import { $nodeToBlock } from './node-to-block.ts';
import { $nodesToInlines } from './nodes-to-inline.ts';

/** All blocks in document order, without the sections around them. */
export function* $iterateBlocks(): Generator<LexicalNode> {
  for (let section = $getRoot().getFirstChild(); section !== null; section = section.getNextSibling()) {
    if (!$isElementNode(section)) continue;
    for (let block = section.getFirstChild(); block !== null; block = block.getNextSibling()) yield block;
  }
}

/** How blocks and titles are read; a caller that keeps what it read passes its own. */
export type BlockReader = {
  $readBlock(node: LexicalNode): Block | null;
  $readTitle(node: LexicalNode): Inline[];
};

const PLAIN_READER: BlockReader = {
  $readBlock: $nodeToBlock,
  $readTitle: (node) => ($isElementNode(node) ? $nodesToInlines(node.getChildren()) : []),
};

/** Reads the plan. Runs inside a read or an update. */
export function $editorToPlan(reader = PLAIN_READER): Plan {
  let title: Inline[] = [];
  const blocks: Block[] = [];
  const attachments: Attachment[] = [];
  let current = blocks;
  for (const node of $iterateBlocks()) {
    if ($isTitleNode(node)) {
      title = reader.$readTitle(node);
    } else if ($isAttachmentTitleNode(node)) {
      const attachment: Attachment = {
        id: $getBlockId(node),
        title: reader.$readTitle(node),
        ...($getState(node, landscapeState) && { isLandscape: true }),
        blocks: [],
      };
      attachments.push(attachment);
      current = attachment.blocks;
    } else {
      const block = reader.$readBlock(node);
      if (block !== null) current.push(block);
    }
  }
  return { ...$getSettings(), title, blocks, attachments };
}
