import { expect, it } from 'vitest';
import type { Block } from '../../../../shared/model/plan/block.ts';
import { attachment, block, planOf, text } from '../../../../shared/testing/builders.ts';
import { createTestEditor } from '../../testing/create-test-editor.ts';
import { $selectFigure } from '../figures/select-figure.ts';
import { $isLandscape, $setLandscape } from './landscape.ts';

const table: Block = { type: 'table', id: 'table', kind: 'plain', columns: [1], rows: [{ cells: [{ content: [] }] }] };
const figure: Block = {
  type: 'figure',
  id: 'figure',
  kind: 'image',
  assetId: 'a',
  widthMm: 100,
  alternativeText: '图',
};

const open = () =>
  createTestEditor(
    planOf({ attachments: [attachment('名单', text('甲'))] }, text('正文', 'text'), block(table), block(figure)),
  );

it('turns the table, the figure and the attachment the cursor is in, and back, each as one undo step', () => {
  const editor = open();
  const { attachments } = editor.readPlan();
  const id = attachments[0]?.id ?? '';
  const read = () => {
    const { blocks, attachments: own } = editor.readPlan();
    return [...blocks.slice(1), ...own].map((each) => 'isLandscape' in each && each.isLandscape);
  };
  editor.actAt('table', () => $setLandscape(true));
  expect(read()).toEqual([true, false, false]);
  editor.act(() => {
    $selectFigure('figure');
    $setLandscape(true);
  });
  expect(read()).toEqual([true, true, false]);
  editor.actAt(id, () => $setLandscape(true));
  expect(read()).toEqual([true, true, true]);
  editor.undo();
  expect(read()).toEqual([true, true, false]);
  editor.actAt('table', () => $setLandscape(false));
  // As if it had never been turned: nothing is stored.
  expect(editor.readPlan().blocks[1]).toEqual(table);
});

it('says whether what the cursor is in stands across, and nothing of running text', () => {
  const editor = open();
  const found: (boolean | null)[] = [];
  const look = () => void found.push($isLandscape());
  editor.actAt('text', look);
  editor.actAt('table', look);
  editor.actAt('table', () => {
    $setLandscape(true);
    look();
  });
  expect(found).toEqual([null, false, true]);
});
