/**
 * Columns made wider and narrower by dragging the border between them. The page shows the new widths while the pointer
 * moves; letting go makes them the plan's, as one undo step, and Escape leaves everything as it was.
 */
import { $findTableNode, $isTableNode } from '@lexical/table';
import { $getNearestNodeFromDOMNode, $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { findColumnEdge, moveColumnEdge } from './column-widths.ts';

/** A border that the pointer can take hold of. */
type Edge = {
  readonly tableKey: NodeKey;
  readonly table: HTMLTableElement;
  readonly columns: readonly number[];
  readonly index: number;
};

/** Merged cells hide the edges they run over, so the pointer has to be at a border of the cell it is over too. */
const CELL_REACH_PX = 6;

function isAtSide(cell: Element, clientX: number): boolean {
  const { left, right } = cell.getBoundingClientRect();
  return Math.min(Math.abs(clientX - left), Math.abs(clientX - right)) <= CELL_REACH_PX;
}

function findEdge(editor: LexicalEditor, { target, clientX }: PointerEvent): Edge | null {
  const cell = target instanceof Element ? target.closest('td, th') : null;
  const table = cell?.closest('table') ?? null;
  if (cell === null || table === null || !isAtSide(cell, clientX)) return null;
  const known = editor.read(() => {
    const near = $getNearestNodeFromDOMNode(cell);
    const node = near === null ? null : $findTableNode(near);
    return node === null ? null : { tableKey: node.getKey(), columns: node.getColWidths() ?? [] };
  });
  if (known === null) return null;
  const { left, width } = table.getBoundingClientRect();
  const index = findColumnEdge(known.columns, width, clientX - left);
  return index === null ? null : { ...known, table, index };
}

function showWidths({ table }: Edge, columns: readonly number[]): void {
  for (const [index, column] of table.querySelectorAll<HTMLElement>(':scope > colgroup > col').entries()) {
    column.style.width = `${columns[index]}px`;
  }
}

function dragEdge(editor: LexicalEditor, root: HTMLElement, edge: Edge): void {
  let columns = edge.columns;
  const move = ({ clientX }: PointerEvent) => {
    const { left, width } = edge.table.getBoundingClientRect();
    columns = moveColumnEdge(edge.columns, edge.index, (clientX - left) / width);
    showWidths(edge, columns);
  };
  const end = (isKept: boolean) => {
    stop.abort();
    if (!isKept) showWidths(edge, edge.columns);
    if (!isKept || columns === edge.columns) return;
    const $apply = () => {
      const node = $getNodeByKey(edge.tableKey);
      if ($isTableNode(node)) node.setColWidths(columns);
    };
    editor.update($apply, { discrete: true, tag: HISTORY_PUSH_TAG });
  };
  const stop = new AbortController();
  const options = { signal: stop.signal, capture: true };
  const view = root.ownerDocument;
  view.addEventListener('pointermove', move, options);
  view.addEventListener('pointerup', () => end(true), options);
  view.addEventListener('pointercancel', () => end(false), options);
  view.addEventListener('keydown', (event) => event.key === 'Escape' && end(false), options);
}

export function registerColumnResizing(editor: LexicalEditor): () => void {
  return editor.registerRootListener((root) => {
    if (root === null) return;
    const stop = new AbortController();
    const options = { signal: stop.signal, capture: true };
    const hover = (event: PointerEvent) => {
      if (event.buttons === 0) root.classList.toggle('zf-at-edge', findEdge(editor, event) !== null);
    };
    const take = (event: PointerEvent) => {
      const edge = event.button === 0 ? findEdge(editor, event) : null;
      if (edge === null) return;
      // Neither the caret nor the marking of cells begins here.
      event.preventDefault();
      event.stopPropagation();
      dragEdge(editor, root, edge);
    };
    root.addEventListener('pointermove', hover, options);
    root.addEventListener('pointerdown', take, options);
    return () => stop.abort();
  });
}
