/**
 * Keeps the shape every other part relies on: the title first, blocks in sections of bearable size, an attachment's
 * title at the head of its section, the closing alone in the section before the first attachment, ids on all blocks.
 */
import { TableNode } from '@lexical/table';
import { $getRoot, type ElementNode, type LexicalEditor, type LexicalNode, mergeRegister, RootNode } from 'lexical';
import { SECTION_SIZE } from '../../convert/plan-to-editor.ts';
import { $isAttachmentTitleNode, AttachmentTitleNode } from '../../nodes/AttachmentTitleNode.ts';
import { $getBlockId, $renewId, $replaceBlock } from '../../nodes/block-state.ts';
import { $createClosingNode, $isClosingNode } from '../../nodes/ClosingNode.ts';
import { FigureNode } from '../../nodes/FigureNode.ts';
import { NumberedNode } from '../../nodes/NumberedNode.ts';
import { PageBreakNode } from '../../nodes/PageBreakNode.ts';
import { $createPlanParagraphNode, PlanParagraphNode } from '../../nodes/PlanParagraphNode.ts';
import { $getSettings } from '../../nodes/plan-settings.ts';
import { $createSectionNode, $isSectionNode, SectionNode } from '../../nodes/SectionNode.ts';
import { $createTitleNode, $isTitleNode, TitleNode } from '../../nodes/TitleNode.ts';

/** A section above this size is split in two; two neighbours that together stay under it may become one. */
const SECTION_MAX = 2 * SECTION_SIZE;
const SECTION_MIN = SECTION_SIZE / 4;

/** Attachments and the closing begin a section of their own. */
function $beginsPart(node: LexicalNode | null): boolean {
  return $isAttachmentTitleNode(node) || $isClosingNode(node);
}

/** The blocks of a section in the runs they should stand in: split where a part begins and where a run grows too long. */
function $groupBlocks(children: readonly LexicalNode[]): LexicalNode[][] {
  const groups: LexicalNode[][] = [];
  let group: LexicalNode[] = [];
  const isTooLong = children.length > SECTION_MAX;
  for (const child of children) {
    const isFull = isTooLong && group.length >= SECTION_SIZE;
    if (group.length > 0 && (isFull || $beginsPart(child) || $isClosingNode(group.at(-1)))) {
      groups.push(group);
      group = [];
    }
    group.push(child);
  }
  return [...groups, group];
}

function $transformSection(section: SectionNode): void {
  if (section.isEmpty()) {
    section.remove();
    return;
  }
  for (const nested of section.getChildren().filter($isSectionNode)) {
    for (const child of nested.getChildren()) nested.insertBefore(child);
    nested.remove();
  }
  const [, ...others] = $groupBlocks(section.getChildren());
  let after = section;
  for (const group of others) {
    const next = $createSectionNode();
    after.insertAfter(next);
    next.append(...group);
    after = next;
  }
}

function $wrapLooseBlocks(): void {
  const loose = $getRoot()
    .getChildren()
    .filter((child) => !$isSectionNode(child));
  for (const child of loose) {
    const section = $createSectionNode();
    child.insertBefore(section);
    section.append(child);
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
      !$isClosingNode(section.getFirstChild())
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

function $placeClosing(): void {
  const sections = $getRoot().getChildren().filter($isSectionNode);
  const signed = sections.filter((section) => $isClosingNode(section.getFirstChild()));
  const hasAttachments = sections.some((section) => $isAttachmentTitleNode(section.getFirstChild()));
  const isWanted = hasAttachments || $getSettings().signature !== null;
  const [kept, ...surplus] = isWanted ? signed : [undefined, ...signed];
  for (const section of surplus) section?.remove();
  if (!isWanted) return;
  const firstAttachment = sections.find((section) => $isAttachmentTitleNode(section.getFirstChild()));
  const isPlaced =
    kept !== undefined &&
    (firstAttachment === undefined ? kept.getNextSibling() === null : kept.getNextSibling()?.is(firstAttachment));
  if (isPlaced) return;
  const section = kept ?? $createSectionNode().append($createClosingNode());
  if (firstAttachment === undefined) $getRoot().append(section);
  else firstAttachment.insertBefore(section);
}

function $transformRoot(): void {
  $wrapLooseBlocks();
  $placeTitle();
  $mergeSmallSections();
  $placeClosing();
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
