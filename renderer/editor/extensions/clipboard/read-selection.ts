/** The selection as items of the plan, each with its marker and the text it shows. Runs inside a read or an update. */
import {
  $findCellNode,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  $isTableSelection,
  type TableSelection,
} from '@lexical/table';
import {
  $getSelection,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
} from 'lexical';
import type { Table, TableRow } from '../../../../shared/model/plan/block.ts';
import type { Inline } from '../../../../shared/model/plan/inline.ts';
import { joinTexts } from '../../../../shared/model/plan/inlines.ts';
import { $nodeToBlock } from '../../convert/node-to-block.ts';
import { $lineBreakToInline, $textToInline } from '../../convert/nodes-to-inline.ts';
import { $isAttachmentTitleNode } from '../../nodes/AttachmentTitleNode.ts';
import { newBlockId } from '../../nodes/block-id.ts';
import { $getBlockId, tableState } from '../../nodes/block-state.ts';
import { $isLiveNode } from '../../nodes/LiveNode.ts';
import { $isTitleNode } from '../../nodes/TitleNode.ts';
import { $getSelectedBlocks } from '../selection/current-block.ts';
import type { CopiedItem } from './payload.ts';

/** One copied block: what it is, and the node it came from for its marker. */
export type Copied = { readonly item: CopiedItem; readonly node: LexicalNode };

export type CopiedSelection = {
  readonly copied: readonly Copied[];
  readonly isOpenStart: boolean;
  readonly isOpenEnd: boolean;
};

/** A child index and an offset into that child. */
type Place = { readonly index: number; readonly offset: number };

function $toPlace(point: PointType, block: ElementNode): Place {
  const node = point.getNode();
  if (point.type === 'text') return { index: node.getIndexWithinParent(), offset: point.offset };
  return node.is(block) ? { index: point.offset, offset: 0 } : { index: 0, offset: 0 };
}

/** The inlines of a text block between two places; `null` is the block's own edge. */
function $sliceBlock(block: ElementNode, start: Place | null, end: Place | null): Inline[] {
  const content: Inline[] = [];
  block.getChildren().forEach((child, index) => {
    if ((start !== null && index < start.index) || (end !== null && index > end.index)) return;
    const from = start !== null && index === start.index ? start.offset : 0;
    const to = end !== null && index === end.index ? end.offset : Number.POSITIVE_INFINITY;
    if ($isTextNode(child)) {
      const inline = $textToInline(child, child.getTextContent().slice(from, to));
      if (inline !== null) content.push(inline);
    } else if (to > 0) {
      if ($isLiveNode(child)) content.push(child.getInline());
      else if ($isLineBreakNode(child)) content.push($lineBreakToInline(child));
    }
  });
  return joinTexts(content);
}

function isBlockStart(place: Place | null): boolean {
  return place === null || (place.index === 0 && place.offset === 0);
}

function $isBlockEnd(place: Place | null, block: ElementNode): boolean {
  if (place === null || place.index >= block.getChildrenSize()) return true;
  const last = block.getLastChild();
  return place.index === block.getChildrenSize() - 1 && $isTextNode(last) && place.offset === last.getTextContentSize();
}

function $toItem(node: LexicalNode, content: Inline[] | null): CopiedItem | null {
  const id = $getBlockId(node);
  if (content !== null && $isAttachmentTitleNode(node)) return { type: 'attachment-title', id, content };
  if (content !== null && $isTitleNode(node)) return { type: 'title', id, content };
  const block = $nodeToBlock(node);
  if (content === null || (block?.type !== 'numbered' && block?.type !== 'paragraph')) return block;
  return { ...block, content };
}

/** The marked cells of a table as a table of their own. */
function $readCells(selection: TableSelection): CopiedSelection | null {
  const table = $findCellNode(selection.anchor.getNode())?.getParent()?.getParent();
  if (!$isTableNode(table)) return null;
  const whole = $nodeToBlock(table);
  if (whole?.type !== 'table') return null;
  const selected = new Set(
    selection
      .getNodes()
      .filter($isTableCellNode)
      .map((cell) => cell.getKey()),
  );
  const rows: TableRow[] = [];
  table
    .getChildren()
    .filter($isTableRowNode)
    .forEach((row, rowIndex) => {
      const cells = row.getChildren().filter($isTableCellNode);
      const kept = (whole.rows[rowIndex]?.cells ?? []).filter((_, index) => selected.has(cells[index]?.getKey() ?? ''));
      const header = whole.rows[rowIndex]?.header;
      if (kept.length > 0) rows.push({ ...(header === true && { header }), cells: kept });
    });
  const { fromX, toX } = selection.getShape();
  const item: Table = {
    type: 'table',
    id: whole.id,
    kind: $getState(table, tableState).kind,
    columns: whole.columns.slice(fromX, toX + 1),
    rows,
  };
  return { copied: [{ item, node: table }], isOpenStart: false, isOpenEnd: false };
}

/** What is selected, or `null` where nothing is. */
export function $readSelection(): CopiedSelection | null {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return $readCells(selection);
  if (!$isRangeSelection(selection)) {
    const copied = (selection?.getNodes() ?? []).flatMap((node): Copied[] => {
      if ($isLiveNode(node))
        return [{ item: { type: 'paragraph', id: newBlockId(), content: [node.getInline()] }, node }];
      const item = $toItem(node, null);
      return item === null ? [] : [{ item, node }];
    });
    const isInline = copied.every(({ item }) => item.type === 'paragraph');
    return copied.length === 0 ? null : { copied, isOpenStart: isInline, isOpenEnd: isInline };
  }
  if (selection.isCollapsed()) return null;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const cell = $findCellNode(start.getNode());
  const inner = cell?.getFirstChild();
  if (cell !== null && $isElementNode(inner) && $findCellNode(end.getNode())?.is(cell)) {
    const content = $sliceBlock(inner, $toPlace(start, inner), $toPlace(end, inner));
    return {
      copied: [{ item: { type: 'paragraph', id: newBlockId(), content }, node: inner }],
      isOpenStart: true,
      isOpenEnd: true,
    };
  }
  return $readBlocks($getSelectedBlocks(), start, end);
}

function $readBlocks(blocks: readonly LexicalNode[], start: PointType, end: PointType): CopiedSelection | null {
  const copied: Copied[] = [];
  let isOpenStart = false;
  let isOpenEnd = false;
  blocks.forEach((block, index) => {
    const isFirst = index === 0;
    const isLast = index === blocks.length - 1;
    if (!$isElementNode(block) || $isTableNode(block)) {
      const item = $toItem(block, null);
      if (item !== null) copied.push({ item, node: block });
      return;
    }
    const from = isFirst ? $toPlace(start, block) : null;
    const to = isLast ? $toPlace(end, block) : null;
    // A selection that reaches just to the start of a block does not hold it.
    if (isLast && !isFirst && isBlockStart(to) && !block.isEmpty()) return;
    const item = $toItem(block, $sliceBlock(block, from, to));
    if (item !== null) copied.push({ item, node: block });
    if (isFirst) isOpenStart = !isBlockStart(from) || blocks.length === 1;
    if (isLast) isOpenEnd = !$isBlockEnd(to, block) || blocks.length === 1;
  });
  return copied.length === 0 ? null : { copied, isOpenStart, isOpenEnd };
}
