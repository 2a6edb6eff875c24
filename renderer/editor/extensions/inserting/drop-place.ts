/** Where something let go over the page lands, and the line that shows it beforehand. */
import { $getNearestNodeFromDOMNode, $isElementNode, type LexicalEditor, type LexicalNode } from 'lexical';
import { $findBlock, $getPreviousBlock } from '../selection/current-block.ts';

/** The block under a pointer, or the one before it in that one's upper half. Runs inside a read or an update. */
export function $findDropBlock(editor: LexicalEditor, clientX: number, clientY: number): LexicalNode | null {
  const element = document.elementFromPoint(clientX, clientY);
  const block = $findBlock(element instanceof HTMLElement ? $getNearestNodeFromDOMNode(element) : null);
  const rect = block === null ? undefined : editor.getElementByKey(block.getKey())?.getBoundingClientRect();
  if (block === null || rect === undefined) return null;
  const isEmpty = $isElementNode(block) && block.isEmpty();
  return !isEmpty && clientY < rect.top + rect.height / 2 ? ($getPreviousBlock(block) ?? block) : block;
}

export type DropLine = {
  /** Draws the line where a drop at this place of the window would land; none where there is no place. */
  showDropPlace(clientX: number, clientY: number): void;
  hideDropPlace(): void;
};

/** The line stands on the desk and not in the page, whose elements are the editor's. */
export function createDropLine(editor: LexicalEditor): DropLine {
  const line = document.createElement('div');
  line.className = 'zf-drop-line';
  return {
    showDropPlace(clientX, clientY) {
      const desk = editor.getRootElement()?.parentElement;
      const key = editor.read(() => $findDropBlock(editor, clientX, clientY)?.getKey());
      const rect = key === undefined ? undefined : editor.getElementByKey(key)?.getBoundingClientRect();
      if (!desk || rect === undefined) {
        line.remove();
        return;
      }
      Object.assign(line.style, { left: `${rect.left}px`, top: `${rect.bottom}px`, width: `${rect.width}px` });
      if (line.parentElement !== desk) desk.append(line);
    },
    hideDropPlace: () => line.remove(),
  };
}
