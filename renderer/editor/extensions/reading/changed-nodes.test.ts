import { $isElementNode, $isTextNode } from 'lexical';
import { expect, it } from 'vitest';
import { numbered, plan, text } from '../../../../shared/testing/builders.ts';
import { $getBlockId } from '../../nodes/block-state.ts';
import { createTestEditor } from '../../testing/create-test-editor.ts';
import { $findBlockById } from '../moving/sections.ts';
import { listChangedNodes } from './changed-nodes.ts';

it('names what undo and redo change, as typing does, and nothing beside it', () => {
  const source = plan(numbered({}, '甲'), text('乙'), text('丙'));
  const id = source.blocks[1]?.id ?? '';
  const { editor, act, undo, redo } = createTestEditor(source);
  const named: string[][] = [];
  editor.registerUpdateListener((change) => {
    const keys = listChangedNodes(change);
    const ids = change.editorState.read(() =>
      source.blocks.flatMap((block) => {
        const node = $findBlockById(block.id);
        return node !== null && keys.has(node.getKey()) ? [$getBlockId(node)] : [];
      }),
    );
    named.push(ids);
  });
  act(() => {
    const block = $findBlockById(id);
    const word = $isElementNode(block) ? block.getFirstChild() : null;
    if ($isTextNode(word)) word.setTextContent('乙乙');
  });
  undo();
  redo();
  expect(named.filter((ids) => ids.length > 0)).toEqual([[id], [id], [id]]);
});
