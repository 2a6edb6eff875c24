/** Figures are selected whole: there is no caret in them. Runs inside an update. */
import { $createNodeSelection, $getSelection, $isNodeSelection, $setSelection } from 'lexical';
import { $isFigureNode } from '../../nodes/FigureNode.ts';
import { $findBlockById } from '../moving/sections.ts';

export function $selectFigure(blockId: string): void {
  const figure = $findBlockById(blockId);
  if (!$isFigureNode(figure)) return;
  const selection = $createNodeSelection();
  selection.add(figure.getKey());
  $setSelection(selection);
}

/** Takes the selected figure out and puts the cursor where it stood. */
export function $deleteFigure(): void {
  const selection = $getSelection();
  const figure = $isNodeSelection(selection) ? selection.getNodes().find($isFigureNode) : undefined;
  if (figure === undefined) return;
  figure.selectNext();
  figure.remove();
}
