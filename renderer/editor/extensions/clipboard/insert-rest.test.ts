import { expect, test } from 'vitest';
import type { Plan } from '../../../../shared/model/plan/plan.ts';
import { numbered, plan, text } from '../../../../shared/testing/builders.ts';
import { createTestEditor, type TestEditor } from '../../testing/create-test-editor.ts';
import { $insertItems, type Rest } from './insert-items.ts';
import { insertRest } from './insert-rest.ts';

const COUNT = 1500;
const source = plan(numbered({}, '前'), text('甲乙'), numbered({}, '后'));
const long = plan(
  ...Array.from({ length: COUNT }, (_, index) => (index % 9 === 4 ? numbered({}, `${index}`) : text(`${index}`))),
);
const items = long.blocks.map((block) => ({ ...block, id: `pasted-${block.id}` }));

/** Pastes between 甲 and 乙, as another program's text comes in. */
function beginPaste(editor: TestEditor): Rest {
  let rest: Rest | null = null;
  editor.actAt(source.blocks[1]?.id ?? '', () => {
    rest = $insertItems(editor.editor, { items, isOpenStart: true, isOpenEnd: true });
  });
  if (rest === null) throw new Error('a long paste comes in part by part');
  return rest;
}

const readBody = ({ blocks }: Plan) =>
  blocks.map((block) =>
    'content' in block ? block.content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('') : '',
  );

test('a long paste stands there in its order, and is one undo step', async () => {
  const editor = createTestEditor(source);
  const rest = beginPaste(editor);
  const told: number[] = [];
  await new Promise<void>((resolve) =>
    insertRest(editor.editor, rest, (done) => {
      told.push(done ?? -1);
      if (done === rest.items.length) resolve();
    }),
  );
  const words = items.map((_, index) => `${index}`);
  expect(readBody(editor.readPlan())).toEqual(['前', ...words.slice(0, -1), `${words.at(-1)}甲乙`, '后']);
  expect(editor.numbering.counts.markers.size).toBe(long.blocks.filter(({ type }) => type === 'numbered').length + 2);
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  editor.undo();
  expect(editor.readPlan()).toEqual(source);
  editor.redo();
  expect(readBody(editor.readPlan())).toHaveLength(COUNT + 2);
});

test('taken back before it is all there, it leaves nothing and goes no further', async () => {
  const editor = createTestEditor(source);
  const rest = beginPaste(editor);
  const end = await new Promise<number | null>((resolve) => {
    let slices = 0;
    insertRest(editor.editor, rest, (done) => {
      if (done === null || done === rest.items.length) return resolve(done);
      if (++slices === 2) editor.undo();
    });
  });
  expect(end).toBeNull();
  expect(editor.numbering.counts.markers.size).toBe(2);
  expect(editor.readPlan()).toEqual(source);
});
