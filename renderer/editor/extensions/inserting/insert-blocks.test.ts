import { expect, test } from 'vitest';
import { listInsertions } from '../../../../shared/content/clauses/insertions.ts';
import type { Block } from '../../../../shared/model/plan/block.ts';
import { EMPTY_FACTS, type Facts } from '../../../../shared/model/plan/facts.ts';
import { item, plan, planOf, section, text } from '../../../../shared/testing/builders.ts';
import { createTestEditor } from '../../testing/create-test-editor.ts';
import { $getInsertionBlock, $insertBlocks } from './insert-blocks.ts';

const SOURCE = { clauseId: 'fire.alarm-call', version: 2 };
const CLAUSE: Block[] = [
  { type: 'numbered', id: 'b1', level: 1, content: [{ type: 'text', text: '报警' }] },
  { type: 'paragraph', id: 'p', content: [{ type: 'reference', blockId: 'b1', form: 'marker' }] },
];
const person = (id: string, name: string) => ({ id, role: id, name, title: '', phone: '' });
const FACTS: Facts = { ...EMPTY_FACTS, people: [person('组长', ''), person('门卫', '')], entries: [] };

test('blocks go behind the current one with new ids, and references among them follow', () => {
  const editor = createTestEditor(plan(section('总则', item('目的'))));
  editor.actAt('b1', () => $insertBlocks($getInsertionBlock(), CLAUSE, { source: SOURCE }));
  const { blocks } = editor.readPlan();
  const [, clause, mention] = blocks;
  expect(editor.readLines()).toEqual(['一、总则', '（一）报警', '<reference>', '（二）目的']);
  expect(clause).toMatchObject({ source: SOURCE });
  expect(new Set(listInsertions(editor.readPlan()).map(({ blocks: own }) => own.length))).toEqual(new Set([2]));
  expect(new Set(blocks.map(({ id }) => id)).size).toBe(4);
  expect(mention).toMatchObject({ content: [{ blockId: clause?.id }] });
});

test('an empty block makes room', () => {
  const editor = createTestEditor(plan(item('总则'), text('')));
  editor.actAt('b2', () => $insertBlocks($getInsertionBlock(), CLAUSE));
  expect(editor.readLines()).toEqual(['一、总则', '（一）报警', '<reference>']);
});

test('people the plan lacks come along, those it has keep their names, and one undo takes all back', () => {
  const original = planOf({ facts: { ...EMPTY_FACTS, people: [person('组长', '张某某')] } }, item('总则'));
  const editor = createTestEditor(original);
  editor.actAt('b1', () => $insertBlocks($getInsertionBlock(), CLAUSE, { facts: FACTS }));
  expect(editor.readPlan().facts.people).toEqual([person('组长', '张某某'), person('门卫', '')]);
  editor.undo();
  expect(editor.readPlan()).toEqual(original);
});

test('without a cursor blocks go to the end of the body, before the attachments', () => {
  const editor = createTestEditor(planOf({ attachments: [{ title: '名单', children: [] }] }, item('总则')));
  editor.act(() => $insertBlocks($getInsertionBlock(), CLAUSE));
  expect(editor.readLines()).toEqual(['一、总则', '（一）报警', '<reference>']);
});

test('the same clause inserted twice in a row stays two insertions', () => {
  const editor = createTestEditor(plan(item('总则')));
  editor.actAt('b1', () => $insertBlocks($getInsertionBlock(), CLAUSE, { source: SOURCE }));
  editor.act(() => $insertBlocks($getInsertionBlock(), CLAUSE, { source: SOURCE }));
  expect(listInsertions(editor.readPlan()).map(({ blocks }) => blocks.length)).toEqual([2, 2]);
});

test('blocks that bring their source along are an insertion of their own too', () => {
  const sourced = CLAUSE.map((block) => ({ ...block, source: SOURCE }) as Block);
  const editor = createTestEditor(plan(item('总则')));
  editor.actAt('b1', () => $insertBlocks($getInsertionBlock(), sourced));
  editor.act(() => $insertBlocks($getInsertionBlock(), sourced));
  expect(listInsertions(editor.readPlan()).map(({ blocks }) => blocks.length)).toEqual([2, 2]);
});
