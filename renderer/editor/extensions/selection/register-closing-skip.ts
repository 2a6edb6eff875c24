/** The caret steps over what stands under the body: there is no text to put it in, and typing there would go astray. */
import {
  $getPreviousSelection,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  type LexicalNode,
  SELECTION_CHANGE_COMMAND,
} from 'lexical';
import { $isClosingNode } from '../../nodes/ClosingNode.ts';
import { $isSectionNode } from '../../nodes/SectionNode.ts';
import { $findBlock, $getNextBlock, $getPreviousBlock } from './current-block.ts';

/** The closing that the caret stands beside, or `null`. */
function $findClosing(): LexicalNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  const first = $isSectionNode(node) ? node.getFirstChild() : null;
  return $isClosingNode(first) ? first : null;
}

function $wasBehind(closing: LexicalNode): boolean {
  const before = $getPreviousSelection();
  const block = $isRangeSelection(before) ? $findBlock(before.anchor.getNode().getLatest()) : null;
  return block !== null && closing.isBefore(block);
}

export function registerClosingSkip(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    SELECTION_CHANGE_COMMAND,
    () => {
      const closing = $findClosing();
      if (closing === null) return false;
      const next = $getNextBlock(closing);
      if ($isElementNode(next) && !$wasBehind(closing)) next.selectStart();
      else $getPreviousBlock(closing)?.selectEnd();
      return false;
    },
    COMMAND_PRIORITY_LOW,
  );
}
