import { $getSelection, $isRangeSelection } from 'lexical';
import { expect, it } from 'vitest';
import type { Inline } from '../../../../shared/model/plan/inline.ts';
import type { Plan } from '../../../../shared/model/plan/plan.ts';
import { item, plan, section, text } from '../../../../shared/testing/builders.ts';
import { createTestEditor } from '../../testing/create-test-editor.ts';
import { $selectCharacters } from '../../testing/select-characters.ts';
import { $readSelection } from '../clipboard/read-selection.ts';
import { $copyFormat } from './painter.ts';
import { $changeLook, $describeLook, $setFormat, $stepSize } from './text-look.ts';

const FACT: Inline = { type: 'fact', key: '单位名称' };
const PLAN = plan(
  section(
    '总则',
    text('发现火情立即报告'),
    item('目的。为了有序处置'),
    text([{ type: 'text', text: '由' }, FACT, { type: 'text', text: '负责' }]),
  ),
);
const [HEADING, PARAGRAPH, RUN_IN, LIVE] = PLAN.blocks.map(({ id }) => id) as [string, string, string, string];

const getContent = (read: Plan, id: string) => {
  const block = read.blocks.find((each) => each.id === id);
  return block !== undefined && 'content' in block ? block.content : [];
};
const RED = { colour: 'C00000' };

it('changes the look of what is selected alone, and one undo takes it back', () => {
  const editor = createTestEditor(PLAN);
  editor.act(() => {
    $selectCharacters(PARAGRAPH, 2, 4);
    $changeLook(RED);
  });
  expect(getContent(editor.readPlan(), PARAGRAPH)).toEqual([
    { type: 'text', text: '发现' },
    { type: 'text', text: '火情', look: RED },
    { type: 'text', text: '立即报告' },
  ]);
  editor.undo();
  expect(editor.readPlan()).toEqual(PLAN);
});

it('takes live members with the text around them', () => {
  const editor = createTestEditor(PLAN);
  editor.act(() => {
    $selectCharacters(LIVE, 0, 20);
    $changeLook({ sizePt: 22 });
  });
  expect(getContent(editor.readPlan(), LIVE)).toMatchObject([
    { look: { sizePt: 22 } },
    { type: 'fact', look: { sizePt: 22 } },
    { look: { sizePt: 22 } },
  ]);
});

it('keeps a look where a heading ends inside of it, and where text is typed into it', () => {
  const editor = createTestEditor(PLAN);
  editor.act(() => {
    $selectCharacters(RUN_IN, 0, 5);
    $changeLook(RED);
  });
  editor.act(() => {
    $selectCharacters(RUN_IN, 4, 4);
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText('切实');
  });
  expect(getContent(editor.readPlan(), RUN_IN)).toEqual([
    { type: 'text', text: '目的。为切实了', look: RED },
    { type: 'text', text: '有序处置' },
  ]);
});

it('gives the look chosen at a caret to what is typed there', () => {
  const editor = createTestEditor(PLAN);
  editor.act(() => {
    $selectCharacters(PARAGRAPH, 8, 8);
    $changeLook({ font: 'hei' });
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText('！');
  });
  expect(getContent(editor.readPlan(), PARAGRAPH).at(-1)).toEqual({ type: 'text', text: '！', look: { font: 'hei' } });
});

it('steps every size from its own, goes no further than sizes go, and forgets the usual one', () => {
  const editor = createTestEditor(PLAN);
  editor.act(() => {
    $selectCharacters(PARAGRAPH, 0, 2);
    $changeLook({ sizePt: 144 });
    $selectCharacters(PARAGRAPH, 0, 4);
    $stepSize(1);
  });
  expect(getContent(editor.readPlan(), PARAGRAPH)).toMatchObject([
    { text: '发现', look: { sizePt: 144 } },
    { text: '火情', look: { sizePt: 17 } },
    { text: '立即报告' },
  ]);
  editor.act(() => {
    $selectCharacters(PARAGRAPH, 2, 4);
    $stepSize(-1);
  });
  expect(getContent(editor.readPlan(), PARAGRAPH)[1]).toEqual({ type: 'text', text: '火情立即报告' });
});

it('tells the look that all of a selection has, and what text without one has there', () => {
  const editor = createTestEditor(PLAN);
  const describe = () => $describeLook($getSelection());
  editor.act(() => {
    $selectCharacters(PARAGRAPH, 0, 4);
    $changeLook(RED);
    $selectCharacters(PARAGRAPH, 0, 2);
    $changeLook({ sizePt: 22 });
    $selectCharacters(PARAGRAPH, 0, 4);
    expect(describe()).toEqual({ own: { ...RED, sizePt: null }, base: { font: 'fang', sizePt: 16 } });
    $selectCharacters(HEADING, 0, 1);
    expect(describe()).toEqual({ own: {}, base: { font: 'hei', sizePt: 16 } });
    $selectCharacters(RUN_IN, 4, 6);
    expect(describe()?.base.font).toBe('fang');
  });
});

it('clears marks and looks, and leaves words', () => {
  const editor = createTestEditor(PLAN);
  editor.act(() => {
    $selectCharacters(LIVE, 0, 20);
    $changeLook({ ...RED, highlight: 'yellow' });
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.formatText('superscript');
  });
  expect(getContent(editor.readPlan(), LIVE)[1]).toMatchObject({ marks: ['superscript'] });
  editor.act(() => {
    $selectCharacters(LIVE, 0, 20);
    $setFormat([], undefined);
  });
  expect(editor.readPlan()).toEqual(PLAN);
});

it('is copied with the words', () => {
  const editor = createTestEditor(PLAN);
  editor.act(() => {
    $selectCharacters(PARAGRAPH, 2, 4);
    $changeLook(RED);
    $selectCharacters(PARAGRAPH, 1, 3);
    expect($readSelection()?.copied[0]?.item).toMatchObject({
      content: [{ text: '现' }, { text: '火', look: RED }],
    });
  });
});

it('is put on other words with the marks, in place of what they had', () => {
  const editor = createTestEditor(PLAN);
  editor.act(() => {
    $selectCharacters(PARAGRAPH, 0, 2);
    $changeLook(RED);
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.formatText('bold');
    $selectCharacters(RUN_IN, 3, 5);
    $changeLook({ sizePt: 22 });
    $selectCharacters(PARAGRAPH, 0, 2);
    const copied = $copyFormat();
    $selectCharacters(RUN_IN, 3, 5);
    if (copied !== null) $setFormat(copied.marks, copied.look);
  });
  expect(getContent(editor.readPlan(), RUN_IN)[1]).toEqual({ type: 'text', text: '为了', look: RED, marks: ['bold'] });
});
