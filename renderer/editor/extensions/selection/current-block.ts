/** Which blocks a selection touches. Runs inside a read or an update. */
import { $findTableNode, $isTableSelection } from '@lexical/table';
import { $getSelection, $isNodeSelection, $isRangeSelection, type LexicalNode } from 'lexical';
import { $isSectionNode } from '../../nodes/SectionNode.ts';

/** The block of the plan a node stands in (a table for its cells), or `null` outside of any. */
export function $findBlock(node: LexicalNode | null): LexicalNode | null {
  let current = node;
  while (current !== null) {
    const parent: LexicalNode | null = current.getParent();
    if ($isSectionNode(parent)) return current;
    current = parent;
  }
  return null;
}

/** The block the cursor is in: where the selection's moving end is. */
export function $getCurrentBlock(): LexicalNode | null {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    const node = selection.focus.getNode();
    // A point on a section itself, beside a block that holds no text.
    if ($isSectionNode(node)) {
      return node.getChildAtIndex(Math.min(selection.focus.offset, node.getChildrenSize() - 1));
    }
    return $findBlock(node);
  }
  if ($isTableSelection(selection)) return $findTableNode(selection.anchor.getNode());
  if ($isNodeSelection(selection)) return $findBlock(selection.getNodes()[0] ?? null);
  return null;
}

/** All blocks the selection touches, in document order. */
export function $getSelectedBlocks(): LexicalNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    const block = $getCurrentBlock();
    return block === null ? [] : [block];
  }
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const first = $findBlock(start.getNode()) ?? $getCurrentBlock();
  const last = $findBlock(end.getNode()) ?? $getCurrentBlock();
  const blocks: LexicalNode[] = [];
  for (let block = first; block !== null; block = $getNextBlock(block)) {
    blocks.push(block);
    if (block.is(last)) break;
  }
  return blocks;
}

/** The block after this one, in the next section if need be. */
export function $getNextBlock(block: LexicalNode): LexicalNode | null {
  const sibling = block.getNextSibling();
  if (sibling !== null) return sibling;
  const section = block.getParent()?.getNextSibling() ?? null;
  return $isSectionNode(section) ? section.getFirstChild() : null;
}

/** The block before this one. */
export function $getPreviousBlock(block: LexicalNode): LexicalNode | null {
  const sibling = block.getPreviousSibling();
  if (sibling !== null) return sibling;
  const section = block.getParent()?.getPreviousSibling() ?? null;
  return $isSectionNode(section) ? section.getLastChild() : null;
}
