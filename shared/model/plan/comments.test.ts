import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryCommentedPlan } from '../../testing/arbitrary-comments.ts';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { getRunsText, type ResolvedPlan } from '../../view/resolve/resolved-plan.ts';
import { parsePlanFile } from '../file/parse-plan-file.ts';
import { serializePlan } from '../file/serialize-plan.ts';
import type { CommentThread } from './comment.ts';
import {
  addReply,
  commentOn,
  countUnresolved,
  deleteReply,
  listAuthors,
  placeThreads,
  rewriteComment,
  setResolved,
  stripComments,
} from './comments.ts';
import type { Inline } from './inline.ts';
import { joinTexts } from './inlines.ts';
import type { Plan } from './plan.ts';

const text = (words: string, ...comments: string[]): Inline =>
  comments.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, comments };
const thread = (id: string, more: Partial<CommentThread> = {}): CommentThread => ({
  id,
  author: '张某某',
  text: '请核实',
  anchor: { in: 'text' },
  quote: '',
  replies: [],
  ...more,
});
const BASE = { ...fc.sample(arbitraryPlan({ maxBlocks: 0, maxAttachments: 0 }), { numRuns: 1, seed: 1 })[0] } as Plan;

it('keeps every comment through a plan file', () => {
  fc.assert(
    fc.property(arbitraryCommentedPlan(), (generated) => {
      const plan = structuredClone(generated);
      const parsed = parsePlanFile(new TextEncoder().encode(serializePlan(plan)), 'a.zplan');
      expect(parsed).toEqual({ ok: true, value: plan });
    }),
  );
});

/** Every word that prints, by place. */
function listPrinted(plan: ResolvedPlan): string[] {
  const blocks = [...plan.blocks, ...plan.attachments.flatMap((attachment) => attachment.blocks)];
  return [
    getRunsText(plan.title),
    ...blocks.map((block) => {
      if (block.type === 'numbered') return block.marker.text + getRunsText(block.runs);
      if (block.type === 'paragraph') return getRunsText(block.runs);
      return block.type === 'table'
        ? JSON.stringify(block.rows.map(({ cells }) => cells.map(({ runs }) => getRunsText(runs))))
        : '';
    }),
  ];
}

it('changes no word and no number of the plan', () => {
  fc.assert(
    fc.property(arbitraryCommentedPlan(), (plan) => {
      expect(listPrinted(resolvePlan(plan))).toEqual(listPrinted(resolvePlan(stripComments(plan))));
    }),
  );
});

it('comments on characters and divides no more than it must', () => {
  const content = [text('发现火情立即'), { type: 'fact' as const, key: '值班电话' }, text('报告')];
  expect(commentOn(content, { from: 2, to: 8, threadId: 'a' })).toEqual([
    text('发现'),
    text('火情立即', 'a'),
    { type: 'fact', key: '值班电话', comments: ['a'] },
    text('报', 'a'),
    text('告'),
  ]);
});

it('takes comments off so that the plan is as before them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 4 }), (ranges) => {
      const content = joinTexts([text('发现火情立即'), { type: 'line-break' }, text('报告')]);
      const commented = ranges.reduce(
        (now, [from, to], index) => commentOn(now, { from, to, threadId: `c${index}` }),
        content,
      );
      expect(stripComments({ ...BASE, title: commented, comments: [thread('c0')] })).toEqual({
        ...BASE,
        title: content,
      });
    }),
  );
});

it('lists threads as their places come in the plan, those on facts and without a place last', () => {
  const plan: Plan = {
    ...BASE,
    title: [text('预案', 'title')],
    blocks: [
      { type: 'numbered', id: 'b1', level: 0, content: [text('总则'), text('一', 'later')] },
      {
        type: 'table',
        id: 'b2',
        kind: 'plain',
        columns: [1],
        rows: [{ cells: [{ content: [], comments: ['cell'] }] }],
      },
      { type: 'page-break', id: 'b3' },
    ],
    comments: [
      thread('gone'),
      thread('fact', { anchor: { in: 'fact', key: 'unit.name' } }),
      thread('lost', { anchor: { in: 'block', blockId: 'deleted' } }),
      thread('break', { anchor: { in: 'block', blockId: 'b3' } }),
      thread('later'),
      thread('cell'),
      thread('first', { anchor: { in: 'block', blockId: 'b1' } }),
      thread('title'),
    ],
  };
  expect(placeThreads(plan).map(({ thread: { id }, blockId, isGone }) => [id, blockId, isGone])).toEqual([
    ['title', 'title', false],
    ['first', 'b1', false],
    ['later', 'b1', false],
    ['cell', 'b2', false],
    ['break', 'b3', false],
    ['fact', null, false],
    ['gone', null, true],
    ['lost', null, true],
  ]);
});

it('replies, rewrites, resolves and counts', () => {
  const reply = { id: 'r', author: '李某某', text: '已核实', time: '2026-03-01T10:00:00' };
  const threads = setResolved(addReply([thread('a'), thread('b')], 'a', reply), 'a', true);
  expect(threads[0]).toEqual(thread('a', { isResolved: true, replies: [reply] }));
  expect(countUnresolved({ comments: threads })).toBe(1);
  expect(listAuthors({ comments: threads })).toEqual(['张某某', '李某某']);
  const rewritten = rewriteComment(threads, 'r', '已改', '2026-03-01T11:00:00');
  expect(rewritten[0]?.replies).toEqual([{ ...reply, text: '已改', time: '2026-03-01T11:00:00' }]);
  expect(deleteReply(rewritten, 'r')[0]?.replies).toEqual([]);
  expect(setResolved(threads, 'a', false)[0]).toEqual(thread('a', { replies: [reply] }));
});
