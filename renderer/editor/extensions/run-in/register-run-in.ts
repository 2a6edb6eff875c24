/** Keeps the heading of a numbered block in its level's face and the text that runs on behind it in the body's. */
import { type LexicalEditor, mergeRegister, TextNode } from 'lexical';
import { $setRunsOn, $styleRunIn } from '../../convert/run-in.ts';
import { $isNumberedNode, NumberedNode } from '../../nodes/NumberedNode.ts';

export function registerRunIn(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TextNode, (text) => {
      const parent = text.getParent();
      if ($isNumberedNode(parent)) $styleRunIn(parent);
      else $setRunsOn(text, false);
    }),
    editor.registerNodeTransform(NumberedNode, $styleRunIn),
  );
}
