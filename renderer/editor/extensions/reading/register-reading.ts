/**
 * Reads the plan cheaply: blocks are read again only after a change inside them, so that a plan of 10,000 blocks is read after one key press
 * in about the time it takes to walk it, and what did not change is the same object as before.
 */
import { $isElementNode, type LexicalEditor, mergeRegister } from 'lexical';
import type { Plan } from '../../../../shared/model/plan/plan.ts';
import { $editorToPlan, type BlockReader } from '../../convert/editor-to-plan.ts';
import { $nodeToBlock } from '../../convert/node-to-block.ts';
import { $nodesToInlines } from '../../convert/nodes-to-inline.ts';
import { keepByNode } from './keep-by-node.ts';

export function registerReading(editor: LexicalEditor): { readPlan: () => Plan; unregister: () => void } {
  const blocks = keepByNode(editor, $nodeToBlock);
  const titles = keepByNode(editor, (node) => ($isElementNode(node) ? $nodesToInlines(node.getChildren()) : []));
  const reader: BlockReader = { $readBlock: blocks.$get, $readTitle: titles.$get };
  return {
    readPlan: () => editor.read(() => $editorToPlan(reader)),
    unregister: mergeRegister(blocks.unregister, titles.unregister),
  };
}
