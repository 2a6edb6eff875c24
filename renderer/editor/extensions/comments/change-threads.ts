/** Putting threads on places of the plan and taking them off. Runs inside an update. */
import { $forEachSelectedTextNode } from '@lexical/selection';
import { $isTableCellNode } from '@lexical/table';
import { $getRoot, $isElementNode, $isTextNode, type LexicalNode } from 'lexical';
import type { CommentAnchor, CommentThread, ThreadDraft } from '../../../../shared/model/plan/comment.ts';
import { $getThreadIds, $setThreadIds } from '../../nodes/comment-state.ts';
import { $getSettings, $setSettings } from '../../nodes/plan-settings.ts';
import { $isCommentable, type CommentTarget } from './comment-target.ts';

export function $addThreadId(node: LexicalNode, threadId: string): void {
  const ids = $getThreadIds(node);
  if (!ids.includes(threadId)) $setThreadIds(node, [...ids, threadId]);
}

function $markPlace(target: CommentTarget, threadId: string): CommentAnchor {
  if (target.kind === 'block') return { in: 'block', blockId: target.blockId };
  if (target.kind === 'cells') {
    for (const cell of target.cells) $addThreadId(cell, threadId);
    return { in: 'text' };
  }
  const others = target.selection.getNodes().filter((node) => $isCommentable(node) && !$isTextNode(node));
  for (const node of others) $addThreadId(node, threadId);
  $forEachSelectedTextNode((text) => $addThreadId(text, threadId));
  return { in: 'text' };
}

export function $addThread(draft: ThreadDraft, target: CommentTarget): void {
  const anchor = $markPlace(target, draft.id);
  const settings = $getSettings();
  const thread: CommentThread = { ...draft, anchor, quote: target.quote };
  $setSettings({ ...settings, comments: [...(settings.comments ?? []), thread] });
}

/** Every node that belongs to threads, in document order. */
export function* $iterateCommented(node: LexicalNode = $getRoot()): Generator<LexicalNode> {
  if (($isCommentable(node) || $isTableCellNode(node)) && $getThreadIds(node).length > 0) yield node;
  if ($isElementNode(node)) for (const child of node.getChildren()) yield* $iterateCommented(child);
}

export function $deleteThread(threadId: string): void {
  for (const node of [...$iterateCommented()]) {
    $setThreadIds(
      node,
      $getThreadIds(node).filter((id) => id !== threadId),
    );
  }
  const { comments = [], ...settings } = $getSettings();
  const left = comments.filter(({ id }) => id !== threadId);
  $setSettings(left.length === 0 ? settings : { ...settings, comments: left });
}
