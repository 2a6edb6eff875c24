/** What a comment made at the selection is about: the words selected, the cell or the block that the cursor is in, or a figure. */
import { $findCellNode, $isTableCellNode, $isTableSelection, type TableCellNode } from '@lexical/table';
import {
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type BaseSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { TITLE_ID } from '../../../../shared/model/plan/words.ts';
import { $getBlockId } from '../../nodes/block-state.ts';
import { $isClosingNode } from '../../nodes/ClosingNode.ts';
import { $isLiveNode } from '../../nodes/LiveNode.ts';
import { $isTitleNode } from '../../nodes/TitleNode.ts';
import { $getCurrentBlock } from '../selection/current-block.ts';

export type CommentTarget =
  | { readonly kind: 'words'; readonly selection: RangeSelection; readonly quote: string }
  | { readonly kind: 'cells'; readonly cells: readonly TableCellNode[]; readonly quote: string }
  | { readonly kind: 'block'; readonly blockId: string; readonly quote: string };

const QUOTE_MAX = 200;

/** Words on one line, cut where they are many. */
const toQuote = (text: string) => text.replaceAll(/\s+/g, ' ').trim().slice(0, QUOTE_MAX);

/** What carries a comment among the nodes of a selection. */
export function $isCommentable(node: LexicalNode): boolean {
  return $isTextNode(node) || $isLiveNode(node) || $isLineBreakNode(node);
}

function $toCells(cells: readonly TableCellNode[]): CommentTarget {
  return { kind: 'cells', cells, quote: toQuote(cells.map((cell) => cell.getTextContent()).join(' ')) };
}

function $hasWords(selection: RangeSelection): boolean {
  return !selection.isCollapsed() && selection.getNodes().some($isCommentable);
}

/** Runs inside a read or an update. `null` where nothing can be commented on. */
export function $findCommentTarget(selection: BaseSelection | null = $getSelection()): CommentTarget | null {
  if ($isTableSelection(selection)) return $toCells(selection.getNodes().filter($isTableCellNode));
  if ($isRangeSelection(selection) && $hasWords(selection)) {
    return { kind: 'words', selection, quote: toQuote(selection.getTextContent()) };
  }
  const cell = $isRangeSelection(selection) ? $findCellNode(selection.anchor.getNode()) : null;
  if (cell !== null) return $toCells([cell]);
  const block = $getCurrentBlock();
  if (block === null || $isClosingNode(block)) return null;
  const blockId = $isTitleNode(block) ? TITLE_ID : $getBlockId(block);
  return { kind: 'block', blockId, quote: $isElementNode(block) ? toQuote(block.getTextContent()) : '' };
}
