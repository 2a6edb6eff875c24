/**
 * The comment threads that text, a live member, a line break or a table cell belongs to. For live members it is part of what they stand
 * for; for the others it is Lexical node state, so that it is split, joined, undone and copied with its node.
 */
import { $getState, $setState, createState, type LexicalNode } from 'lexical';
import { threadIdsSchema } from '../../../shared/model/plan/comment.ts';
import { $isLiveNode } from './LiveNode.ts';

const NONE: readonly string[] = [];
const isEqual = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id, index) => id === other[index]);

const threadsState = createState('comments', {
  parse: (value): readonly string[] => threadIdsSchema.safeParse(value).data ?? NONE,
  isEqual,
});

export function $getThreadIds(node: LexicalNode): readonly string[] {
  return $isLiveNode(node) ? (node.getInline().comments ?? NONE) : $getState(node, threadsState);
}

export function $setThreadIds<Node extends LexicalNode>(node: Node, ids: readonly string[]): Node {
  if (isEqual($getThreadIds(node), ids)) return node;
  const sorted = [...ids].sort();
  if ($isLiveNode(node)) node.setThreadIds(sorted);
  else $setState(node, threadsState, sorted);
  return node;
}
