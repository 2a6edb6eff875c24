import { expect, it } from 'vitest';
import type { CommentThread } from '../../model/plan/comment.ts';
import { addReply, commentOn, placeThreads, setResolved } from '../../model/plan/comments.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { item, plan, section, text } from '../../testing/builders.ts';
import { countNewComments } from './merge-comments.ts';
import { listMergeOffers, takeMergeOffers } from './merge-plans.ts';

const PLAN = plan(section('总则', text('发现火情立即报告'), item('目的')));
const thread = (id: string, words: string, quote = ''): CommentThread => ({
  id,
  author: '李某某',
  time: '2026-03-01T09:00:00',
  text: words,
  anchor: { in: 'text' },
  quote,
  replies: [],
});
const say = (from: Plan, one: CommentThread, blockId: string, range: [number, number]): Plan => ({
  ...from,
  comments: [...(from.comments ?? []), one],
  blocks: from.blocks.map((block) =>
    block.id === blockId && 'content' in block
      ? { ...block, content: commentOn(block.content, { from: range[0], to: range[1], threadId: one.id }) }
      : block,
  ),
});
const OURS = say(PLAN, thread('a', '请核实', '火情'), 'b2', [2, 4]);

it('brings new comments to their words, also where nothing else was taken', () => {
  const theirs = say(OURS, thread('a2', '写明时限', '立即报告'), 'b2', [4, 8]);
  expect(countNewComments(OURS, theirs)).toBe(1);
  expect(listMergeOffers(OURS, OURS, theirs)).toEqual([]);
  const merged = takeMergeOffers(OURS, theirs, []);
  expect(merged).toEqual(theirs);
});

it('brings replies and what was resolved to the comment they answer, once', () => {
  const reply = { id: 'r', author: '王某', time: '2026-03-02T09:00:00', text: '已核实' };
  const theirs: Plan = { ...OURS, comments: setResolved(addReply(OURS.comments ?? [], 'a', reply), 'a', true) };
  expect(countNewComments(OURS, theirs)).toBe(1);
  const merged = takeMergeOffers(OURS, theirs, []);
  expect(merged.comments).toMatchObject([{ id: 'a', isResolved: true, replies: [{ author: '王某', text: '已核实' }] }]);
  expect(countNewComments(merged, theirs)).toBe(0);
  expect(takeMergeOffers(merged, theirs, [])).toEqual(merged);
});

it('tells comments of two copies apart although both call them the same', () => {
  const one = say(PLAN, thread('w1', '第一位的意见', '发现'), 'b2', [0, 2]);
  const other = say(PLAN, { ...thread('w1', '第二位的意见', '目的'), author: '王某' }, 'b3', [0, 2]);
  const merged = takeMergeOffers(takeMergeOffers(PLAN, one, []), other, []);
  expect(placeThreads(merged).map(({ thread: { text: words }, blockId }) => [words, blockId])).toEqual([
    ['第一位的意见', 'b2'],
    ['第二位的意见', 'b3'],
  ]);
});

it('puts a comment on the whole block where its words have changed since, and keeps one whose block is gone', () => {
  const theirs = say(say(PLAN, thread('x', '改', '火情'), 'b2', [2, 4]), thread('y', '留', '目的'), 'b3', [0, 2]);
  const ours: Plan = {
    ...PLAN,
    blocks: PLAN.blocks
      .filter(({ id }) => id !== 'b3')
      .map((block) =>
        block.id === 'b2' ? { ...block, content: [{ type: 'text' as const, text: '看见烟雾' }] } : block,
      ) as Plan['blocks'],
  };
  const merged = takeMergeOffers(ours, theirs, []);
  expect(placeThreads(merged)).toMatchObject([
    { thread: { id: 'x', anchor: { in: 'block', blockId: 'b2' } }, isGone: false },
    { thread: { id: 'y' }, isGone: true },
  ]);
});
