/** How the selected paragraphs stand: reading it and changing it. Runs inside a read or an update. */
import { $getState, $isElementNode, $setState, type LexicalNode } from 'lexical';
import { cleanParagraphLook, type ParagraphLook } from '../../../../shared/model/plan/paragraph-look.ts';
import { getLayout } from '../../../../shared/view/layout/layouts.ts';
import type { ParagraphChange, SelectedParagraph } from '../../editor-api.ts';
import { $renewId, indentState, paragraphLookState } from '../../nodes/block-state.ts';
import { $isNumberedNode, type NumberedNode } from '../../nodes/NumberedNode.ts';
import { $createPageBreakNode, $isPageBreakNode } from '../../nodes/PageBreakNode.ts';
import { $isPlanParagraphNode, type PlanParagraphNode } from '../../nodes/PlanParagraphNode.ts';
import { $getSettings } from '../../nodes/plan-settings.ts';
import { $setAlignment } from '../levels/levels.ts';
import { $getPreviousBlock, $getSelectedBlocks } from '../selection/current-block.ts';

/** First-line indent of a paragraph that says none. */
const USUAL_INDENT = 2;

type Placed = NumberedNode | PlanParagraphNode;
const $isPlaced = (node: LexicalNode | null): node is Placed => $isNumberedNode(node) || $isPlanParagraphNode(node);

const $getUsualIndent = (node: Placed): number =>
  $isNumberedNode(node) ? getLayout($getSettings()).firstLineCharacters : USUAL_INDENT;

/** `null` where the block is no paragraph: in a title, a table, a figure. */
export function $describeParagraph(block: LexicalNode | null): SelectedParagraph | null {
  if (!$isPlaced(block)) return null;
  return {
    indent: $getState(block, indentState) ?? $getUsualIndent(block),
    look: $getState(block, paragraphLookState) ?? {},
    breaksPageBefore: $isPageBreakNode($getPreviousBlock(block)),
  };
}

function $setIndent(block: Placed, characters: number): void {
  $setState(block, indentState, characters === $getUsualIndent(block) ? null : characters);
}

function $setLook(block: Placed, look: ParagraphLook): void {
  $setState(block, paragraphLookState, cleanParagraphLook(look) ?? null);
}

/** A page break before a paragraph is a block of its own, as in the ribbon. */
function $setPageBreak(block: Placed, isBroken: boolean): void {
  const previous = $getPreviousBlock(block);
  if ($isPageBreakNode(previous) === isBroken) return;
  if (isBroken) block.insertBefore($renewId($createPageBreakNode()));
  else previous?.remove();
}

/** Puts what is given in the place of what the selected paragraphs have; the page breaks before the first of them. */
export function $changeParagraphs({ align, indent, look, breaksPageBefore }: ParagraphChange): void {
  if (align !== undefined) $setAlignment(align);
  const blocks = $getSelectedBlocks().filter($isPlaced);
  for (const block of blocks) {
    if (indent !== undefined) $setIndent(block, indent);
    if (look !== undefined) $setLook(block, look);
  }
  const [first] = blocks;
  if (first !== undefined && breaksPageBefore !== undefined) $setPageBreak(first, breaksPageBefore);
}

/** Takes alignment, indent and direct formatting off. */
export function $clearParagraphs(): void {
  for (const block of $getSelectedBlocks()) {
    if ($isElementNode(block)) block.setFormat('');
    if (!$isPlaced(block)) continue;
    $setState(block, indentState, null);
    $setState(block, paragraphLookState, null);
  }
}
