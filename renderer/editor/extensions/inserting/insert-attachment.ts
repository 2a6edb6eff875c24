/** Begins a new attachment: behind the one the cursor is in, else at the end. Runs inside an update. */
import { $createTextNode, $getRoot, type LexicalNode } from 'lexical';
import { $createAttachmentTitleNode, $isAttachmentTitleNode } from '../../nodes/AttachmentTitleNode.ts';
import { $renewId } from '../../nodes/block-state.ts';
import { $createPlanParagraphNode } from '../../nodes/PlanParagraphNode.ts';
import { $createSectionNode } from '../../nodes/SectionNode.ts';
import { $getSectionBlocks } from '../moving/sections.ts';
import { $getCurrentBlock, $getPreviousBlock } from '../selection/current-block.ts';

function $findAttachment(block: LexicalNode | null): LexicalNode | null {
  let node = block;
  while (node !== null && !$isAttachmentTitleNode(node)) node = $getPreviousBlock(node);
  return node;
}

export function $insertAttachment(title: string): void {
  const heading = $renewId($createAttachmentTitleNode());
  if (title !== '') heading.append($createTextNode(title));
  const paragraph = $renewId($createPlanParagraphNode());
  const current = $findAttachment($getCurrentBlock());
  const last = current === null ? null : $getSectionBlocks(current).at(-1);
  if (last === null || last === undefined) $getRoot().append($createSectionNode().append(heading, paragraph));
  else last.insertAfter(heading).insertAfter(paragraph);
  if (title === '') heading.selectStart();
  else paragraph.selectStart();
}
