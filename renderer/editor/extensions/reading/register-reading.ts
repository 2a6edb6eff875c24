/**
 * Reads the plan cheaply: blocks are kept by node and read again only after a change inside them, so that a plan of
 * 10,000 blocks is read after one key press in about the time it takes to walk it, and what did not change is the same
 * object as before.
 */
import { $isElementNode, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import type { Block } from '../../../../shared/model/plan/block.ts';
import type { Inline } from '../../../../shared/model/plan/inline.ts';
import type { Plan } from '../../../../shared/model/plan/plan.ts';
import { $editorToPlan, type BlockReader } from '../../convert/editor-to-plan.ts';
import { $nodeToBlock } from '../../convert/node-to-block.ts';
import { $nodesToInlines } from '../../convert/nodes-to-inline.ts';
import { listChangedNodes } from './changed-nodes.ts';

function keep<Value>(cache: Map<NodeKey, Value>, node: LexicalNode, read: () => Value): Value {
  const known = cache.get(node.getKey());
  if (known !== undefined) return known;
  const value = read();
  cache.set(node.getKey(), value);
  return value;
}

export function registerReading(editor: LexicalEditor): { readPlan: () => Plan; unregister: () => void } {
  const blocks = new Map<NodeKey, Block | null>();
  const titles = new Map<NodeKey, Inline[]>();
  const reader: BlockReader = {
    $readBlock: (node) => keep(blocks, node, () => $nodeToBlock(node)),
    $readTitle: (node) => keep(titles, node, () => ($isElementNode(node) ? $nodesToInlines(node.getChildren()) : [])),
  };
  const unregister = editor.registerUpdateListener((change) => {
    for (const key of listChangedNodes(change)) {
      blocks.delete(key);
      titles.delete(key);
    }
  });
  return { readPlan: () => editor.read(() => $editorToPlan(reader)), unregister };
}
