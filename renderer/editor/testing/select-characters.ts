import { $createRangeSelection, $isElementNode, $isTextNode, $setSelection } from 'lexical';
import { $findBlockById } from '../extensions/moving/sections.ts';

/** Selects characters of a block's text. */
export function $selectCharacters(blockId: string, from: number, to: number): void {
  const node = $findBlockById(blockId);
  if (!$isElementNode(node)) throw new Error(blockId);
  const find = (at: number): [string, number, 'text' | 'element'] => {
    let left = at;
    for (const child of node.getChildren()) {
      if ($isTextNode(child) && left <= child.getTextContentSize()) return [child.getKey(), left, 'text'];
      left -= child.getTextContentSize();
    }
    return [node.getKey(), node.getChildrenSize(), 'element'];
  };
  const selection = $createRangeSelection();
  selection.anchor.set(...find(from));
  selection.focus.set(...find(to));
  // As the page does where a click puts the cursor into text.
  const anchor = selection.anchor.getNode();
  if (selection.isCollapsed() && $isTextNode(anchor)) {
    selection.setFormat(anchor.getFormat());
    selection.setStyle(anchor.getStyle());
  }
  $setSelection(selection);
}
