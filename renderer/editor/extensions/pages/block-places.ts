/**
 * Places in a block as the page engine counts them: characters of the words, live members as they print, or rows of a table. Runs inside
 * a read or an update.
 */
import { $isTableNode, $isTableRowNode } from '@lexical/table';
import { $isElementNode, $isTextNode, type LexicalNode, type NodeKey, type PointType } from 'lexical';
import { $isLiveNode } from '../../nodes/LiveNode.ts';

const $measure = (node: LexicalNode) => ($isTextNode(node) || $isLiveNode(node) ? node.getTextContent().length : 1);

/** The node in the block that holds a place, and where in it; `null` behind everything. */
export function $findPlace(block: LexicalNode, offset: number): { readonly key: NodeKey; readonly at: number } | null {
  if ($isTableNode(block)) {
    const row = block.getChildAtIndex(offset);
    return row === null ? null : { key: row.getKey(), at: 0 };
  }
  if (!$isElementNode(block)) return null;
  let left = offset;
  for (const child of block.getChildren()) {
    const size = $measure(child);
    if (left < size) return { key: child.getKey(), at: left };
    left -= size;
  }
  return null;
}

/** The place of a point that stands in the block. */
export function $getPlace(block: LexicalNode, point: PointType): number {
  const node = point.getNode();
  if ($isTableNode(block)) {
    const row = [node, ...node.getParents()].find($isTableRowNode);
    return row?.getIndexWithinParent() ?? 0;
  }
  if (!$isElementNode(block)) return 0;
  const children = block.getChildren();
  if (point.type === 'element') {
    const before = node.is(block) ? children.slice(0, point.offset) : [];
    return before.reduce((sum, child) => sum + $measure(child), 0);
  }
  const index = children.findIndex((child) => child.is(node));
  return children.slice(0, index).reduce((sum, child) => sum + $measure(child), 0) + point.offset;
}
