/** Puts live members, and text between them, at the cursor. Runs inside an update. */
import { $getSelection, $isElementNode, $isRangeSelection } from 'lexical';
import type { Inline } from '../../../../shared/model/plan/inline.ts';
import { $inlinesToNodes } from '../../convert/inline-to-nodes.ts';
import { $getInsertionBlock } from './insert-blocks.ts';

export function $insertInlines(inlines: readonly Inline[]): void {
  const nodes = $inlinesToNodes(inlines);
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    selection.insertNodes(nodes);
  } else {
    const block = $getInsertionBlock();
    if (!$isElementNode(block)) return;
    block.append(...nodes);
  }
  nodes[nodes.length - 1]?.selectNext(0, 0);
}
