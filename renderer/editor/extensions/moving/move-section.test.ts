import { describe, expect, test } from 'vitest';
import { attachment, item, numbered, plan, planOf, section, text } from '../../../../shared/testing/builders.ts';
import { createTestEditor } from '../../testing/create-test-editor.ts';
import { $changeSectionLevel, $moveSection, $moveSectionTo } from './move-section.ts';

// b1 总则, b2 目的, b3 正文, b4 依据, b5 职责, b6 组长
const PLAN = plan(section('总则', section('目的', text('正文')), item('依据')), section('职责', item('组长')));

describe('moving a section', () => {
  test('down takes everything under it past the next one', () => {
    const editor = createTestEditor(PLAN);
    editor.act(() => $moveSection('b1', 'down'));
    expect(editor.readLines()).toEqual(['一、职责', '（一）组长', '二、总则', '（一）目的', '正文', '（二）依据']);
  });

  test('up within its heading changes places with the one before', () => {
    const editor = createTestEditor(PLAN);
    editor.act(() => $moveSection('b4', 'up'));
    expect(editor.readLines().slice(0, 4)).toEqual(['一、总则', '（一）依据', '（二）目的', '正文']);
  });

  test('up from the first place of its heading goes to the end of the heading before', () => {
    const editor = createTestEditor(PLAN);
    editor.act(() => $moveSection('b6', 'up'));
    expect(editor.readLines()).toEqual(['一、总则', '（一）目的', '正文', '（二）依据', '（三）组长', '二、职责']);
  });

  test('nothing moves over the beginning, the end or into an attachment', () => {
    const withAttachment = planOf({ attachments: [attachment('名单', item('甲'))] }, section('总则', item('目的')));
    const editor = createTestEditor(withAttachment);
    for (const id of ['b1', 'b2']) {
      editor.act(() => $moveSection(id, 'up'));
      editor.act(() => $moveSection(id, 'down'));
    }
    expect(editor.readPlan()).toEqual(withAttachment);
  });

  test('attachments change places whole', () => {
    const editor = createTestEditor(
      planOf({ attachments: [attachment('名单', item('甲')), attachment('路线', item('乙'))] }, item('总则')),
    );
    editor.act(() => $moveSection('b4', 'up'));
    expect(editor.readPlan().attachments.map(({ id, blocks }) => [id, blocks.length])).toEqual([
      ['b4', 1],
      ['b2', 1],
    ]);
  });

  test('to another place goes behind all that its target holds', () => {
    const editor = createTestEditor(PLAN);
    editor.act(() => $moveSectionTo('b5', 'b2', 'after'));
    expect(editor.readLines()).toEqual(['一、总则', '（一）目的', '正文', '二、职责', '（一）组长', '（二）依据']);
  });

  test('into itself does nothing', () => {
    const editor = createTestEditor(PLAN);
    editor.act(() => $moveSectionTo('b1', 'b2', 'before'));
    expect(editor.readPlan()).toEqual(PLAN);
  });

  test('is one undo step', () => {
    const editor = createTestEditor(PLAN);
    editor.act(() => $moveSection('b1', 'down'));
    editor.undo();
    expect(editor.readPlan()).toEqual(PLAN);
  });
});

test('changing the level of a section takes everything under it along', () => {
  const editor = createTestEditor(PLAN);
  editor.act(() => $changeSectionLevel('b5', 1));
  expect(editor.readLines().slice(4)).toEqual(['（三）职责', '1.组长']);
});

test('a section of which a part would leave the scheme stays where it is', () => {
  const deep = plan(section('一', section('二', section('三', section('四', numbered({ id: 'x' }, '五'))))));
  const editor = createTestEditor(deep);
  editor.act(() => $changeSectionLevel('b1', 1));
  expect(editor.readPlan()).toEqual(deep);
});
