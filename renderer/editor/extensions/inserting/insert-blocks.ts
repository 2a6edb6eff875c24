/** Puts whole blocks at the cursor. All run inside an update. */
import { $isTableNode } from '@lexical/table';
import { $getSelection, $isElementNode, $isRangeSelection, type LexicalNode } from 'lexical';
import { addMissingFacts } from '../../../../shared/content/clauses/missing-facts.ts';
import type { Block, Source } from '../../../../shared/model/plan/block.ts';
import type { Facts } from '../../../../shared/model/plan/facts.ts';
import { $blockToNode } from '../../convert/block-to-node.ts';
import { $iterateBlocks } from '../../convert/editor-to-plan.ts';
import { newBlockId } from '../../nodes/block-id.ts';
import { $renewId } from '../../nodes/block-state.ts';
import { $isClosingNode } from '../../nodes/ClosingNode.ts';
import { $isNumberedNode } from '../../nodes/NumberedNode.ts';
import { $createPageBreakNode } from '../../nodes/PageBreakNode.ts';
import { $createPlanParagraphNode, $isPlanParagraphNode } from '../../nodes/PlanParagraphNode.ts';
import { $getSettings, $setSettings } from '../../nodes/plan-settings.ts';
import { $isTitleNode } from '../../nodes/TitleNode.ts';
import { $isAtEnd, $isAtStart } from '../keys/caret.ts';
import { $getCurrentBlock, $getNextBlock } from '../selection/current-block.ts';

/** The block new ones go behind: the current one, or the last of the body where there is no cursor. */
export function $getInsertionBlock(): LexicalNode | null {
  const current = $getCurrentBlock();
  if (current !== null) return current;
  let last: LexicalNode | null = null;
  for (const block of $iterateBlocks()) {
    if ($isClosingNode(block)) break;
    last = block;
  }
  return last;
}

/** Puts nodes behind a block, in place of it where it is empty, and the cursor at their end. */
export function $insertNodesAfter(block: LexicalNode | null, nodes: readonly LexicalNode[]): void {
  const last = nodes.at(-1);
  if (block === null || last === undefined) return;
  let after = block;
  for (const node of nodes) after = after.insertAfter(node);
  if (($isPlanParagraphNode(block) || $isNumberedNode(block)) && block.isEmpty()) block.remove();
  if ($isElementNode(last)) last.selectEnd();
  else last.selectNext();
}

/** New ids throughout; references among the blocks follow. */
function renewIds(blocks: readonly Block[]): Block[] {
  const ids = new Map(blocks.map(({ id }) => [id, newBlockId()]));
  const json = JSON.stringify(blocks, (key, value) =>
    (key === 'id' || key === 'blockId') && typeof value === 'string' ? (ids.get(value) ?? value) : value,
  );
  return JSON.parse(json) as Block[];
}

/** `source` is that of all blocks; without it each keeps its own. */
export type Insertion = { readonly source?: Source; readonly facts?: Facts };

export function $insertBlocks(after: LexicalNode | null, blocks: readonly Block[], options: Insertion = {}): void {
  const { facts } = options;
  // Each insertion has a name of its own, so that the same clause inserted twice in a row stays two.
  const insertion = newBlockId();
  if (facts !== undefined) {
    const settings = $getSettings();
    const merged = addMissingFacts(settings.facts, facts);
    if (merged !== settings.facts) $setSettings({ ...settings, facts: merged });
  }
  const nodes = renewIds(blocks).map((block) => {
    if (block.type === 'figure' || block.type === 'page-break') return $blockToNode(block);
    const source = options.source ?? block.source;
    return $blockToNode(source === undefined ? block : { ...block, source: { ...source, insertion } });
  });
  $insertNodesAfter(after, nodes);
}

/** Breaks the page at the cursor: before the block at its start, after it at its end, in two in the middle. */
export function $insertPageBreak(): void {
  const selection = $getSelection();
  const current = $getInsertionBlock();
  const pageBreak = $renewId($createPageBreakNode());
  if (current === null || $isTitleNode(current)) return;
  if (!$isRangeSelection(selection) || !$isElementNode(current) || $isTableNode(current)) {
    $insertNodesAfter(current, [pageBreak, $renewId($createPlanParagraphNode())]);
    return;
  }
  if (!selection.isCollapsed()) selection.removeText();
  if ($isAtStart(selection, current) && !current.isEmpty()) {
    current.insertBefore(pageBreak);
    return;
  }
  const next = $isAtEnd(selection, current) ? $getNextBlock(current) : null;
  const following = $isElementNode(next) && !$isTableNode(next) ? next : selection.insertParagraph();
  following?.insertBefore(pageBreak);
  following?.selectStart();
}
