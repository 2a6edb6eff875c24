/** Where the comments of a plan stand, and edits of them. `comment.ts` says what they are. */
import type { Block } from './block.ts';
import { listBlocks } from './blocks.ts';
import type { Comment, CommentThread } from './comment.ts';
import type { Inline } from './inline.ts';
import { joinTexts } from './inlines.ts';
import type { Plan } from './plan.ts';
import { getPlaceBlockId, listWords, mapWords } from './words.ts';

/** A thread and where it stands. */
export type PlacedThread = {
  readonly thread: CommentThread;
  /** The block, the attachment or what stands for a place outside of all (`TITLE_ID`); `null` for a fact and for what is gone. */
  readonly blockId: string | null;
  /** Its place was deleted. */
  readonly isGone: boolean;
};

/** Ids that a block's cells name, one list a cell. */
function listCellIds(block: Block): (readonly string[])[] {
  return block.type === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ comments = [] }) => comments)) : [];
}

/** The first block, in document order, that each thread stands at; blocks count by what stands in them. */
function findPlaces(plan: Plan): { readonly byThread: Map<string, string>; readonly ranks: Map<string, number> } {
  const byThread = new Map<string, string>();
  const ranks = new Map<string, number>();
  const blocks = new Map(listBlocks(plan).map((block) => [block.id, block]));
  let rank = 0;
  const note = (threadId: string, blockId: string) => {
    rank += 1;
    if (byThread.has(threadId)) return;
    byThread.set(threadId, blockId);
    ranks.set(threadId, rank);
  };
  const onBlocks = new Map<string, string[]>();
  for (const { id, anchor } of plan.comments ?? []) {
    if (anchor.in === 'block') onBlocks.set(anchor.blockId, [...(onBlocks.get(anchor.blockId) ?? []), id]);
  }
  const seen = new Set<string>();
  const enter = (blockId: string) => {
    if (seen.has(blockId)) return;
    seen.add(blockId);
    for (const threadId of onBlocks.get(blockId) ?? []) note(threadId, blockId);
  };
  for (const { place, content } of listWords(plan)) {
    const blockId = getPlaceBlockId(place);
    enter(blockId);
    const block = place.in === 'block' ? blocks.get(blockId) : undefined;
    const cell = block === undefined || place.in !== 'block' ? [] : (listCellIds(block)[place.index] ?? []);
    for (const threadId of cell) note(threadId, blockId);
    for (const { comments = [] } of content) for (const threadId of comments) note(threadId, blockId);
  }
  // Blocks without words, such as pictures.
  for (const blockId of blocks.keys()) enter(blockId);
  return { byThread, ranks };
}

/** The plan's threads in document order; those on facts, and then those whose place is gone, come last. */
export function placeThreads(plan: Plan): PlacedThread[] {
  const threads = plan.comments ?? [];
  if (threads.length === 0) return [];
  const { byThread, ranks } = findPlaces(plan);
  const placed = threads.map((thread): PlacedThread => {
    const blockId = byThread.get(thread.id) ?? null;
    return { thread, blockId, isGone: blockId === null && thread.anchor.in !== 'fact' };
  });
  const last = Number.MAX_SAFE_INTEGER;
  const rank = ({ thread, isGone }: PlacedThread) => ranks.get(thread.id) ?? (isGone ? last : last - 1);
  return placed.sort((one, other) => rank(one) - rank(other));
}

export function countUnresolved({ comments = [] }: Pick<Plan, 'comments'>): number {
  return comments.filter(({ isResolved }) => isResolved !== true).length;
}

/** Everybody who has written a comment or a reply, in the order in which they first did. */
export function listAuthors({ comments = [] }: Pick<Plan, 'comments'>): string[] {
  return [...new Set(comments.flatMap(({ author, replies }) => [author, ...replies.map((reply) => reply.author)]))];
}

function dropIds(inline: Inline): Inline {
  if (inline.comments === undefined) return inline;
  const { comments: _, ...bare } = inline;
  return bare as Inline;
}

function dropCellIds(block: Block): Block {
  if (!listCellIds(block).some((ids) => ids.length > 0) || block.type !== 'table') return block;
  const rows = block.rows.map((row) => ({ ...row, cells: row.cells.map(({ comments: _, ...cell }) => cell) }));
  return { ...block, rows };
}

/** The plan without comments; texts that only they parted are one again. */
export function stripComments(plan: Plan): Plan {
  const { comments: _, ...bare } = mapWords(plan, (content) =>
    content.some((inline) => inline.comments !== undefined) ? joinTexts(content.map(dropIds)) : content,
  );
  return {
    ...bare,
    blocks: bare.blocks.map(dropCellIds),
    attachments: bare.attachments.map((attachment) => ({
      ...attachment,
      blocks: attachment.blocks.map(dropCellIds),
    })),
  };
}

/** The inline as part of one thread more. */
export function addThreadId<T extends { readonly comments?: string[] | undefined }>(carrier: T, threadId: string): T {
  const { comments = [] } = carrier;
  return comments.includes(threadId) ? carrier : { ...carrier, comments: [...comments, threadId].sort() };
}

/**
 * The content with a thread on its characters from `from` up to `to`. `getLength` says how many characters an inline counts for; a text
 * is divided where the thread begins or ends in it, everything else belongs to it whole.
 */
export function commentOn(
  content: readonly Inline[],
  { from, to, threadId }: { readonly from: number; readonly to: number; readonly threadId: string },
  getLength: (inline: Inline, index: number) => number = (inline) => (inline.type === 'text' ? inline.text.length : 1),
): Inline[] {
  let at = 0;
  return content.flatMap((inline, index): Inline[] => {
    const start = at;
    at += getLength(inline, index);
    if (from >= to || at <= from || start >= to) return [inline];
    if (inline.type !== 'text') return [addThreadId(inline, threadId)];
    const [first, last] = [Math.max(0, from - start), Math.min(inline.text.length, to - start)];
    const pieces = [inline.text.slice(0, first), inline.text.slice(first, last), inline.text.slice(last)];
    return pieces.flatMap((text, piece) => {
      if (text === '') return [];
      return [piece === 1 ? addThreadId({ ...inline, text }, threadId) : { ...inline, text }];
    });
  });
}

type Threads = readonly CommentThread[];

const mapThread = (threads: Threads, id: string, change: (thread: CommentThread) => CommentThread) =>
  threads.map((thread) => (thread.id === id ? change(thread) : thread));

export function addReply(threads: Threads, threadId: string, reply: Comment): CommentThread[] {
  return mapThread(threads, threadId, (thread) => ({ ...thread, replies: [...thread.replies, reply] }));
}

/** Rewrites a comment or a reply; `time` is when. */
export function rewriteComment(threads: Threads, commentId: string, text: string, time: string): CommentThread[] {
  const rewrite = <T extends Comment>(comment: T): T =>
    comment.id === commentId ? { ...comment, text, time } : comment;
  return threads.map((thread) => ({ ...rewrite(thread), replies: thread.replies.map(rewrite) }));
}

export function deleteReply(threads: Threads, replyId: string): CommentThread[] {
  return threads.map((thread) => ({ ...thread, replies: thread.replies.filter(({ id }) => id !== replyId) }));
}

export function setResolved(threads: Threads, threadId: string, isResolved: boolean): CommentThread[] {
  return mapThread(threads, threadId, ({ isResolved: _, ...thread }) =>
    isResolved ? { ...thread, isResolved } : thread,
  );
}
