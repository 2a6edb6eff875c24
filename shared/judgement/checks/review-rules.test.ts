import { expect, it } from 'vitest';
import type { CommentThread } from '../../model/plan/comment.ts';
import { getContent } from '../../model/plan/tracked.ts';
import { numbered, plan } from '../../testing/builders.ts';
import { checkPlan } from './check.ts';

const before = plan(numbered({ id: 'a' }, '总则'), numbered({ id: 'b' }, '组织'));
const find = (checked: typeof before) =>
  checkPlan(checked).flatMap(({ rule, blockId, params }) => (rule.startsWith('R') ? [[rule, blockId, params]] : []));
const thread = (id: string, blockId: string): CommentThread => ({
  id,
  author: '张某某',
  text: '再想想',
  quote: '',
  replies: [],
  anchor: { in: 'block', blockId },
});

it('tells how many tracked changes are undecided, at the first of them that stands', () => {
  const tracked = { base: getContent(before), author: '张某某', since: '2026-03-01T09:30:00' };
  const [first, second] = before.blocks;
  const words = [{ type: 'text' as const, text: '组织机构' }];
  const after = { ...before, tracked, blocks: [{ ...second, type: 'numbered', level: 0, id: 'b', content: words }] };
  expect(find(after as typeof before)).toEqual([['R01', 'b', { count: 2 }]]);
  expect(find({ ...before, tracked })).toEqual([]);
  expect(first?.id).toBe('a');
});

it('tells how many comments are open, and nothing of those that are resolved', () => {
  const comments = [thread('1', 'b'), { ...thread('2', 'a'), isResolved: true }, thread('3', 'b')];
  expect(find({ ...before, comments })).toEqual([['R02', 'b', { count: 2 }]]);
  expect(find({ ...before, comments: comments.slice(1, 2) })).toEqual([]);
});
