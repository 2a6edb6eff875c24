/** Whole blocks for what is made from a selection. Runs inside a read. */
import { $getSelection, $isElementNode, $isRangeSelection } from 'lexical';
import type { Block } from '../../../../shared/model/plan/block.ts';
import { $nodeToBlock } from '../../convert/node-to-block.ts';
import { $isPointAtStart } from '../keys/caret.ts';
import { $getSectionBlocks } from '../moving/sections.ts';
import { $getSelectedBlocks } from './current-block.ts';

/** The blocks the selection touches; one that it only reaches the start of is not among them. Without a selection: the section. */
export function $readSelectedBlocks(): Block[] {
  const selection = $getSelection();
  const touched = $getSelectedBlocks();
  const [first] = touched;
  if (first === undefined) return [];
  if ($isRangeSelection(selection) && selection.isCollapsed())
    return $getSectionBlocks(first).flatMap((node) => $nodeToBlock(node) ?? []);
  const last = touched.at(-1);
  if ($isRangeSelection(selection) && touched.length > 1 && $isElementNode(last)) {
    const end = selection.isBackward() ? selection.anchor : selection.focus;
    if ($isPointAtStart(end, last)) touched.pop();
  }
  return touched.flatMap((node) => $nodeToBlock(node) ?? []);
}
