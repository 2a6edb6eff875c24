import { expect, it } from 'vitest';
import { attachment, item, numbered, planOf, section, text } from '../../testing/builders.ts';
import { findSectionAt } from './section-at.ts';

const source = planOf(
  { attachments: [attachment('名单', numbered({ id: 'list' }, '教师'))] },
  text('前言。', 'preface'),
  numbered(
    { id: 'report' },
    '信息报告',
    section('报告程序', item('值班员立即报告校长。', { id: 'sentence' }), text('电话见附件。', 'plain')),
    numbered({ id: 'content' }, '报告内容'),
  ),
);

it.each([
  ['report', ['信息报告'], 1],
  ['sentence', ['报告程序', '信息报告'], 2],
  ['plain', ['报告程序', '信息报告'], 2],
  ['content', ['报告内容', '信息报告'], 2],
  ['list', ['教师'], 1],
  ['preface', [], null],
  ['gone', [], null],
  [null, [], null],
])('finds the headings above %s', (blockId, headings, level) => {
  expect(findSectionAt(source, blockId)).toEqual({ headings, level });
});
