/** Lexical's tables, held to what a plan can say: a cell has one content, and no table stands inside another. */
import {
  registerTablePlugin,
  registerTableSelectionObserver,
  setScrollableTablesActive,
  TableCellNode,
} from '@lexical/table';
import { $createLineBreakNode, $isElementNode, type LexicalEditor, mergeRegister } from 'lexical';
import { $createPlanParagraphNode, $isPlanParagraphNode } from '../../nodes/PlanParagraphNode.ts';
import { registerColumnResizing } from './register-column-resizing.ts';

/** Joins what a paste or a merge left in a cell into one paragraph, line by line. */
function $transformCell(cell: TableCellNode): void {
  const children = cell.getChildren();
  const [first] = children;
  if (children.length === 0 || (children.length === 1 && $isPlanParagraphNode(first))) return;
  const paragraph = $createPlanParagraphNode();
  if ($isElementNode(first)) paragraph.setFormat(first.getFormatType());
  for (const child of children) {
    const content = $isElementNode(child) ? child.getChildren() : [child];
    if (content.length === 0) continue;
    if (!paragraph.isEmpty()) paragraph.append($createLineBreakNode());
    paragraph.append(...content);
  }
  cell.splice(0, children.length, [paragraph]);
}

/** What keeps tables well formed; works without a page. */
export function registerTableShape(editor: LexicalEditor): () => void {
  return mergeRegister(registerTablePlugin(editor), editor.registerNodeTransform(TableCellNode, $transformCell));
}

export function registerTables(editor: LexicalEditor): () => void {
  // The wrapper around each table is what its caption is drawn on.
  setScrollableTablesActive(editor, true);
  return mergeRegister(
    registerTableShape(editor),
    registerTableSelectionObserver(editor, false),
    registerColumnResizing(editor),
  );
}
