/** Draws the figures that are drawn from the plan. What is drawn is no editor state: it costs no undo step. */
import type { LexicalEditor } from 'lexical';
import type { EditorHandle } from '../../editor-api.ts';
import { drawDiagram } from '../../nodes/FigureNode.ts';
import type { Numbering } from '../markers/register-markers.ts';

export function createShowFigures(editor: LexicalEditor, numbering: Numbering): EditorHandle['showFigures'] {
  return (figures) => {
    for (const entry of numbering.index.entries) {
      if (entry.kind !== 'figure') continue;
      const shown = figures.get(entry.id);
      if (shown !== undefined) drawDiagram(editor, entry.key, entry.id, shown);
    }
  };
}
