/** 附件 behind the body, and 附件说明 that names them. Source: GB/T 9704-2012, 7.3.4, 7.3.8. */

import type { Inline } from '../../../model/plan/inline.ts';
import { getTypedText } from '../../../model/plan/inlines.ts';
import type { Reporter } from '../source/reporter.ts';
import type { SourceItem } from '../source/source-item.ts';
import { hasStyle, isParagraph, joinLines, looksLikeTitle, TITLE_STYLES } from './looks.ts';

export type SourceAttachment = {
  readonly title: readonly Inline[];
  readonly blocks: readonly SourceItem[];
  /** Whether it begins on a page across. */
  readonly isAcross: boolean;
};

const ATTACHMENT_LABEL = /^附\s*件\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*[：:]?$/;
const ATTACHMENT_LABEL_WITH_TITLE =
  /^附\s*件\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[：:.．、\s]\s*(\S.*)$/;

type AttachmentStart = {
  readonly at: number;
  readonly bodyFrom: number;
  readonly title: readonly Inline[];
  readonly id: string;
  readonly isAcross: boolean;
};

/** An attachment begins where 附件 stands at the top of a page. */
function findAttachmentStart(blocks: readonly SourceItem[], at: number, bodySize: number): AttachmentStart | null {
  const block = blocks[at];
  if (!isParagraph(block) || block.list !== null) return null;
  const isAcross = block.across !== undefined;
  const isStyled = hasStyle(block, '附件标签');
  const isOnNewPage = blocks[at - 1]?.type === 'page-break';
  if (!isStyled && !isOnNewPage) return null;
  const inline = ATTACHMENT_LABEL_WITH_TITLE.exec(block.text)?.[1];
  if (!isStyled && !ATTACHMENT_LABEL.test(block.text) && inline === undefined) return null;
  if (inline !== undefined && !isStyled) {
    return { at, bodyFrom: at + 1, title: [{ type: 'text', text: inline }], id: block.id, isAcross };
  }
  let end = at + 1;
  const isTitleLine = (candidate: SourceItem | undefined) =>
    isParagraph(candidate) &&
    (hasStyle(candidate, '附件标题', ...TITLE_STYLES) ||
      looksLikeTitle(candidate, bodySize) ||
      (candidate.headingDepth > 0 && candidate.list === null));
  while (isTitleLine(blocks[end])) end += 1;
  return { at, bodyFrom: end, title: joinLines(blocks.slice(at + 1, end).filter(isParagraph)), id: block.id, isAcross };
}

export function splitAttachments(blocks: readonly SourceItem[], bodySize: number) {
  const starts = blocks.flatMap((_, at) => findAttachmentStart(blocks, at, bodySize) ?? []);
  const attachments = starts.map(
    ({ bodyFrom, title, isAcross }, index): SourceAttachment => ({
      title,
      isAcross,
      blocks: trimPageBreak(blocks.slice(bodyFrom, starts[index + 1]?.at ?? blocks.length), index < starts.length - 1),
    }),
  );
  return {
    main: trimPageBreak(blocks.slice(0, starts[0]?.at ?? blocks.length), starts.length > 0),
    attachments,
    ids: starts.map(({ id }) => id),
  };
}

/** Without the page break that the next attachment makes by itself. */
function trimPageBreak(blocks: readonly SourceItem[], isFollowed: boolean): readonly SourceItem[] {
  return isFollowed && blocks.at(-1)?.type === 'page-break' ? blocks.slice(0, -1) : blocks;
}

const NOTE_LABEL = /^附\s*件\s*[：:]\s*/;
const NOTE_NUMBER = /^\s*[0-9０-９]{1,2}\s*[.．、]\s*/;
const toPlain = (text: string) => text.replace(/[\s\u3000《》]/g, '');

/** Takes out 附件说明 where it names exactly the attachments there are: it is written anew from them. */
export function dropAttachmentNote(
  blocks: readonly SourceItem[],
  attachments: readonly SourceAttachment[],
  reporter: Reporter,
) {
  if (attachments.length === 0) return blocks;
  const titles = attachments.map(({ title }) => toPlain(getTypedText(title)));
  const at = blocks.findLastIndex((block) => isParagraph(block) && NOTE_LABEL.test(block.text) && block.list === null);
  const lines = blocks.slice(at, at + attachments.length);
  if (at === -1 || !lines.every(isParagraph)) return blocks;
  const named = lines.map((line) =>
    isParagraph(line) ? line.text.replace(NOTE_LABEL, '').replace(NOTE_NUMBER, '') : '',
  );
  if (named.some((name, index) => toPlain(name) !== titles[index])) return blocks;
  reporter.add('note', 'importPlan.attachmentNote', {
    ...(isParagraph(lines[0]) ? { line: lines[0].line } : {}),
    params: { count: titles.length },
  });
  return [...blocks.slice(0, at), ...blocks.slice(at + attachments.length)];
}
