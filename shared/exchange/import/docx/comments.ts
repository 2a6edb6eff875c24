/**
 * Comments of a Word file: threads put together from `word/comments.xml` and `commentsExtended.xml`, and which of them the text being read
 * belongs to. What contradicts itself is kept as far as it says something: an answer to nothing is a comment, a range without an end is a
 * point. Source: ECMA-376 Part 1, 17.13.4 Comments; MS-DOCX 2.5.3.
 */
import type { Comment, CommentThread } from '../../../model/plan/comment.ts';
import { findAll, findChildren, isElement, listElements, type XmlElement } from './xml.ts';

const AUTHOR_MAX = 500;
/** A stretch of text belongs to this many threads at most; what overlaps more is put on the block. */
const MOST_OVERLAPPING = 40;

export type FileComments = {
  readonly threads: readonly CommentThread[];
  /** The thread that a comment of the file begins, by its id there; answers are not in it. */
  readonly threadIds: ReadonlyMap<string, string>;
};

/** The words of a comment as they stand, a line a paragraph. */
function readText(comment: XmlElement): string {
  const read = (element: XmlElement): string => {
    if (element.name === 'w:t') return element.children.filter((child) => typeof child === 'string').join('');
    if (element.name === 'w:tab') return '\t';
    if (element.name === 'w:br' || element.name === 'w:cr') return '\n';
    if (element.name === 'w:noBreakHyphen') return '-';
    return element.name.endsWith('Pr') ? '' : listElements(element).map(read).join('');
  };
  const paragraphs = findAll(comment, 'w:p');
  return (paragraphs.length === 0 ? [comment] : paragraphs).map(read).join('\n').trim();
}

/** `2026-03-01T09:30:00Z`, whose Z says nothing: Word writes the time of the desk. `undefined` for what is no time. */
function readTime(date: string | undefined): string | undefined {
  const time = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?/.exec(date ?? '');
  return time === null ? undefined : `${time[1]}${time[2] ?? ':00'}`;
}

function readComment(element: XmlElement, id: string): Comment {
  const time = readTime(element.attributes['w:date']);
  return {
    id,
    author: (element.attributes['w:author'] ?? '').slice(0, AUTHOR_MAX),
    ...(time === undefined ? {} : { time }),
    text: readText(element),
  };
}

/** What each comment answers, and whether it is resolved, by ids of their paragraphs. */
function readExtended(root: XmlElement | null) {
  const entries = findChildren(root, 'w15:commentEx').map(({ attributes }) => ({
    id: attributes['w15:paraId'] ?? '',
    parent: attributes['w15:paraIdParent'],
    isDone: ['1', 'true', 'on'].includes(attributes['w15:done'] ?? ''),
  }));
  return new Map(entries.map((entry) => [entry.id.toUpperCase(), entry]));
}

export function readFileComments(comments: XmlElement | null, extended: XmlElement | null): FileComments {
  const said = readExtended(extended);
  const elements = findChildren(comments, 'w:comment');
  const byParagraph = new Map<string, number>();
  const extras = elements.map((element, index) => {
    const names = findAll(element, 'w:p').map(({ attributes }) => (attributes['w14:paraId'] ?? '').toUpperCase());
    for (const name of names) if (name !== '') byParagraph.set(name, index);
    return names.map((name) => said.get(name)).find((entry) => entry !== undefined);
  });
  const parents = extras.map((entry) => byParagraph.get(entry?.parent?.toUpperCase() ?? ''));
  /** The first of a chain of answers; itself where the chain leads round. */
  const findRoot = (index: number): number => {
    const seen = new Set([index]);
    let at = index;
    for (let parent = parents[at]; parent !== undefined; parent = parents[at]) {
      if (seen.has(parent)) return index;
      seen.add(parent);
      at = parent;
    }
    return at;
  };
  const roots = elements.map((_, index) => findRoot(index));
  const replies = new Map<number, Comment[]>();
  const threads = new Map<number, CommentThread>();
  const threadIds = new Map<string, string>();
  for (const [index, element] of elements.entries()) {
    const root = roots[index] ?? index;
    const comment = readComment(element, `c${index + 1}`);
    if (root !== index && roots[root] === root) {
      replies.set(root, [...(replies.get(root) ?? []), comment]);
      continue;
    }
    const fileId = element.attributes['w:id'] ?? '';
    if (!threadIds.has(fileId)) threadIds.set(fileId, comment.id);
    const isResolved = extras[index]?.isDone === true;
    const thread = { ...comment, anchor: { in: 'text' as const }, quote: '', replies: [] };
    threads.set(index, isResolved ? { ...thread, isResolved } : thread);
  }
  return {
    threads: [...threads].map(([index, thread]) => ({ ...thread, replies: replies.get(index) ?? [] })),
    threadIds,
  };
}

export type CommentTracker = {
  /** Follows a range's beginning or end. */
  mark(element: XmlElement): void;
  /** The threads that what is read now belongs to, `null` for none. */
  readOpen(): string[] | null;
  /** Notes that words are read now. A line break is none: alone in a cell it is nothing that a thread could stand on. */
  noteText(): void;
  /** The thread of a reference in the text, `null` for a reply and for what does not exist. */
  findReferred(element: XmlElement): string | null;
  /** Puts a thread on a block, for the case that no text belongs to it. */
  place(threadId: string, blockId: string): void;
  /** Whether words that were read belong to the thread. */
  hasText(threadId: string): boolean;
  /** By thread: the block it was put on. */
  readonly points: ReadonlyMap<string, string>;
};

/** Ids of every range in the text that has both its ends. */
function listWholeRanges(body: XmlElement): ReadonlySet<string> {
  const starts = new Set<string>();
  const whole = new Set<string>();
  const walk = (element: XmlElement) => {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      const id = child.attributes['w:id'] ?? '';
      if (child.name === 'w:commentRangeStart') starts.add(id);
      else if (child.name === 'w:commentRangeEnd' && starts.has(id)) whole.add(id);
      walk(child);
    }
  };
  walk(body);
  return whole;
}

export function createCommentTracker({ threads, threadIds }: FileComments, body: XmlElement): CommentTracker {
  const whole = threads.length === 0 ? new Set<string>() : listWholeRanges(body);
  const open = new Set<string>();
  const withText = new Set<string>();
  const points = new Map<string, string>();
  return {
    mark({ name, attributes }) {
      const id = attributes['w:id'] ?? '';
      const threadId = threadIds.get(id);
      if (threadId === undefined) return;
      if (name === 'w:commentRangeEnd') open.delete(threadId);
      else if (whole.has(id) && open.size < MOST_OVERLAPPING) open.add(threadId);
    },
    readOpen: () => (open.size === 0 ? null : [...open].sort()),
    noteText() {
      for (const id of open) withText.add(id);
    },
    findReferred: ({ attributes }) => threadIds.get(attributes['w:id'] ?? '') ?? null,
    place(threadId, blockId) {
      if (!points.has(threadId)) points.set(threadId, blockId);
    },
    hasText: (threadId) => withText.has(threadId),
    points,
  };
}
