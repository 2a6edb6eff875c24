import { expect, it } from 'vitest';
import { getContents, listBlocks } from '../../model/plan/blocks.ts';
import type { CommentThread } from '../../model/plan/comment.ts';
import { planSchema } from '../../model/plan/plan.ts';
import { createIds, numbered, plan } from '../../testing/builders.ts';
import { readTitleText } from '../../view/resolve/title-text.ts';
import { makeByProduct } from './make-by-product.ts';

const thread = (id: string, rest: Partial<CommentThread>): CommentThread => ({
  id,
  author: '张某某',
  time: '2026-03-01T09:30:00',
  text: '请核实',
  quote: '',
  replies: [],
  anchor: { in: 'block', blockId: 'b' },
  ...rest,
});
const source = {
  ...plan(numbered({ id: 'a' }, '总则'), numbered({ id: 'b' }, '组织')),
  comments: [
    thread('1', { isResolved: true, replies: [{ id: 'r', author: '', text: '已核\n实' }] }),
    thread('2', { anchor: { in: 'block', blockId: 'gone' }, quote: '旧话' }),
  ],
};

it('lists comments and replies with place, author, time and state, as a plan without comments of its own', () => {
  const made = makeByProduct(source, { kind: 'comment-list' }, createIds('m'));
  if (!made.ok) throw new Error(made.error.code);
  expect(planSchema.safeParse(made.value).error).toBeUndefined();
  expect(made.value.comments).toBeUndefined();
  const texts = listBlocks(made.value).flatMap((block) =>
    getContents(block).map((content) => readTitleText(content, made.value.facts)),
  );
  expect(texts).toEqual([
    '共2条，未解决1条。',
    ...['序号', '位置', '批注和回复', '状态'],
    ...['1', '二、组织', '张某某 2026-03-01 09:30：\n请核实\n未署名：\n已核\n实', '已解决'],
    ...['2', '（原处已删）\n“旧话”', '张某某 2026-03-01 09:30：\n请核实', '未解决'],
  ]);
});

it('says that there is nothing to list', () => {
  expect(makeByProduct({ ...source, comments: [] }, { kind: 'comment-list' }, createIds('m'))).toMatchObject({
    ok: false,
    error: { code: 'by-product.no-comments' },
  });
});
