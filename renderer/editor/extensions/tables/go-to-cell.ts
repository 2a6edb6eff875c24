/** Tab in a table: on to the next cell, and to a new row from the last, as in Word. Runs inside an update. */
import {
  $findTableNode,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableRowNode,
  type TableCellNode,
} from '@lexical/table';

function $getCells(cell: TableCellNode): TableCellNode[] {
  const rows = $findTableNode(cell)?.getChildren().filter($isTableRowNode) ?? [];
  return rows.flatMap((row) => row.getChildren().filter($isTableCellNode));
}

export function $goToCell(cell: TableCellNode, direction: 'next' | 'previous'): void {
  const index = $getCells(cell).findIndex((candidate) => candidate.is(cell));
  const step = direction === 'next' ? 1 : -1;
  if (direction === 'next' && $getCells(cell)[index + 1] === undefined) $insertTableRowAtSelection(true);
  const target = $getCells(cell)[index + step];
  if (target !== undefined) target.select(0, target.getChildrenSize());
}
