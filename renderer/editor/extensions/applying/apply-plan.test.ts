import { $getSelection, $isRangeSelection, type LexicalNode } from 'lexical';
import { expect, it } from 'vitest';
import { mendPlan } from '../../../../shared/judgement/checks/testing/mend.ts';
import type { Plan } from '../../../../shared/model/plan/plan.ts';
import { item, numbered, plan, section, text } from '../../../../shared/testing/builders.ts';
import { $getBlockId } from '../../nodes/block-state.ts';
import { createTestEditor } from '../../testing/create-test-editor.ts';
import { $findBlockById } from '../moving/sections.ts';
import { $findBlock } from '../selection/current-block.ts';
import { $getCellPlace, $selectCell } from '../tables/keep-cell.ts';
import { $applyPlan } from './apply-plan.ts';

const source = () =>
  plan(
    section('甲', item('子'), numbered({ start: 4 }, '丑')),
    text('见第一部分第（一）项。', 'seen'),
    text('1．手工编号', 'typed'),
  );

it('takes over what a mend changed, as one undo step', () => {
  const editor = createTestEditor(source());
  const before = editor.readPlan();
  const next = mendPlan(mendPlan(mendPlan(before, 'N01'), 'N13'), 'N07');
  editor.act(() => $applyPlan(before, next));
  expect(editor.readPlan()).toEqual(next);
  expect(editor.readLines()).toEqual(['一、甲', '（一）子', '（二）丑', '见<reference>。', '1.手工编号']);
  editor.undo();
  expect(editor.readPlan()).toEqual(before);
});

it('leaves the nodes of other blocks alone', () => {
  const editor = createTestEditor(source());
  const before = editor.readPlan();
  editor.act(() => $applyPlan(before, mendPlan(before, 'N01')));
  const after = editor.readPlan();
  expect(after.blocks[0]).toBe(before.blocks[0]);
  expect(after.blocks[1]).toBe(before.blocks[1]);
});

it('keeps the cursor in a block whose text is replaced', () => {
  const editor = createTestEditor(source());
  editor.actAt('seen', () => undefined);
  const before = editor.readPlan();
  editor.act(() => $applyPlan(before, mendPlan(before, 'N13')));
  const blockId = editor.editor.read(() => {
    const selection = $getSelection();
    const block = $isRangeSelection(selection) ? $findBlock(selection.anchor.getNode()) : null;
    return block === null ? null : $getBlockId(block);
  });
  expect(blockId).toBe('seen');
});

it('takes over titles and settings in the same step', () => {
  const editor = createTestEditor({
    ...source(),
    attachments: [{ id: 'att', title: [{ type: 'text', text: '张某某职责' }], blocks: [] }],
  });
  const before = editor.readPlan();
  const next: Plan = {
    ...before,
    title: [{ type: 'text', text: '新标题' }],
    attachments: before.attachments.map((one) => ({ ...one, title: [{ type: 'text', text: '王某某职责' }] })),
    facts: { ...before.facts, unit: { ...before.facts.unit, name: '青山镇示例小学' } },
  };
  editor.act(() => $applyPlan(before, next));
  expect(editor.readPlan()).toEqual(next);
  editor.undo();
  expect(editor.readPlan()).toEqual(before);
});

it('puts blocks in and takes blocks out, in body and attachments, as one undo step', () => {
  const editor = createTestEditor({
    ...source(),
    attachments: [{ id: 'att', title: [{ type: 'text', text: '名单' }], blocks: [] }],
  });
  editor.actAt('typed', () => undefined);
  const before = editor.readPlan();
  const paragraph = (id: string) => ({
    type: 'paragraph' as const,
    id,
    content: [{ type: 'text' as const, text: id }],
  });
  const [first, ...rest] = before.blocks.filter(({ id }) => id !== 'typed');
  const next: Plan = {
    ...before,
    blocks: [paragraph('new1'), ...(first === undefined ? [] : [first]), paragraph('new2'), paragraph('new3'), ...rest],
    attachments: before.attachments.map((one) => ({ ...one, blocks: [paragraph('new4')] })),
  };
  editor.act(() => $applyPlan(before, next));
  expect(editor.readPlan()).toEqual(next);
  editor.undo();
  expect(editor.readPlan()).toEqual(before);
});

it('takes over where a block came from, and leaves its text alone', () => {
  const editor = createTestEditor(source());
  const before = editor.readPlan();
  const next: Plan = {
    ...before,
    blocks: before.blocks.map((block) =>
      block.type === 'numbered' ? { ...block, source: { clauseId: 'fire.alarm', version: 2 } } : block,
    ),
  };
  editor.act(() => $applyPlan(before, next));
  expect(editor.readPlan()).toEqual(next);
});

it('leaves the cursor in its cell when a table is replaced', () => {
  const row = (text: string) => ({ cells: [{ content: [{ type: 'text' as const, text }] }, { content: [] }] });
  const table = (...texts: string[]) => ({
    type: 'table' as const,
    id: 'table',
    kind: 'contacts' as const,
    columns: [1, 1],
    rows: texts.map(row),
  });
  const editor = createTestEditor({ ...source(), blocks: [table('乙', '甲', '丙')] });
  editor.act(() => $selectCell($findBlockById('table') as LexicalNode, { row: 1, cell: 1 }));
  const before = editor.readPlan();
  const next: Plan = { ...before, blocks: [table('甲', '乙')] };
  editor.act(() => $applyPlan(before, next));
  expect(editor.readPlan()).toEqual(next);
  editor.act(() => expect($getCellPlace($findBlockById('table') as LexicalNode)).toEqual({ row: 1, cell: 1 }));
});
