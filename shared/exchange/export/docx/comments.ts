/**
 * Comments as Word keeps them: `word/comments.xml` with a comment for each comment and reply, `word/commentsExtended.xml` that says which answers
 * which and what is resolved, and ranges in the text. Source: ECMA-376 Part 1, 17.13.4 Comments; MS-DOCX 2.5.3.
 */
import type { Comment, CommentThread } from '../../../model/plan/comment.ts';
import { writeTextRun } from './text-run.ts';
import { escapeXml, WORD_NAMESPACE, XML_DECLARATION } from './xml.ts';

export type CommentMarker = {
  /** Encloses what belongs to threads in their marks. */
  writeCommented(threadIds: readonly string[], xml: string): string;
};

export type CommentWriter = CommentMarker & {
  /** Encloses the content of a block that is commented on as a whole. */
  writeBlock(blockId: string, content: string): string;
  /** Makes ranges of the marks in the whole text: from the first place of a thread to its last. */
  placeRanges(body: string): string;
  /** Both parts, `null` where there are no comments. */
  readonly parts: CommentParts | null;
};

export type CommentParts = { readonly comments: string; readonly extended: string };

export const NO_COMMENTS: CommentWriter = {
  writeCommented: (_, xml) => xml,
  writeBlock: (_, content) => content,
  placeRanges: (body) => body,
  parts: null,
};

/** Marks until ranges are made of them; no text of a plan can look like one. */
const MARK = /<\?(c|\/c) (\d+)\?>/g;
const WORD_2010 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const WORD_2012 = 'http://schemas.microsoft.com/office/word/2012/wordml';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** Ids of paragraphs by which comments answer each other: eight hexadecimal digits below 0x80000000. */
const FIRST_PARAGRAPH_ID = 0x1000_0000;
const toParagraphId = (index: number) => (FIRST_PARAGRAPH_ID + index).toString(16).toUpperCase();

type Written = {
  readonly comment: Comment;
  /** Its id in the file. */
  readonly id: number;
  /** Index of its thread, and the id of what it answers. */
  readonly place: number;
  readonly parent: number | null;
  readonly isDone: boolean;
};

/** Comments and replies in order. */
function listWritten(threads: readonly CommentThread[]): Written[] {
  const written: Written[] = [];
  for (const [place, thread] of threads.entries()) {
    const parent = written.length;
    const isDone = thread.isResolved === true;
    written.push({ comment: thread, id: parent, place, parent: null, isDone });
    for (const reply of thread.replies) written.push({ comment: reply, id: written.length, place, parent, isDone });
  }
  return written;
}

function writeComment({ comment: { author, time, text }, id }: Written): string {
  const lines = text.split('\n');
  const paragraphs = lines.map((line, index) => {
    // The last paragraph of a comment is the one that others name.
    const name = index === lines.length - 1 ? ` w14:paraId="${toParagraphId(id)}"` : '';
    return `<w:p${name}>${line === '' ? '' : writeTextRun(line)}</w:p>`;
  });
  const date = time === undefined ? '' : ` w:date="${time}Z"`;
  const initials = escapeXml(author.slice(0, 1));
  return (
    `<w:comment w:id="${id}" w:author="${escapeXml(author)}"${date} w:initials="${initials}">` +
    `${paragraphs.join('')}</w:comment>`
  );
}

function writeParts(written: readonly Written[]): CommentParts {
  const comments = written.map(writeComment).join('');
  const extended = written.map(({ id, parent, isDone }) => {
    const answers = parent === null ? '' : ` w15:paraIdParent="${toParagraphId(parent)}"`;
    return `<w15:commentEx w15:paraId="${toParagraphId(id)}"${answers} w15:done="${isDone ? 1 : 0}"/>`;
  });
  return {
    comments:
      `${XML_DECLARATION}<w:comments xmlns:w="${WORD_NAMESPACE}" xmlns:w14="${WORD_2010}" xmlns:mc="${COMPATIBILITY}" ` +
      `mc:Ignorable="w14">${comments}</w:comments>`,
    extended:
      `${XML_DECLARATION}<w15:commentsEx xmlns:w15="${WORD_2012}" xmlns:mc="${COMPATIBILITY}" mc:Ignorable="w15">` +
      `${extended.join('')}</w15:commentsEx>`,
  };
}

export function createCommentWriter(threads: readonly CommentThread[]): CommentWriter {
  if (threads.length === 0) return NO_COMMENTS;
  const written = listWritten(threads);
  const places = new Map(threads.map(({ id }, index) => [id, index]));
  const onBlocks = new Map<string, string[]>();
  for (const { id, anchor } of threads) {
    if (anchor.in === 'block') onBlocks.set(anchor.blockId, [...(onBlocks.get(anchor.blockId) ?? []), id]);
  }
  /** Ids in the file of each thread's comment and replies. */
  const ids: number[][] = threads.map(() => []);
  for (const { place, id } of written) ids[place]?.push(id);
  const begin = (place: number) => (ids[place] ?? []).map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('');
  const end = (place: number) =>
    (ids[place] ?? [])
      .map((id) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`)
      .join('');

  const writeCommented = (threadIds: readonly string[], xml: string) => {
    const known = threadIds.flatMap((id) => places.get(id) ?? []);
    if (known.length === 0) return xml;
    const marks = (name: string) => known.map((place) => `<?${name} ${place}?>`).join('');
    return marks('c') + xml + marks('/c');
  };
  return {
    writeCommented,
    writeBlock: (blockId, content) => writeCommented(onBlocks.get(blockId) ?? [], content),
    placeRanges(body) {
      const first = new Map<number, number>();
      const last = new Map<number, number>();
      for (const { 1: name, 2: place, index } of body.matchAll(MARK)) {
        if (name === '/c') last.set(Number(place), index);
        else if (!first.has(Number(place))) first.set(Number(place), index);
      }
      const ranged = body.replace(MARK, (_, name: string, digits: string, at: number) => {
        const place = Number(digits);
        if (name === 'c') return first.get(place) === at ? begin(place) : '';
        return last.get(place) === at ? end(place) : '';
      });
      // What has no place in the text, as one on a fact, stands at the first paragraph: Word shows no comment without a place.
      const placeless = threads.flatMap((_, place) => (first.has(place) ? [] : [begin(place) + end(place)])).join('');
      return ranged.replace('</w:p>', () => `${placeless}</w:p>`);
    },
    parts: writeParts(written),
  };
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Adds both parts, with what a package says of them, to parts by path. */
export function addCommentParts(parts: Record<string, string>, { comments, extended }: CommentParts): void {
  const insert = (path: string, before: string, text: string) => {
    parts[path] = (parts[path] ?? '').replace(before, () => text + before);
  };
  parts['word/comments.xml'] = comments;
  parts['word/commentsExtended.xml'] = extended;
  insert(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="rIdComments" Type="${RELATIONSHIPS}/comments" Target="comments.xml"/>` +
      '<Relationship Id="rIdCommentsExtended" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>',
  );
  insert(
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/word/comments.xml" ContentType="${CONTENT_TYPE}.comments+xml"/>` +
      `<Override PartName="/word/commentsExtended.xml" ContentType="${CONTENT_TYPE}.commentsExtended+xml"/>`,
  );
}
