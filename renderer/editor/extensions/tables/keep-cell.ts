/** Where in a table the cursor is, so that it is there again when the table is replaced by an edited one. */
import { $findCellNode, $findTableNode, $isTableCellNode, $isTableNode, $isTableRowNode } from '@lexical/table';
import { $getSelection, $isElementNode, $isRangeSelection, type LexicalNode } from 'lexical';

type CellPlace = { readonly row: number; readonly cell: number };

/** Row and cell of the cursor in this table, `null` where it is elsewhere. */
export function $getCellPlace(node: LexicalNode): CellPlace | null {
  const selection = $getSelection();
  if (!$isTableNode(node) || !$isRangeSelection(selection)) return null;
  const cell = $findCellNode(selection.anchor.getNode());
  const row = cell?.getParent();
  if (cell === null || !$isTableRowNode(row) || $findTableNode(cell)?.is(node) !== true) return null;
  return { row: row.getIndexWithinParent(), cell: cell.getIndexWithinParent() };
}

/** Puts the cursor at the end of the cell at that place, or of the last row or cell where the table has become smaller. */
export function $selectCell(node: LexicalNode, place: CellPlace): void {
  if (!$isTableNode(node)) return;
  const rows = node.getChildren().filter($isTableRowNode);
  const row = rows[Math.min(place.row, rows.length - 1)];
  const cells = row?.getChildren().filter($isTableCellNode) ?? [];
  const paragraph = cells[Math.min(place.cell, cells.length - 1)]?.getFirstChild();
  if ($isElementNode(paragraph)) paragraph.selectEnd();
}
