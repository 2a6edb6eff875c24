/** Where the caret stands in its block. Runs inside a read or an update. */
import { $isElementNode, type ElementNode, type PointType, type RangeSelection } from 'lexical';

function isAtEdge(point: PointType, block: ElementNode, edge: 'start' | 'end'): boolean {
  const node = point.getNode();
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (point.offset !== (edge === 'start' ? 0 : size)) return false;
  if (node.is(block)) return true;
  const outermost = edge === 'start' ? block.getFirstDescendant() : block.getLastDescendant();
  return node.is(outermost) || ($isElementNode(node) && node.isParentOf(outermost ?? node));
}

/** Whether an end of a selection stands before everything in the block. */
export function $isPointAtStart(point: PointType, block: ElementNode): boolean {
  return isAtEdge(point, block, 'start');
}

export function $isAtStart(selection: RangeSelection, block: ElementNode): boolean {
  return selection.isCollapsed() && isAtEdge(selection.anchor, block, 'start');
}

export function $isAtEnd(selection: RangeSelection, block: ElementNode): boolean {
  return selection.isCollapsed() && isAtEdge(selection.anchor, block, 'end');
}
