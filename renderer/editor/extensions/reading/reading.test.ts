import { $isElementNode, $isTextNode } from 'lexical';
import { expect, test } from 'vitest';
import { item, plan, section, text } from '../../../../shared/testing/builders.ts';
import { createTestEditor } from '../../testing/create-test-editor.ts';
import { $findBlockById } from '../moving/sections.ts';

const PLAN = plan(section('总则', text('正文'), item('目的')));

function $type(blockId: string, words: string): void {
  const block = $findBlockById(blockId);
  const first = $isElementNode(block) ? block.getFirstChild() : null;
  if ($isTextNode(first)) first.setTextContent(first.getTextContent() + words);
}

test('blocks that did not change are the same objects in the next reading', () => {
  const editor = createTestEditor(PLAN);
  const before = editor.readPlan();
  editor.act(() => $type('b2', '加字'));
  const after = editor.readPlan();
  expect(after.blocks[0]).toBe(before.blocks[0]);
  expect(after.blocks[2]).toBe(before.blocks[2]);
  expect(after.blocks[1]).toMatchObject({ id: 'b2', content: [{ text: '正文加字' }] });
});

test('undoing reads what came back and keeps the rest', () => {
  const editor = createTestEditor(PLAN);
  editor.act(() => $type('b2', '加字'));
  const changed = editor.readPlan();
  editor.undo();
  const back = editor.readPlan();
  expect(back).toEqual(PLAN);
  expect(back.blocks[0]).toBe(changed.blocks[0]);
});
