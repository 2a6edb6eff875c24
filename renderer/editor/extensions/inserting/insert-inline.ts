/** Puts live members at the cursor. Runs inside an update. */
import { $getSelection, $isElementNode, $isRangeSelection } from 'lexical';
import { $createLiveNode, type LiveInline } from '../../nodes/LiveNode.ts';
import { $getInsertionBlock } from './insert-blocks.ts';

export function $insertLive(inline: LiveInline): void {
  const node = $createLiveNode(inline);
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    selection.insertNodes([node]);
  } else {
    const block = $getInsertionBlock();
    if (!$isElementNode(block)) return;
    block.append(node);
  }
  node.selectNext(0, 0);
}
