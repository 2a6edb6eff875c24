/** Takes over what an edit of the plan changed, block by block, titles and settings too; the rest of the page stays as it is. */
import { $getSelection, $isElementNode, $isRangeSelection, $setSelection, $setState, type LexicalNode } from 'lexical';
import type { Block } from '../../../../shared/model/plan/block.ts';
import { listBlocks } from '../../../../shared/model/plan/blocks.ts';
import type { Inline } from '../../../../shared/model/plan/inline.ts';
import type { Plan } from '../../../../shared/model/plan/plan.ts';
import { $blockToNode, pickNumberedFields } from '../../convert/block-to-node.ts';
import { $iterateBlocks } from '../../convert/editor-to-plan.ts';
import { $inlinesToNodes } from '../../convert/inline-to-nodes.ts';
import { $isAttachmentTitleNode } from '../../nodes/AttachmentTitleNode.ts';
import { $getBlockId, landscapeState, numberedState, sourceState } from '../../nodes/block-state.ts';
import { $isNumberedNode } from '../../nodes/NumberedNode.ts';
import { $setSettings, getSettings } from '../../nodes/plan-settings.ts';
import { $isTitleNode } from '../../nodes/TitleNode.ts';
import { $findBlock } from '../selection/current-block.ts';
import { $getCellPlace, $selectCell } from '../tables/keep-cell.ts';

/** Blocks of `next` that are other objects than those of `before`. */
function listChangedBlocks(before: Plan, next: Plan): Block[] {
  const known = new Set(listBlocks(before));
  return listBlocks(next).filter((block) => !known.has(block));
}

function $holdsSelection(node: LexicalNode): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return selection?.getNodes().some((inner) => $findBlock(inner)?.is(node)) ?? false;
  return [selection.anchor, selection.focus].some((point) => $findBlock(point.getNode())?.is(node) ?? false);
}

function $replace(node: LexicalNode, block: Block, before: Block): void {
  // Where only the number changes, the text keeps its nodes and the cursor its place.
  if ($isNumberedNode(node) && block.type === 'numbered' && before.type === 'numbered') {
    if (block.content === before.content && block.align === before.align) {
      $setState(node, numberedState, pickNumberedFields(block));
      $setState(node, sourceState, block.source ?? null);
      return;
    }
  }
  const hadSelection = $holdsSelection(node);
  const place = $getCellPlace(node);
  if (hadSelection) $setSelection(null);
  const replacement = node.replace($blockToNode(block));
  if (place !== null) $selectCell(replacement, place);
  else if (hadSelection && $isElementNode(replacement)) replacement.selectEnd();
}

function $setTitle(node: LexicalNode, title: readonly Inline[]): void {
  if (!$isTitleNode(node) && !$isAttachmentTitleNode(node)) return;
  const hadSelection = $holdsSelection(node);
  if (hadSelection) $setSelection(null);
  node.clear().append(...$inlinesToNodes(title));
  if (hadSelection) node.selectEnd();
}

/** Titles of attachments that are other objects than before, by id. */
function mapChangedTitles(before: Plan, next: Plan): Map<string, readonly Inline[]> {
  const known = new Set(before.attachments.map(({ title }) => title));
  return new Map(next.attachments.filter(({ title }) => !known.has(title)).map(({ id, title }) => [id, title]));
}

function $applySettings(before: Plan, next: Plan): void {
  const [old, settings] = [getSettings(before), getSettings(next)];
  const keys = Object.keys({ ...old, ...settings }) as (keyof typeof settings)[];
  if (keys.some((key) => old[key] !== settings[key])) $setSettings(settings);
}

/** Puts in the blocks that only `next` has, each behind the one before it there, and takes out those it has no longer. */
function $insertAndRemove(before: Plan, next: Plan): void {
  const standing = [...$iterateBlocks()];
  const nodes = new Map(standing.map((node) => [$getBlockId(node), node]));
  const insert = (blocks: readonly Block[], heading: LexicalNode | undefined) => {
    let after = heading;
    for (const block of blocks) {
      const known = nodes.get(block.id);
      after = known ?? after?.insertAfter($blockToNode(block));
    }
  };
  insert(next.blocks, standing.find($isTitleNode));
  for (const { id, blocks } of next.attachments) insert(blocks, nodes.get(id));
  const kept = new Set(listBlocks(next).map(({ id }) => id));
  for (const { id } of listBlocks(before)) {
    const node = kept.has(id) ? undefined : nodes.get(id);
    if (node === undefined) continue;
    if ($holdsSelection(node)) $setSelection(null);
    node.remove();
  }
}

/**
 * Runs inside an update. `before` is the plan as the editor reads it. `next` may have other blocks, but those that both have
 * stand in the same order, and it has the same attachments.
 */
export function $applyPlan(before: Plan, next: Plan): void {
  const changed = new Map(listChangedBlocks(before, next).map((block) => [block.id, block]));
  const blocksBefore = new Map(listBlocks(before).map((block) => [block.id, block]));
  const titles = mapChangedTitles(before, next);
  const landscapes = new Map(next.attachments.map(({ id, isLandscape }) => [id, isLandscape ?? false]));
  $applySettings(before, next);
  $insertAndRemove(before, next);
  for (const node of [...$iterateBlocks()]) {
    const block = changed.get($getBlockId(node));
    const known = block === undefined ? undefined : blocksBefore.get(block.id);
    if (block !== undefined && known !== undefined) $replace(node, block, known);
    const title = $isTitleNode(node)
      ? next.title === before.title
        ? undefined
        : next.title
      : titles.get($getBlockId(node));
    if (title !== undefined) $setTitle(node, title);
    const isLandscape = landscapes.get($getBlockId(node));
    if (isLandscape !== undefined && $isAttachmentTitleNode(node)) $setState(node, landscapeState, isLandscape);
  }
}
