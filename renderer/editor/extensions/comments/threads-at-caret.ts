/** Which threads the selection stands in: those of its text, its cell and its block. Runs inside a read or an update. */
import { $findCellNode } from '@lexical/table';
import { $getSelection, $isNodeSelection, $isRangeSelection, $isTextNode, type LexicalNode } from 'lexical';
import { TITLE_ID } from '../../../../shared/model/plan/words.ts';
import { $getBlockId } from '../../nodes/block-state.ts';
import { $getThreadIds } from '../../nodes/comment-state.ts';
import { $getSettings } from '../../nodes/plan-settings.ts';
import { $isTitleNode } from '../../nodes/TitleNode.ts';
import { $isCommentable } from './comment-target.ts';

/** The text or member that the selection's moving end touches; at the end of one, that one. */
function $findCarrier(): LexicalNode | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return selection.getNodes()[0] ?? null;
  if (!$isRangeSelection(selection)) return null;
  const { focus } = selection;
  const node = focus.getNode();
  if ($isTextNode(node)) return node;
  return 'getChildAtIndex' in node
    ? (node.getChildAtIndex(focus.offset) ?? node.getChildAtIndex(focus.offset - 1))
    : null;
}

export function $getThreadsAtCaret(block: LexicalNode | null): string[] {
  const { comments = [] } = $getSettings();
  if (comments.length === 0) return [];
  const carrier = $findCarrier();
  const selection = $getSelection();
  const cell = $isRangeSelection(selection) ? $findCellNode(selection.focus.getNode()) : null;
  const blockId = block === null ? null : $isTitleNode(block) ? TITLE_ID : $getBlockId(block);
  const ids = new Set([
    ...(carrier !== null && $isCommentable(carrier) ? $getThreadIds(carrier) : []),
    ...(cell === null ? [] : $getThreadIds(cell)),
  ]);
  return comments
    .filter(({ id, anchor }) => ids.has(id) || (anchor.in === 'block' && anchor.blockId === blockId))
    .map(({ id }) => id);
}
