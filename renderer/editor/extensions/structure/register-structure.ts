/**
 * Keeps the shape every other part relies on: the title first, blocks in sections of bearable size, an attachment's
 * title at the head of its section, the signature alone in the section before the first attachment, ids on all blocks.
 */
import { TableNode } from '@lexical/table';
import { $getRoot, type ElementNode, type LexicalEditor, type LexicalNode, mergeRegister, RootNode } from 'lexical';
import { $wrapInSections, SECTION_SIZE } from '../../convert/plan-to-editor.ts';
import { $isAttachmentTitleNode, AttachmentTitleNode } from '../../nodes/AttachmentTitleNode.ts';
import { $getBlockId, $renewId, $replaceBlock } from '../../nodes/block-state.ts';
import { FigureNode } from '../../nodes/FigureNode.ts';
import { NumberedNode } from '../../nodes/NumberedNode.ts';
import { PageBreakNode } from '../../nodes/PageBreakNode.ts';
import { $createPlanParagraphNode, PlanParagraphNode } from '../../nodes/PlanParagraphNode.ts';
import { $getSettings } from '../../nodes/plan-settings.ts';
import { $createSectionNode, $isSectionNode, SectionNode } from '../../nodes/SectionNode.ts';
import { $createSignatureNode, $isSignatureNode } from '../../nodes/SignatureNode.ts';
import { $createTitleNode, $isTitleNode, TitleNode } from '../../nodes/TitleNode.ts';

/** A section above this size is split in two; two neighbours that together stay under it may become one. */
const SECTION_MAX = 2 * SECTION_SIZE;
const SECTION_MIN = SECTION_SIZE / 4;

/** Attachments and the signature begin a section of their own. */
function $beginsPart(node: LexicalNode | null): boolean {
  return $isAttachmentTitleNode(node) || $isSignatureNode(node);
}

/** Moves a block and all that follow it in its section into a new section behind it. */
function $splitSectionBefore(section: SectionNode, block: LexicalNode): void {
  const tail = $createSectionNode();
  section.insertAfter(tail);
  tail.append(block, ...block.getNextSiblings());
}

function $transformSection(section: SectionNode): void {
  const children = section.getChildren();
  if (children.length === 0) {
    section.remove();
    return;
  }
  const nested = children.find($isSectionNode);
  if (nested !== undefined) {
    section.splice(nested.getIndexWithinParent(), 1, nested.getChildren());
    return;
  }
  const part = children.slice(1).find((child) => $beginsPart(child) || $isSignatureNode(child.getPreviousSibling()));
  if (part !== undefined) {
    $splitSectionBefore(section, part);
    return;
  }
  const middle = children[SECTION_SIZE];
  if (children.length > SECTION_MAX && middle !== undefined) $splitSectionBefore(section, middle);
}

function $wrapLooseBlocks(): void {
  const loose = $getRoot()
    .getChildren()
    .filter((child) => !$isSectionNode(child));
  for (const child of loose) {
    const [section] = $wrapInSections([]);
    const wrapper = section ?? $createSectionNode();
    child.insertBefore(wrapper);
    wrapper.append(child);
  }
}

function $mergeSmallSections(): void {
  let section = $getRoot().getFirstChild();
  while (section !== null) {
    const next: LexicalNode | null = section.getNextSibling();
    if (
      $isSectionNode(section) &&
      $isSectionNode(next) &&
      (section.getChildrenSize() < SECTION_MIN || next.getChildrenSize() < SECTION_MIN) &&
      section.getChildrenSize() + next.getChildrenSize() <= SECTION_SIZE &&
      !$beginsPart(next.getFirstChild()) &&
      !$isSignatureNode(section.getFirstChild())
    ) {
      section.append(...next.getChildren());
      next.remove();
    } else {
      section = next;
    }
  }
}

function $placeTitle(): void {
  const first = $getRoot().getFirstChild();
  if (!$isSectionNode(first)) {
    $getRoot().append($createSectionNode().append($createTitleNode()));
    return;
  }
  if ($isTitleNode(first.getFirstChild())) return;
  const title = first.getChildren().find($isTitleNode) ?? $createTitleNode();
  if ($beginsPart(first.getFirstChild())) {
    first.insertBefore($createSectionNode().append(title));
  } else {
    first.splice(0, 0, [title]);
  }
}

function $placeSignature(): void {
  const sections = $getRoot().getChildren().filter($isSectionNode);
  const signed = sections.filter((section) => $isSignatureNode(section.getFirstChild()));
  const isWanted = $getSettings().signature !== null;
  const [kept, ...surplus] = isWanted ? signed : [undefined, ...signed];
  for (const section of surplus) section?.remove();
  if (!isWanted) return;
  const firstAttachment = sections.find((section) => $isAttachmentTitleNode(section.getFirstChild()));
  const isPlaced =
    kept !== undefined &&
    (firstAttachment === undefined ? kept.getNextSibling() === null : kept.getNextSibling()?.is(firstAttachment));
  if (isPlaced) return;
  const section = kept ?? $createSectionNode().append($createSignatureNode());
  if (firstAttachment === undefined) $getRoot().append(section);
  else firstAttachment.insertBefore(section);
}

function $transformRoot(): void {
  $wrapLooseBlocks();
  $placeTitle();
  $mergeSmallSections();
  $placeSignature();
}

/** A title anywhere but at the beginning, as a paste or a split leaves it, is a paragraph. */
function $transformTitle(title: TitleNode): void {
  const section = title.getParent();
  if (section?.getPreviousSibling() === null && title.getPreviousSibling() === null) return;
  $renewId($replaceBlock(title, $createPlanParagraphNode()));
}

function $transformBlock(block: ElementNode | LexicalNode): void {
  if ($getBlockId(block) === '' && $isSectionNode(block.getParent())) $renewId(block);
}

export function registerStructure(editor: LexicalEditor): () => void {
  const blocks = [NumberedNode, PlanParagraphNode, TableNode, FigureNode, PageBreakNode, AttachmentTitleNode];
  return mergeRegister(
    editor.registerNodeTransform(RootNode, $transformRoot),
    editor.registerNodeTransform(SectionNode, $transformSection),
    editor.registerNodeTransform(TitleNode, $transformTitle),
    ...blocks.map((klass) => editor.registerNodeTransform<LexicalNode>(klass, $transformBlock)),
  );
}
