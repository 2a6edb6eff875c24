/**
 * Keeps the section with the cursor laid out. Chromium lays out a section with `content-visibility: auto` a frame after
 * the selection came into it; a key pressed before that would be carried out beside the cursor.
 */
import { $getSelection, $isRangeSelection, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import { $isSectionNode } from '../../nodes/SectionNode.ts';

const ACTIVE_CLASS = 'zf-active';

function $findSectionKey(): NodeKey | null {
  const selection = $getSelection();
  let node: LexicalNode | null = $isRangeSelection(selection) ? selection.focus.getNode() : null;
  while (node !== null && !$isSectionNode(node)) node = node.getParent();
  return node?.getKey() ?? null;
}

export function registerActiveSection(editor: LexicalEditor): () => void {
  let active: HTMLElement | null = null;
  return editor.registerUpdateListener(({ editorState }) => {
    const key = editorState.read($findSectionKey);
    const element = key === null ? null : editor.getElementByKey(key);
    if (element === active) return;
    active?.classList.remove(ACTIVE_CLASS);
    element?.classList.add(ACTIVE_CLASS);
    active = element;
  });
}
