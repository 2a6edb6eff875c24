/** Lexical block nodes → blocks of a plan. Changes together with `block-to-node.ts`. */
import {
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $getState, $isElementNode, type ElementNode, type LexicalNode } from 'lexical';
import {
  ALIGNMENTS,
  type Alignment,
  type Block,
  type TableCell,
  type TableRow,
} from '../../../shared/model/plan/block.ts';
import {
  $getBlockId,
  $getNumbered,
  indentState,
  paragraphLookState,
  sourceState,
  tableState,
} from '../nodes/block-state.ts';
import { $getThreadIds } from '../nodes/comment-state.ts';
import { $isFigureNode, figureState } from '../nodes/FigureNode.ts';
import { $isNumberedNode } from '../nodes/NumberedNode.ts';
import { $isPageBreakNode } from '../nodes/PageBreakNode.ts';
import { $isPlanParagraphNode } from '../nodes/PlanParagraphNode.ts';
import { $nodesToInlines } from './nodes-to-inline.ts';

export function $getAlign(node: ElementNode): Alignment | undefined {
  return ALIGNMENTS.find((align) => align === node.getFormatType());
}

/** `align`, `source` and the like only where they are set: plans do not hold `undefined`. */
function present<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as {
    [Key in keyof Fields]?: NonNullable<Fields[Key]>;
  };
}

function $nodeToCell(node: TableCellNode): TableCell {
  const first = node.getFirstChild();
  const colSpan = node.getColSpan();
  const rowSpan = node.getRowSpan();
  const threadIds = $getThreadIds(node);
  return {
    content: $nodesToInlines(node.getChildren()),
    ...present({
      colSpan: colSpan === 1 ? undefined : colSpan,
      rowSpan: rowSpan === 1 ? undefined : rowSpan,
      align: $isElementNode(first) ? $getAlign(first) : undefined,
      comments: threadIds.length === 0 ? undefined : [...threadIds],
    }),
  };
}

function $nodeToRows(node: TableNode): TableRow[] {
  return node
    .getChildren()
    .filter($isTableRowNode)
    .map((row) => {
      const cells = row.getChildren().filter($isTableCellNode);
      const isHeader = cells.some((cell) => cell.hasHeaderState(TableCellHeaderStates.ROW));
      return { ...(isHeader && { header: true }), cells: cells.map($nodeToCell) };
    });
}

const $getPlacing = (node: LexicalNode) => ({
  indent: $getState(node, indentState),
  look: $getState(node, paragraphLookState),
});

/** The block a node stands for; `null` for what is no block of the plan, such as the signature. */
export function $nodeToBlock(node: LexicalNode): Block | null {
  const id = $getBlockId(node);
  const source = $getState(node, sourceState);
  if ($isNumberedNode(node)) {
    return {
      type: 'numbered',
      id,
      ...$getNumbered(node),
      content: $nodesToInlines(node.getChildren()),
      ...present({ align: $getAlign(node), ...$getPlacing(node), source }),
    };
  }
  if ($isPlanParagraphNode(node)) {
    return {
      type: 'paragraph',
      id,
      content: $nodesToInlines(node.getChildren()),
      ...present({ align: $getAlign(node), ...$getPlacing(node), source }),
    };
  }
  if ($isTableNode(node)) {
    return {
      type: 'table',
      id,
      ...$getState(node, tableState),
      columns: [...(node.getColWidths() ?? Array.from({ length: node.getColumnCount() }, () => 1))],
      rows: $nodeToRows(node),
      ...present({ source }),
    };
  }
  if ($isFigureNode(node)) {
    const fields = $getState(node, figureState);
    return fields === null ? null : { type: 'figure', id, ...fields };
  }
  return $isPageBreakNode(node) ? { type: 'page-break', id } : null;
}
