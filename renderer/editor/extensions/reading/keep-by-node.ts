/** What is read of a node, kept until the node or something in it changes: the one rule of `changed-nodes.ts`, for whoever keeps anything. */
import type { LexicalEditor, LexicalNode, NodeKey } from 'lexical';
import { listChangedNodes } from './changed-nodes.ts';

export type KeptByNode<Value> = {
  /** The kept value, or the value as read now. Runs inside a read. */
  $get(node: LexicalNode): Value;
  /** Drops everything, where what was read depends on more than the nodes and that has changed. */
  clear(): void;
  unregister(): void;
};

/** Nodes that went away with the one around them are not named by a change; beyond so many times what was left, they are looked for. */
const GROWTH = 2;
const SMALL = 1000;

export function keepByNode<Value>(editor: LexicalEditor, $read: (node: LexicalNode) => Value): KeptByNode<Value> {
  const kept = new Map<NodeKey, { readonly value: Value }>();
  let bearable = SMALL;
  const unregister = editor.registerUpdateListener((change) => {
    for (const key of listChangedNodes(change)) kept.delete(key);
    if (kept.size <= bearable) return;
    const { _nodeMap: nodes } = change.editorState;
    for (const key of kept.keys()) if (!nodes.has(key)) kept.delete(key);
    bearable = Math.max(SMALL, GROWTH * kept.size);
  });
  return {
    $get(node) {
      const key = node.getKey();
      const known = kept.get(key);
      if (known !== undefined) return known.value;
      const value = $read(node);
      kept.set(key, { value });
      return value;
    },
    clear: () => kept.clear(),
    unregister,
  };
}
