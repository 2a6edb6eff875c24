/**
 * Comments of a copy that came back, taken into the plan in hand: new threads and replies with their author and time, and what was resolved there.
 * Nothing of ours goes.
 */
import type { Block } from '../../model/plan/block.ts';
import { mapBlocks, mapContents } from '../../model/plan/blocks.ts';
import type { Comment, CommentThread } from '../../model/plan/comment.ts';
import { commentOn, placeThreads } from '../../model/plan/comments.ts';
import type { Inline } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { mapWords } from '../../model/plan/words.ts';

/** Two comments that say the same at the same time are one, whatever file they stand in. */
const getSaid = ({ author, time = '', text }: Comment) => `${author}\u0000${time}\u0000${text}`;

const listReplies = (theirs: CommentThread, ours: CommentThread): Comment[] => {
  const known = new Set(ours.replies.map(getSaid));
  return theirs.replies.filter((reply) => !known.has(getSaid(reply)));
};

/** How many comments and replies of theirs we have not. */
export function countNewComments(ours: Plan, theirs: Plan): number {
  const known = new Map((ours.comments ?? []).map((thread) => [getSaid(thread), thread]));
  return (theirs.comments ?? []).reduce((sum, thread) => {
    const own = known.get(getSaid(thread));
    return sum + (own === undefined ? 1 + thread.replies.length : listReplies(thread, own).length);
  }, 0);
}

/** Their plan with its threads under the ids they have, or will have, in ours. */
export function alignComments(theirs: Plan, ours: Plan): Plan {
  if (theirs.comments === undefined) return theirs;
  const known = new Map((ours.comments ?? []).map((thread) => [getSaid(thread), thread.id]));
  const taken = new Set((ours.comments ?? []).flatMap(({ id, replies }) => [id, ...replies.map((reply) => reply.id)]));
  const free = (id: string) => {
    let renamed = id;
    while (taken.has(renamed)) renamed += "'";
    taken.add(renamed);
    return renamed;
  };
  const ids = new Map(theirs.comments.map((thread) => [thread.id, known.get(getSaid(thread)) ?? free(thread.id)]));
  const comments = theirs.comments.map((thread) => ({
    ...thread,
    id: ids.get(thread.id) ?? thread.id,
    replies: thread.replies.map((reply) => ({ ...reply, id: free(reply.id) })),
  }));
  const rename = <T extends { comments?: string[] | undefined }>(carrier: T): T => {
    const own = carrier.comments?.flatMap((id) => ids.get(id) ?? []).sort();
    if (own === undefined) return carrier;
    const { comments: _, ...bare } = carrier;
    return (own.length === 0 ? bare : { ...bare, comments: own }) as T;
  };
  const renameCells = (block: Block): Block =>
    block.type === 'table'
      ? { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(rename) })) }
      : block;
  const named = mapWords(theirs, (content) =>
    content.some((inline) => inline.comments !== undefined) ? content.map(rename) : content,
  );
  return { ...mapBlocks(named, renameCells), comments };
}

/** Puts a thread on the words it was about where they stand in one text of the block; `null` where they do not. */
function markQuote(block: Block, { id, quote }: CommentThread): Block | null {
  if (quote === '') return null;
  let isFound = false;
  const marked = mapContents(block, (content) => {
    const text = content.map((inline: Inline) => (inline.type === 'text' ? inline.text : '\ufffc')).join('');
    const from = isFound ? -1 : text.indexOf(quote);
    if (from === -1) return content;
    isFound = true;
    return commentOn(content, { from, to: from + quote.length, threadId: id });
  });
  return isFound ? marked : null;
}

/** `merged`, which has what was taken of theirs, with their comments too. `theirs` as `alignComments` gives it. */
export function takeComments(merged: Plan, theirs: Plan): Plan {
  if (theirs.comments === undefined) return merged;
  const ours = merged.comments ?? [];
  const byId = new Map(theirs.comments.map((thread) => [thread.id, thread]));
  const known = new Set(ours.map(({ id }) => id));
  const fresh = theirs.comments.filter(({ id }) => !known.has(id));
  const updated = ours.map((thread): CommentThread => {
    const other = byId.get(thread.id);
    if (other === undefined) return thread;
    const replies = [...thread.replies, ...listReplies(other, thread)];
    return other.isResolved === true ? { ...thread, isResolved: true, replies } : { ...thread, replies };
  });
  let plan: Plan = { ...merged, comments: [...updated, ...fresh] };
  const places = new Map(placeThreads(theirs).map(({ thread, blockId }) => [thread.id, blockId]));
  const lost = placeThreads(plan).filter(({ thread, isGone }) => isGone && !known.has(thread.id));
  for (const { thread } of lost) {
    const blockId = places.get(thread.id) ?? null;
    let isOnWords = false;
    let isThere = false;
    plan = mapBlocks(plan, (block) => {
      if (block.id !== blockId) return block;
      isThere = true;
      const marked = markQuote(block, thread);
      isOnWords = marked !== null;
      return marked ?? block;
    });
    if (!isThere || isOnWords || blockId === null) continue;
    const anchor = { in: 'block' as const, blockId };
    plan = { ...plan, comments: (plan.comments ?? []).map((one) => (one.id === thread.id ? { ...one, anchor } : one)) };
  }
  return plan;
}
