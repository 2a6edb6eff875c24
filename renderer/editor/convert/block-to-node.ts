/** Blocks of a plan → Lexical block nodes. Changes together with `node-to-block.ts`. */
import { $createTableCellNode, $createTableNode, $createTableRowNode, TableCellHeaderStates } from '@lexical/table';
import { $setState, type ElementNode, type LexicalNode } from 'lexical';
import type { Alignment, Block, Numbered, Paragraph, Table, TableCell } from '../../../shared/model/plan/block.ts';
import { $identify, indentState, type NumberedFields, paragraphLookState, tableState } from '../nodes/block-state.ts';
import { $setThreadIds } from '../nodes/comment-state.ts';
import { $createFigureNode } from '../nodes/FigureNode.ts';
import { $createNumberedNode } from '../nodes/NumberedNode.ts';
import { $createPageBreakNode } from '../nodes/PageBreakNode.ts';
import { $createPlanParagraphNode } from '../nodes/PlanParagraphNode.ts';
import { $inlinesToNodes } from './inline-to-nodes.ts';
import { $styleRunIn } from './run-in.ts';

function $setAlign<Node extends ElementNode>(node: Node, align: Alignment | undefined): Node {
  return align === undefined ? node : node.setFormat(align);
}

/** The fields numbering needs, without those that are absent. */
export function pickNumberedFields({ level, start, affix, format, follow }: NumberedFields): NumberedFields {
  return {
    level,
    ...(start !== undefined && { start }),
    ...(affix !== undefined && { affix }),
    ...(format !== undefined && { format }),
    ...(follow !== undefined && { follow }),
  };
}

function $setPlacing(node: LexicalNode, { indent, look }: Pick<Paragraph, 'indent' | 'look'>): void {
  if (indent !== undefined) $setState(node, indentState, indent);
  if (look !== undefined) $setState(node, paragraphLookState, look);
}

function $numberedToNode(block: Numbered): LexicalNode {
  const node = $createNumberedNode(pickNumberedFields(block)).append(...$inlinesToNodes(block.content));
  $styleRunIn(node);
  $setPlacing(node, block);
  return $identify($setAlign(node, block.align), block.id, block.source);
}

function $paragraphToNode(block: Paragraph): LexicalNode {
  const node = $createPlanParagraphNode().append(...$inlinesToNodes(block.content));
  $setPlacing(node, block);
  return $identify($setAlign(node, block.align), block.id, block.source);
}

function $cellToNode(cell: TableCell, isHeader: boolean): LexicalNode {
  const paragraph = $setAlign($createPlanParagraphNode().append(...$inlinesToNodes(cell.content)), cell.align);
  const header = isHeader ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
  const node = $createTableCellNode(header, cell.colSpan ?? 1)
    .setRowSpan(cell.rowSpan ?? 1)
    .append(paragraph);
  return $setThreadIds(node, cell.comments ?? []);
}

function $tableToNode(block: Table): LexicalNode {
  const node = $createTableNode().append(
    ...block.rows.map((row) =>
      $createTableRowNode().append(...row.cells.map((cell) => $cellToNode(cell, row.header === true))),
    ),
  );
  node.setColWidths([...block.columns]);
  const { kind, caption, isLandscape, duty } = block;
  $setState(node, tableState, {
    kind,
    ...(caption !== undefined && { caption }),
    ...(isLandscape !== undefined && { isLandscape }),
    ...(duty !== undefined && { duty }),
  });
  return $identify(node, block.id, block.source);
}

export function $blockToNode(block: Block): LexicalNode {
  switch (block.type) {
    case 'numbered':
      return $numberedToNode(block);
    case 'paragraph':
      return $paragraphToNode(block);
    case 'table':
      return $tableToNode(block);
    case 'figure': {
      const { type: _type, id, ...fields } = block;
      return $identify($createFigureNode(fields), id);
    }
    case 'page-break':
      return $identify($createPageBreakNode(), block.id);
  }
}
