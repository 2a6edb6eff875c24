/**
 * The comments of a file that came back: what they say and where they stand is the file's; that one is on a whole block, a cell or a fact, or
 * had lost its place, and which comment of the plan it is, is told from what is carried.
 */
import type { Block } from '../../model/plan/block.ts';
import { listBlocks, mapBlocks } from '../../model/plan/blocks.ts';
import type { Comment, CommentAnchor, CommentThread } from '../../model/plan/comment.ts';
import { addThreadId, commentOn, placeThreads, stripComments } from '../../model/plan/comments.ts';
import type { Inline } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { getPlaceKey, mapWords, TITLE_ID, type WordsPlace } from '../../model/plan/words.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import type { ResolvedBlock, ResolvedRun } from '../../view/resolve/resolved-plan.ts';
import { listMemberTexts } from './content-texts.ts';

/** Where a thread of the carried plan stood. */
type Kind = 'text' | 'cells' | 'block' | 'fact' | 'gone';
type Known = { readonly thread: CommentThread; readonly kind: Kind };

function listKnown(carried: Plan): Known[] {
  const onCells = new Set(
    listBlocks(carried).flatMap((block) =>
      block.type === 'table' ? block.rows.flatMap(({ cells }) => cells.flatMap(({ comments = [] }) => comments)) : [],
    ),
  );
  const gone = new Set(placeThreads(carried).flatMap(({ thread, isGone }) => (isGone ? [thread.id] : [])));
  return (carried.comments ?? []).map((thread) => {
    const { anchor, id } = thread;
    const kind = anchor.in !== 'text' ? anchor.in : onCells.has(id) ? 'cells' : gone.has(id) ? 'gone' : 'text';
    return { thread, kind };
  });
}

const getSaid = ({ author, text }: Comment) => `${author}\u0000${text}`;

/** Takes the first one that says the same out of a list. */
function takeAlike<T>(list: T[], said: string, read: (one: T) => Comment): T | null {
  const at = list.findIndex((one) => getSaid(read(one)) === said);
  return at === -1 ? null : (list.splice(at, 1)[0] ?? null);
}

type Content = { readonly content: readonly Inline[]; readonly texts: readonly string[] };

/** What each content of a plan shows, by its place. */
function indexContents(plan: Plan, rename: (id: string) => string): Map<string, Content> {
  const resolved = resolvePlan(plan);
  const index = new Map<string, Content>();
  const add = (place: WordsPlace, content: readonly Inline[], runs: readonly ResolvedRun[] = []) =>
    index.set(getPlaceKey(place), {
      content,
      texts: listMemberTexts(content, runs).map((text) => text.replaceAll('\n', '')),
    });
  const addBlocks = (blocks: readonly Block[], shown: readonly ResolvedBlock[] = []) => {
    for (const [at, block] of blocks.entries()) {
      const own = shown[at];
      const blockId = rename(block.id);
      if (block.type === 'table' && own?.type === 'table') {
        const runs = own.rows.flatMap(({ cells }) => cells.map((cell) => cell.runs));
        const contents = block.rows.flatMap(({ cells }) => cells.map(({ content }) => content));
        contents.forEach((content, cell) => {
          add({ in: 'block', blockId, index: cell }, content, runs[cell]);
        });
      } else if ('content' in block && own !== undefined && 'runs' in own) {
        add({ in: 'block', blockId, index: 0 }, block.content, own.runs);
      }
    }
  };
  add({ in: 'title' }, plan.title, resolved.title);
  addBlocks(plan.blocks, resolved.blocks);
  plan.signature?.units.forEach((unit, at) => {
    add({ in: 'signature-unit', index: at }, unit, resolved.signature?.units[at]);
  });
  if (plan.signature !== null) add({ in: 'signature-date' }, plan.signature.date, resolved.signature?.date);
  plan.attachments.forEach(({ id, title, blocks }, at) => {
    add({ in: 'attachment-title', blockId: rename(id) }, title, resolved.attachments[at]?.title);
    addBlocks(blocks, resolved.attachments[at]?.blocks);
  });
  return index;
}

/** How many characters two texts have in common at their beginning. */
function countCommon(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1;
  return count;
}

const reverse = (text: string) => [...text].reverse().join('');

/** Turns a place in one text into the same place in another that reads almost alike. */
function createShift(from: string, to: string): (at: number) => number {
  if (from === to) return (at) => at;
  const inside = to.indexOf(from);
  if (inside !== -1) return (at) => at + inside;
  const head = countCommon(from, to);
  const tail = Math.min(countCommon(reverse(from), reverse(to)), from.length - head, to.length - head);
  return (at) => {
    if (at <= head) return at;
    return at >= from.length - tail ? at + to.length - from.length : Math.min(at, to.length - tail);
  };
}

/** The stretches of a content that belong to each thread, in characters. */
function listRanges({ content, texts }: Content): { threadId: string; from: number; to: number }[] {
  const ranges: { threadId: string; from: number; to: number }[] = [];
  const last = new Map<string, (typeof ranges)[number]>();
  let at = 0;
  content.forEach(({ comments = [] }, index) => {
    const end = at + (texts[index]?.length ?? 0);
    for (const threadId of comments) {
      const known = last.get(threadId);
      if (known?.to === at) known.to = end;
      else {
        const range = { threadId, from: at, to: end };
        ranges.push(range);
        last.set(threadId, range);
      }
    }
    at = end;
  });
  return ranges;
}

/**
 * Answers that a program wrote as comments of their own, as LibreOffice does, are answers again: where the plan has one that says the same and
 * the file has what it answers.
 */
function foldReplies(found: readonly CommentThread[], { comments = [] }: Plan): CommentThread[] {
  const answered = new Map(
    comments.flatMap((thread) => thread.replies.map((reply) => [getSaid(reply), getSaid(thread)] as const)),
  );
  const own = new Set(comments.map(getSaid));
  const here = new Set(found.map(getSaid));
  const isReply = (thread: CommentThread) => {
    const parent = answered.get(getSaid(thread));
    return thread.replies.length === 0 && !own.has(getSaid(thread)) && parent !== undefined && here.has(parent);
  };
  const folded = new Map<string, Comment[]>();
  for (const thread of found.filter(isReply)) {
    const { id, author, time, text } = thread;
    const parent = answered.get(getSaid(thread)) ?? '';
    const reply: Comment = { id, author, ...(time === undefined ? {} : { time }), text };
    folded.set(parent, [...(folded.get(parent) ?? []), reply]);
  }
  return found
    .filter((thread) => !isReply(thread))
    .map((thread) => {
      const replies = folded.get(getSaid(thread));
      folded.delete(getSaid(thread));
      return replies === undefined ? thread : { ...thread, replies: [...thread.replies, ...replies] };
    });
}

/** What each thread of the file is in the plan. */
function nameThreads(
  found: readonly CommentThread[],
  carried: Plan,
  blockIds: ReadonlySet<string>,
  rename: (id: string) => string,
) {
  const known = listKnown(carried);
  const taken = new Set(
    (carried.comments ?? []).flatMap(({ id, replies }) => [id, ...replies.map((reply) => reply.id)]),
  );
  let count = 0;
  const newId = () => {
    do count += 1;
    while (taken.has(`w${count}`));
    return `w${count}`;
  };
  return found.map((thread): Known & { readonly foundId: string } => {
    const was = takeAlike(known, getSaid(thread), (one) => one.thread);
    const replies = [...(was?.thread.replies ?? [])];
    const own = {
      ...thread,
      id: was?.thread.id ?? newId(),
      quote: was?.thread.quote ?? thread.quote,
      replies: thread.replies.map((reply) => ({
        ...reply,
        id: takeAlike(replies, getSaid(reply), (one) => one)?.id ?? newId(),
      })),
    };
    const anchor: CommentAnchor =
      thread.anchor.in === 'block' ? { in: 'block', blockId: rename(thread.anchor.blockId) } : thread.anchor;
    const before = was?.thread.anchor;
    const isKept =
      before !== undefined && (before.in === 'fact' || (before.in === 'block' && blockIds.has(before.blockId)));
    if (was !== null && isKept) return { foundId: thread.id, kind: was.kind, thread: { ...own, anchor: before } };
    if (was?.kind === 'gone' || was?.kind === 'cells') {
      return { foundId: thread.id, kind: was.kind, thread: { ...own, anchor: { in: 'text' } } };
    }
    return { foundId: thread.id, kind: anchor.in, thread: { ...own, anchor } };
  });
}

/** By place of a cell: threads that the file puts on it as a whole. */
function indexCells(found: Plan, rename: (id: string) => string): Map<string, readonly string[]> {
  const index = new Map<string, readonly string[]>();
  for (const block of listBlocks(found)) {
    if (block.type !== 'table') continue;
    block.rows
      .flatMap(({ cells }) => cells)
      .forEach(({ comments = [] }, at) => {
        if (comments.length > 0)
          index.set(getPlaceKey({ in: 'block', blockId: rename(block.id), index: at }), comments);
      });
  }
  return index;
}

function markCells(block: Block, idsByCell: ReadonlyMap<string, readonly string[]>): Block {
  if (block.type !== 'table') return block;
  let at = -1;
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      at += 1;
      const ids = idsByCell.get(getPlaceKey({ in: 'block', blockId: block.id, index: at })) ?? [];
      return ids.reduce(addThreadId, cell);
    }),
  }));
  return { ...block, rows };
}

/** `revived` with the comments of `found`, what the file reads as; `ids` says which block each found one has become. */
export function reviveComments(revived: Plan, found: Plan, ids: ReadonlyMap<string, string>, carried: Plan): Plan {
  const bare = stripComments(revived);
  if (found.comments === undefined || found.comments.length === 0) return bare;
  const rename = (id: string) => ids.get(id) ?? id;
  const blockIds = new Set([TITLE_ID, ...[...listBlocks(bare), ...bare.attachments].map(({ id }) => id)]);
  const named = nameThreads(foldReplies(found.comments, carried), carried, blockIds, rename);
  const byFoundId = new Map(named.map((one) => [one.foundId, one]));
  const foundContents = indexContents(found, rename);
  const nowContents = indexContents(bare, (id) => id);
  const onCells = new Map(
    [...indexCells(found, rename)].map(([key, foundIds]) => [
      key,
      foundIds.flatMap((foundId) => {
        const one = byFoundId.get(foundId);
        return one?.kind === 'cells' || one?.kind === 'text' ? [one.thread.id] : [];
      }),
    ]),
  );
  const marked = mapWords(bare, (content, place) => {
    const key = getPlaceKey(place);
    const [was, now] = [foundContents.get(key), nowContents.get(key)];
    const ranges = was === undefined ? [] : listRanges(was);
    if (was === undefined || now === undefined || ranges.length === 0) return content;
    const shift = createShift(was.texts.join(''), now.texts.join(''));
    // Texts are divided where a range begins or ends; the others stay as many as they are.
    const lengths = now.texts.filter((_, index) => now.content[index]?.type !== 'text').map((text) => text.length);
    let commented = content;
    for (const { threadId, from, to } of ranges) {
      const one = byFoundId.get(threadId);
      if (one?.kind === 'cells') onCells.set(key, [...(onCells.get(key) ?? []), one.thread.id]);
      if (one?.kind !== 'text') continue;
      let others = 0;
      commented = commentOn(commented, { from: shift(from), to: shift(to), threadId: one.thread.id }, (inline) =>
        inline.type === 'text' ? inline.text.length : (lengths[others++] ?? 0),
      );
    }
    return commented;
  });
  return { ...mapBlocks(marked, (block) => markCells(block, onCells)), comments: named.map(({ thread }) => thread) };
}
