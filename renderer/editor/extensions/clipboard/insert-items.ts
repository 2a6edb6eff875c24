/** Puts pasted items at the cursor. Runs inside an update. */
import { $findCellNode, $isTableSelection } from '@lexical/table';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import type { Inline } from '../../../../shared/model/plan/inline.ts';
import { joinTexts } from '../../../../shared/model/plan/inlines.ts';
import { $blockToNode } from '../../convert/block-to-node.ts';
import { $iterateBlocks } from '../../convert/editor-to-plan.ts';
import { $inlinesToNodes } from '../../convert/inline-to-nodes.ts';
import { $createAttachmentTitleNode } from '../../nodes/AttachmentTitleNode.ts';
import { newBlockId } from '../../nodes/block-id.ts';
import { $getBlockId, $identify } from '../../nodes/block-state.ts';
import { $getThreadIds } from '../../nodes/comment-state.ts';
import { $isNumberedNode } from '../../nodes/NumberedNode.ts';
import { $isPlanParagraphNode } from '../../nodes/PlanParagraphNode.ts';
import { $getSettings } from '../../nodes/plan-settings.ts';
import { $isTitleNode } from '../../nodes/TitleNode.ts';
import { $iterateCommented } from '../comments/change-threads.ts';
import { $getInsertionBlock } from '../inserting/insert-blocks.ts';
import { $isAtEnd, $isAtStart } from '../keys/caret.ts';
import { $findBlockById } from '../moving/sections.ts';
import type { CopiedItem, Payload } from './payload.ts';

type Pasted = Pick<Payload, 'items' | 'isOpenStart' | 'isOpenEnd'>;

/**
 * Ids stay where the plan has no such block any more, as after a cut; the others are made new, and references among the
 * pasted items follow. A second copy of a clause's text is an insertion of its own.
 */
function $renewTakenIds(items: readonly CopiedItem[]): CopiedItem[] {
  const taken = new Set<string>();
  for (const block of $iterateBlocks()) taken.add($getBlockId(block));
  const renewed = new Map<string, string>();
  for (const { id } of items) {
    if (taken.has(id)) renewed.set(id, newBlockId());
    taken.add(id);
  }
  const insertions = new Map<string, string>();
  const renewSource = (item: CopiedItem): CopiedItem => {
    if (!('source' in item) || item.source?.insertion === undefined || !renewed.has(item.id)) return item;
    const { insertion } = item.source;
    const copy = insertions.get(insertion) ?? newBlockId();
    insertions.set(insertion, copy);
    return { ...item, source: { ...item.source, insertion: copy } };
  };
  const renew = (inline: Inline): Inline =>
    inline.type === 'reference' ? { ...inline, blockId: renewed.get(inline.blockId) ?? inline.blockId } : inline;
  return items.map((copied): CopiedItem => {
    const item = renewSource(copied);
    const id = renewed.get(item.id) ?? item.id;
    if (item.type === 'table') {
      const rows = item.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, content: cell.content.map(renew) })),
      }));
      return { ...item, id, rows };
    }
    return 'content' in item ? { ...item, id, content: item.content.map(renew) } : { ...item, id };
  });
}

/**
 * Comments stay where they are when their words are copied, and go with them when they are cut: a pasted text belongs to the threads of this
 * plan that have no other place.
 */
function $keepLostThreads(items: readonly CopiedItem[]): CopiedItem[] {
  const lost = new Set($getSettings().comments?.map(({ id }) => id));
  for (const node of lost.size === 0 ? [] : $iterateCommented()) for (const id of $getThreadIds(node)) lost.delete(id);
  const keep = <T extends { comments?: string[] | undefined }>({ comments = [], ...bare }: T): T => {
    const kept = comments.filter((id) => lost.has(id));
    return (kept.length === 0 ? bare : { ...bare, comments: kept }) as T;
  };
  return items.map((item): CopiedItem => {
    if (item.type === 'table') {
      const rows = item.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => keep({ ...cell, content: cell.content.map(keep) })),
      }));
      return { ...item, rows };
    }
    return 'content' in item ? { ...item, content: joinTexts(item.content.map(keep)) } : item;
  });
}

/** A copied title becomes the title of a plan that has none, else a paragraph. */
function $placeTitle(items: readonly CopiedItem[]): CopiedItem[] {
  return items.flatMap((item): CopiedItem[] => {
    if (item.type !== 'title') return [item];
    const title = [...$iterateBlocks()].find($isTitleNode);
    if (title === undefined || !title.isEmpty()) return [{ ...item, type: 'paragraph', id: newBlockId() }];
    title.append(...$inlinesToNodes(item.content));
    return [];
  });
}

export function $itemToNode(item: CopiedItem): LexicalNode {
  if (item.type === 'title') throw new Error('a title was not placed');
  if (item.type !== 'attachment-title') return $blockToNode(item);
  return $identify($createAttachmentTitleNode(), item.id).append(...$inlinesToNodes(item.content));
}

/** Everything as one line of inlines, for places that hold no blocks. */
function flatten(items: readonly CopiedItem[]): Inline[] {
  const lines = items.flatMap((item): Inline[][] => {
    if (item.type === 'table') return item.rows.map((row) => row.cells.flatMap((cell) => cell.content));
    return 'content' in item ? [item.content] : [];
  });
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'line-break' as const }, ...line]));
}

function $insertInline(content: readonly Inline[]): void {
  const selection = $getSelection();
  const nodes = $inlinesToNodes(content);
  if ($isRangeSelection(selection) && nodes.length > 0) selection.insertNodes(nodes);
}

/** Moves what stands behind the cursor to the end of the last pasted block; the cursor stays between them. */
function $joinTail(last: LexicalNode, tail: ElementNode): void {
  if (!$isElementNode(last)) return;
  last.selectEnd();
  if (tail.isEmpty()) {
    tail.remove();
    return;
  }
  const joint = last.getLastChild();
  last.append(...tail.getChildren());
  tail.remove();
  if (joint === null) last.selectStart();
  else joint.selectEnd();
}

function $selectEnd(node: LexicalNode): void {
  if ($isElementNode(node)) node.selectEnd();
  else node.selectNext();
}

/** Answers the last of them. Nodes one after another would each count their place among all blocks of the section. */
export function $insertAfter(block: LexicalNode, nodes: LexicalNode[]): LexicalNode {
  block.getParentOrThrow().splice(block.getIndexWithinParent() + 1, 0, nodes);
  return nodes.at(-1) ?? block;
}

/** Items into a text block that holds something: beside it, or into it where the copy was open at its ends. */
function $insertIntoText(block: ElementNode, { items, isOpenStart, isOpenEnd }: Pasted): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const [first, ...others] = items;
  const isJoining = isOpenStart && first !== undefined && 'content' in first;
  const rest = isJoining ? others : items;
  const isBefore = !isJoining && $isAtStart(selection, block);
  const isAfter = $isAtEnd(selection, block);
  const tail = isBefore || isAfter || rest.length === 0 ? null : selection.insertParagraph();
  if (isJoining) {
    block.selectEnd();
    $insertInline(first.content);
  }
  const nodes = rest.map($itemToNode);
  const last = nodes.at(-1);
  if (last === undefined) return;
  if (isBefore) for (const node of nodes) block.insertBefore(node);
  else $insertAfter(block, nodes);
  if (tail !== null && isOpenEnd) $joinTail(last, tail);
  else $selectEnd(last);
}

/** Items that are still to come, in order, and the block they come behind. */
export type Rest = { readonly items: readonly CopiedItem[]; readonly behind: NodeKey };

/** A paste of more blocks than this comes in part by part; so many at once. */
const LONG = 1000;
const BEGINNING = 100;

/**
 * Inserts at the cursor, in place of what is selected. Of a long paste only the beginning and the last block are there afterwards: what is
 * answered is still to be inserted between them.
 */
export function $insertItems(editor: LexicalEditor, pasted: Pasted): Rest | null {
  const selection = $getSelection();
  if ($isRangeSelection(selection) && !selection.isCollapsed()) selection.removeText();
  const items = $renewTakenIds($placeTitle($keepLostThreads(pasted.items)));
  const last = items.at(-1);
  if (items.length <= LONG || last === undefined || $isInCell()) {
    $insertPrepared(editor, { ...pasted, items });
    return null;
  }
  const beginning = items.slice(0, BEGINNING);
  $insertPrepared(editor, { ...pasted, items: [...beginning, last] });
  const behind = $findBlockById(beginning.at(-1)?.id ?? '');
  return behind === null ? null : { items: items.slice(BEGINNING, -1), behind: behind.getKey() };
}

function $isInCell(): boolean {
  const selection = $getSelection();
  const point = $isRangeSelection(selection) || $isTableSelection(selection) ? selection.anchor.getNode() : null;
  return point !== null && $findCellNode(point) !== null;
}

/** Items that have the ids they are to have, at the cursor. */
function $insertPrepared(editor: LexicalEditor, pasted: Pasted): void {
  const { items } = pasted;
  const selection = $getSelection();
  const [only] = items;
  if (only === undefined) return;
  const point = $isRangeSelection(selection) || $isTableSelection(selection) ? selection.anchor.getNode() : null;
  const cell = point === null ? null : $findCellNode(point);
  if (selection !== null && cell !== null && items.length === 1 && only.type === 'table') {
    // Lexical lays a table over the cells from the cursor on.
    editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes: items.map($itemToNode), selection });
    return;
  }
  const isInline = items.length === 1 && pasted.isOpenStart && pasted.isOpenEnd && 'content' in only;
  if (cell !== null || (isInline && $isRangeSelection(selection))) {
    if ($isTableSelection(selection)) cell?.selectEnd();
    $insertInline(flatten(items));
    return;
  }
  const block = $getInsertionBlock();
  if (block === null) return;
  const isText = $isNumberedNode(block) || $isPlanParagraphNode(block);
  if (isText && !(block.isEmpty() && !pasted.isOpenStart)) {
    $insertIntoText(block, pasted);
    return;
  }
  const nodes = items.map($itemToNode);
  const last = nodes.at(-1);
  $insertAfter(block, nodes);
  if (isText) block.remove();
  if (last !== undefined) $selectEnd(last);
}
