/** Generated plans with comments: on words within and across blocks, on cells, on blocks, on facts, and on places that are gone. */
import fc from 'fast-check';
import { listBlocks, mapContents } from '../model/plan/blocks.ts';
import type { Comment, CommentThread } from '../model/plan/comment.ts';
import { addThreadId, commentOn } from '../model/plan/comments.ts';
import type { Plan } from '../model/plan/plan.ts';
import { type ArbitraryPlanOptions, arbitraryPlan } from './arbitrary-plan.ts';

const arbitraryComment: fc.Arbitrary<Omit<Comment, 'id'>> = fc.record({
  author: fc.constantFrom('张某某', '李某某', 'A & B'),
  time: fc.integer({ min: 0, max: 59 }).map((minute) => `2026-03-01T09:${String(minute).padStart(2, '0')}:00`),
  text: fc.constantFrom('请核实', '改为“每季度”', '第一段\n第二段', '<待定>'),
});

type Where = {
  readonly kind: 'text' | 'cell' | 'block' | 'fact' | 'gone';
  readonly at: number;
  readonly length: number;
};
const arbitraryWhere: fc.Arbitrary<Where> = fc.record({
  kind: fc.constantFrom(
    'text' as const,
    'text' as const,
    'cell' as const,
    'block' as const,
    'fact' as const,
    'gone' as const,
  ),
  at: fc.nat(400),
  length: fc.integer({ min: 1, max: 30 }),
});

/** A thread on characters `at` … `at + length` of everything that blocks say. */
function commentOnText(plan: Plan, threadId: string, { at, length }: Where): Plan {
  let passed = 0;
  const blocks = plan.blocks.map((block) =>
    mapContents(block, (content) => {
      const size = content.reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 1), 0);
      const from = at - passed;
      passed += size;
      if (from + length <= 0 || from >= size) return content;
      return commentOn(content, { from: Math.max(0, from), to: from + length, threadId });
    }),
  );
  return { ...plan, blocks };
}

function commentOnCell(plan: Plan, threadId: string, { at }: Where): Plan {
  let isDone = false;
  const blocks = plan.blocks.map((block) => {
    if (block.type !== 'table' || isDone) return block;
    isDone = true;
    const rows = block.rows.map((row, index) =>
      index === at % block.rows.length
        ? { ...row, cells: row.cells.map((cell, place) => (place === 0 ? addThreadId(cell, threadId) : cell)) }
        : row,
    );
    return { ...block, rows };
  });
  return { ...plan, blocks };
}

function putThread(plan: Plan, thread: CommentThread, where: Where): Plan {
  const put = { ...plan, comments: [...(plan.comments ?? []), thread] };
  if (where.kind === 'text') return commentOnText(put, thread.id, where);
  return where.kind === 'cell' ? commentOnCell(put, thread.id, where) : put;
}

/** A valid plan with some comments. */
export function arbitraryCommentedPlan(options: ArbitraryPlanOptions = {}): fc.Arbitrary<Plan> {
  const drafts = fc.array(
    fc.tuple(arbitraryComment, arbitraryWhere, fc.boolean(), fc.array(arbitraryComment, { maxLength: 2 })),
    { minLength: 1, maxLength: 4 },
  );
  return fc.tuple(arbitraryPlan(options), drafts).map(([plan, threads]) =>
    threads.reduce((commented, [comment, where, isResolved, replies], index): Plan => {
      const id = `c${index + 1}`;
      const blocks = listBlocks(plan);
      const blockId = blocks[where.at % Math.max(1, blocks.length)]?.id;
      const thread: CommentThread = {
        ...comment,
        id,
        anchor:
          where.kind === 'block' && blockId !== undefined
            ? { in: 'block', blockId }
            : where.kind === 'fact'
              ? { in: 'fact', key: 'unit.name' }
              : { in: 'text' },
        quote: '',
        ...(isResolved ? { isResolved } : {}),
        replies: replies.map((reply, place) => ({ ...reply, id: `${id}-${place + 1}` })),
      };
      return putThread(commented, thread, where);
    }, plan),
  );
}
