/** Table commands. All run inside an update, on the table the cursor is in. */
import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findCellNode,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  $isTableSelection,
  $mergeCells,
  $unmergeCell,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $getSelection, $isElementNode, $isRangeSelection, $setState } from 'lexical';
import type { Table } from '../../../../shared/model/plan/block.ts';
import { $blockToNode } from '../../convert/block-to-node.ts';
import type { TableAction } from '../../editor-api.ts';
import { $renewId, tableState } from '../../nodes/block-state.ts';
import { $isFigureNode, figureState } from '../../nodes/FigureNode.ts';
import { $createPlanParagraphNode } from '../../nodes/PlanParagraphNode.ts';
import { $getInsertionBlock, $insertNodesAfter } from '../inserting/insert-blocks.ts';
import { $getCurrentBlock, $getNextBlock } from '../selection/current-block.ts';

/** Inserts a table behind the current block; the cursor goes into its first cell. */
export function $insertTable(table: Table): void {
  const after = $getInsertionBlock();
  if (after === null) return;
  const node = $renewId($blockToNode(table));
  const newParagraph = () => $renewId($createPlanParagraphNode());
  // Word joins two tables that nothing parts; a caption does.
  const before = $isTableNode(after) && table.caption === undefined ? [newParagraph()] : [];
  const behind = $getNextBlock(after) === null ? [newParagraph()] : [];
  $insertNodesAfter(after, [...before, node, ...behind]);
  if ($isElementNode(node)) node.getFirstDescendant()?.selectStart();
}

function $getCell(): TableCellNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null;
  return $findCellNode(selection.anchor.getNode());
}

function $deleteTable(table: TableNode): void {
  const paragraph = $renewId($createPlanParagraphNode());
  table.insertAfter(paragraph);
  table.remove();
  paragraph.selectStart();
}

/** The cells of a range of rows and columns that the mouse or Shift+arrows marked. */
function $getSelectedCells(): TableCellNode[] {
  const selection = $getSelection();
  return $isTableSelection(selection) ? selection.getNodes().filter($isTableCellNode) : [];
}

function $toggleHeaderRow(cell: TableCellNode): void {
  const row = cell.getParent();
  if (!$isTableRowNode(row)) return;
  const state = cell.hasHeaderState(TableCellHeaderStates.ROW)
    ? TableCellHeaderStates.NO_STATUS
    : TableCellHeaderStates.ROW;
  for (const each of row.getChildren().filter($isTableCellNode)) each.setHeaderStyles(state, TableCellHeaderStates.ROW);
}

/** Every column as wide as the others. */
function $equalizeColumns(table: TableNode): void {
  table.setColWidths(Array.from({ length: table.getColumnCount() }, () => 1));
}

export function $changeTable(action: TableAction): void {
  const cell = $getCell();
  const table = cell === null ? null : $findTableNode(cell);
  if (cell === null || table === null) return;
  switch (action) {
    case 'insert-row-above':
      $insertTableRowAtSelection(false);
      break;
    case 'insert-row-below':
      $insertTableRowAtSelection(true);
      break;
    case 'insert-column-left':
      $insertTableColumnAtSelection(false);
      break;
    case 'insert-column-right':
      $insertTableColumnAtSelection(true);
      break;
    case 'delete-row':
      $deleteTableRowAtSelection();
      break;
    case 'delete-column':
      $deleteTableColumnAtSelection();
      break;
    case 'delete-table':
      $deleteTable(table);
      break;
    case 'merge-cells':
      $mergeCells($getSelectedCells())?.selectEnd();
      break;
    case 'unmerge-cell':
      $unmergeCell();
      break;
    case 'equal-columns':
      $equalizeColumns(table);
      break;
    case 'toggle-header-row':
      $toggleHeaderRow(cell);
  }
}

/** Caption of the table or figure the cursor is in; an empty one takes it away, and its number with it. */
export function $setCaption(caption: string): void {
  const block = $getCurrentBlock();
  const text = caption.trim();
  if ($isTableNode(block)) {
    $setState(block, tableState, ({ caption: _caption, ...rest }) => (text === '' ? rest : { ...rest, caption: text }));
  } else if ($isFigureNode(block)) {
    $setState(block, figureState, (fields) => {
      if (fields === null) return null;
      const { caption: _caption, ...rest } = fields;
      return text === '' ? rest : { ...rest, caption: text };
    });
  }
}
