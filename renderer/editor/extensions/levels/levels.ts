/** Level, start and alignment of the selected blocks. All run inside an update. */
import { $isTableNode } from '@lexical/table';
import { $getState, $isElementNode, $setState, type ElementNode, type LexicalNode } from 'lexical';
import { effectiveLevel } from '../../../../shared/model/numbering/number-blocks.ts';
import type { Alignment } from '../../../../shared/model/plan/block.ts';
import {
  $getBlockId,
  $getNumbered,
  $identify,
  $replaceBlock,
  type NumberedFields,
  numberedState,
  sourceState,
} from '../../nodes/block-state.ts';
import { $createNumberedNode, $isNumberedNode, type NumberedNode } from '../../nodes/NumberedNode.ts';
import {
  $createPlanParagraphNode,
  $isPlanParagraphNode,
  type PlanParagraphNode,
} from '../../nodes/PlanParagraphNode.ts';
import { $getSettings } from '../../nodes/plan-settings.ts';
import { $getPreviousBlock, $getSelectedBlocks } from '../selection/current-block.ts';

function $takePlace<Node extends ElementNode>(block: ElementNode, replacement: Node): Node {
  $identify(replacement, $getBlockId(block), $getState(block, sourceState) ?? undefined);
  return $replaceBlock(block, replacement);
}

/** Makes a block numbered at a level. What deviated from its old level is dropped; its id, text and source stay. */
export function $makeNumbered(block: LexicalNode, level: number, start?: number): void {
  const fields: NumberedFields = start === undefined ? { level } : { level, start };
  if ($isNumberedNode(block)) {
    if ($getNumbered(block).level !== level || start !== undefined) $setState(block, numberedState, fields);
  } else if ($isPlanParagraphNode(block)) {
    $takePlace(block, $createNumberedNode(fields));
  }
}

/** Makes a numbered block a plain paragraph. */
export function $makePlain(block: ElementNode): PlanParagraphNode {
  return $takePlace(block, $createPlanParagraphNode());
}

export function $setLevel(level: number | null): void {
  for (const block of $getSelectedBlocks()) {
    if (level !== null) $makeNumbered(block, level);
    else if ($isNumberedNode(block)) $makePlain(block);
  }
}

/** The level of the nearest numbered block before this one, 0 where there is none. */
function $getLevelBefore(block: LexicalNode): number {
  for (let node = $getPreviousBlock(block); node !== null; node = $getPreviousBlock(node)) {
    if ($isNumberedNode(node)) return $getNumbered(node).level;
  }
  return 0;
}

/** Moves a block's level within what the scheme has; what deviates from the old level is dropped. */
export function $shiftLevel(block: NumberedNode, by: 1 | -1): void {
  const { scheme } = $getSettings();
  const level = effectiveLevel($getNumbered(block).level, scheme) + by;
  if (level >= 0 && level < scheme.levels.length) $setState(block, numberedState, { level });
}

/**
 * Moves the selected blocks one level deeper or shallower. A plain paragraph made deeper joins the count at the level
 * of the numbered block before it.
 */
export function $changeLevel(by: 1 | -1): void {
  for (const block of $getSelectedBlocks()) {
    if ($isNumberedNode(block)) $shiftLevel(block, by);
    else if ($isPlanParagraphNode(block) && by === 1) $makeNumbered(block, $getLevelBefore(block));
  }
}

export function $setStart(start: number | null): void {
  const [block] = $getSelectedBlocks();
  if (!$isNumberedNode(block)) return;
  const { start: _start, ...fields } = $getNumbered(block);
  $setState(block, numberedState, start === null ? fields : { ...fields, start });
}

export function $setAlignment(align: Alignment): void {
  for (const block of $getSelectedBlocks()) {
    if ($isElementNode(block) && !$isTableNode(block)) block.setFormat(align);
  }
}
