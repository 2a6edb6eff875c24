/** The comments of a source in the plan that was made of it. */
import type { CommentThread } from '../../../model/plan/comment.ts';
import { placeThreads } from '../../../model/plan/comments.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { listWords } from '../../../model/plan/words.ts';
import type { SourceComments } from '../source/source-item.ts';

const QUOTE_MAX = 200;

/**
 * The plan with a source's threads: those without text on the block that the source puts them on. `rename` says which block of the plan
 * a found one has become.
 */
export function addSourceComments(
  plan: Plan,
  { threads, points }: SourceComments,
  rename: (blockId: string) => string,
): Plan {
  if (threads.length === 0) return plan;
  const quotes = new Map<string, string>();
  for (const { content } of listWords(plan)) {
    for (const inline of content) {
      const words = inline.type === 'text' ? inline.text : '';
      for (const id of inline.comments ?? []) {
        const quote = quotes.get(id) ?? '';
        if (quote.length < QUOTE_MAX) quotes.set(id, (quote + words).slice(0, QUOTE_MAX));
      }
    }
  }
  const comments = threads.map((thread) => ({ ...thread, quote: quotes.get(thread.id) ?? '' }));
  const known = new Set(
    [...plan.blocks, ...plan.attachments, ...plan.attachments.flatMap(({ blocks }) => blocks)].map(({ id }) => id),
  );
  const gone = new Set(
    placeThreads({ ...plan, comments })
      .filter(({ isGone }) => isGone)
      .map(({ thread }) => thread.id),
  );
  return {
    ...plan,
    comments: comments.map((thread): CommentThread => {
      const point = points.get(thread.id);
      const blockId = point === undefined ? '' : rename(point);
      return gone.has(thread.id) && known.has(blockId) ? { ...thread, anchor: { in: 'block', blockId } } : thread;
    }),
  };
}

/** A plan of a collection with the comments that stand in it. */
export function keepPlacedComments(plan: Plan): Plan {
  const { comments: _, ...bare } = plan;
  const comments = placeThreads(plan).flatMap(({ thread, isGone }) => (isGone ? [] : [thread]));
  return comments.length === 0 ? bare : { ...bare, comments };
}
