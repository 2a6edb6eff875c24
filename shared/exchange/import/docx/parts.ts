/**
 * Parts a Word file as official documents are built: what stands above the title, the title, the body, 附件说明, the signature,
 * and the attachments. Style names are believed first, looks second. Source: GB/T 9704-2012.
 */
import type { Inline } from '../../../model/plan/inline.ts';
import { DOCUMENT_LAYOUT_IDS, type Header, type Signature } from '../../../model/plan/plan.ts';
import { LAYOUTS } from '../../../view/layout/layouts.ts';
import { findChosenBreaks, getTitleCells } from '../../../view/layout/title-lines.ts';
import type { Reporter } from './reporter.ts';
import type { SourceBlock, SourceParagraph } from './source-blocks.ts';

export type SourceAttachment = { readonly title: readonly Inline[]; readonly blocks: readonly SourceBlock[] };

export type DocumentParts = {
  readonly header: Header;
  readonly title: readonly Inline[];
  readonly body: readonly SourceBlock[];
  readonly signature: Signature | null;
  readonly attachments: readonly SourceAttachment[];
  /** Id of the 附件 paragraph of each attachment: references lead there. */
  readonly attachmentLabelIds: readonly string[];
};

const isParagraph = (block: SourceBlock | undefined): block is SourceParagraph => block?.type === 'paragraph';
const hasStyle = (block: SourceParagraph, ...names: string[]) =>
  names.some((name) => block.style.name.toLowerCase() === name.toLowerCase());

const TITLE_STYLES = ['Title', '标题', '文件标题', '公文标题'];
const MAX_TITLE_LENGTH = 60;
const MAX_FRONT_BLOCKS = 8;
/** A title is set this much larger than the body, or in 二号 (22 pt), 小二 (18 pt). */
const TITLE_SCALE = 1.25;
const TITLE_MIN_HALF_POINTS = 36;

/** How many characters the program's own pages give a line of a title. */
const TITLE_LENGTHS = DOCUMENT_LAYOUT_IDS.map((id) => getTitleCells(LAYOUTS[id]));

/** Lines of one title below each other, without the breaks that every output makes anew. */
function joinLines(paragraphs: readonly SourceParagraph[]): Inline[] {
  const joined = paragraphs.flatMap(({ content }, index): Inline[] =>
    index === 0 ? [...content] : [{ type: 'line-break' }, ...content],
  );
  const lines = [''];
  for (const inline of joined) {
    if (inline.type === 'line-break') lines.push('');
    else if (inline.type === 'text') lines.push((lines.pop() ?? '') + inline.text);
  }
  const chosen = findChosenBreaks(lines, TITLE_LENGTHS).values();
  return joined.filter((inline) => inline.type !== 'line-break' || chosen.next().value === true);
}

/** Centred, large, short and no sentence. */
function looksLikeTitle(block: SourceParagraph, bodySize: number): boolean {
  const isLarge = block.sizeHalfPoints >= Math.min(TITLE_MIN_HALF_POINTS, bodySize * TITLE_SCALE);
  return (
    block.align === 'center' &&
    block.list === null &&
    isLarge &&
    block.text.length <= MAX_TITLE_LENGTH &&
    !/[。；，：]$/.test(block.text)
  );
}

/** Where the title's lines begin and end among the first blocks, or `null`. */
function findTitle(blocks: readonly SourceBlock[], bodySize: number): { start: number; end: number } | null {
  const front = blocks.slice(0, MAX_FRONT_BLOCKS);
  const isStyled = (block: SourceBlock | undefined) => isParagraph(block) && hasStyle(block, ...TITLE_STYLES);
  // 发文机关标志 is centred and large as well.
  const isLarge = (block: SourceBlock | undefined) =>
    isParagraph(block) && looksLikeTitle(block, bodySize) && !isHeaderLine(block);
  for (const test of [isStyled, isLarge]) {
    const start = front.findIndex(test);
    if (start === -1) continue;
    let end = start;
    while (test(front[end])) end += 1;
    return { start, end };
  }
  return null;
}

const DOCUMENT_NUMBER = /^[\u4e00-\u9fff]{1,20}\s*[〔［[(（]\s*\d{4}\s*[〕］\])）]\s*第?\s*\d+\s*号$/;
const URGENCY = /^(?:特\s*急|加\s*急|特提|平急|急件)$/;
const ISSUER = /^[\u4e00-\u9fff（）()]{2,40}文件$/;
const RECIPIENTS = /^(?:各|全)[^。；]{1,80}[：:]$/;

/** Which line of the header a paragraph above the title is, or `null`. */
function isHeaderLine(block: SourceParagraph): keyof Header | null {
  if (hasStyle(block, '发文字号') || DOCUMENT_NUMBER.test(block.text)) return 'documentNumber';
  if (hasStyle(block, '紧急程度') || URGENCY.test(block.text)) return 'urgency';
  if (hasStyle(block, '发文机关标志') || (block.align === 'center' && ISSUER.test(block.text))) return 'issuer';
  return null;
}

function isRecipients(block: SourceBlock | undefined): block is SourceParagraph {
  if (!isParagraph(block) || block.list !== null) return false;
  return hasStyle(block, '主送机关') || RECIPIENTS.test(block.text);
}

/** Takes the front off the document; paragraphs above the title that belong to no line of the header go into the body. */
function splitFront(blocks: readonly SourceBlock[], bodySize: number, reporter: Reporter) {
  const place = findTitle(blocks, bodySize);
  const header: Header = {};
  const before = blocks.slice(0, place?.start ?? 0);
  const moved: SourceBlock[] = [];
  for (const block of before) {
    const line = isParagraph(block) ? isHeaderLine(block) : null;
    if (line !== null && isParagraph(block) && header[line] === undefined) header[line] = block.text.slice(0, 500);
    else moved.push(block);
  }
  for (const block of moved.filter(isParagraph)) {
    reporter.add('change', 'frontMoved', { line: block.line, blockId: block.id, before: block.text });
  }
  let rest = blocks.slice(place?.end ?? 0);
  const [first] = rest;
  if (
    place !== null &&
    isParagraph(first) &&
    header.documentNumber === undefined &&
    isHeaderLine(first) === 'documentNumber'
  ) {
    header.documentNumber = first.text;
    rest = rest.slice(1);
  }
  if (place !== null && isRecipients(rest[0])) {
    header.recipients = rest[0].text.replace(/[：:]$/, '').slice(0, 500);
    rest = rest.slice(1);
  }
  const title = place === null ? [] : blocks.slice(place.start, place.end).filter(isParagraph);
  return { header, title: joinLines(title), rest: [...moved, ...rest] };
}

const ATTACHMENT_LABEL = /^附\s*件\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*[：:]?$/;
const ATTACHMENT_LABEL_WITH_TITLE =
  /^附\s*件\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[：:.．、\s]\s*(\S.*)$/;

type AttachmentStart = {
  readonly at: number;
  readonly bodyFrom: number;
  readonly title: readonly Inline[];
  readonly id: string;
};

/** An attachment begins where 附件 stands at the top of a page. */
function findAttachmentStart(blocks: readonly SourceBlock[], at: number, bodySize: number): AttachmentStart | null {
  const block = blocks[at];
  if (!isParagraph(block) || block.list !== null) return null;
  const isStyled = hasStyle(block, '附件标签');
  const isOnNewPage = blocks[at - 1]?.type === 'page-break';
  if (!isStyled && !isOnNewPage) return null;
  const inline = ATTACHMENT_LABEL_WITH_TITLE.exec(block.text)?.[1];
  if (!isStyled && !ATTACHMENT_LABEL.test(block.text) && inline === undefined) return null;
  if (inline !== undefined && !isStyled) {
    return { at, bodyFrom: at + 1, title: [{ type: 'text', text: inline }], id: block.id };
  }
  let end = at + 1;
  const isTitleLine = (candidate: SourceBlock | undefined) =>
    isParagraph(candidate) && (hasStyle(candidate, '附件标题', ...TITLE_STYLES) || looksLikeTitle(candidate, bodySize));
  while (isTitleLine(blocks[end])) end += 1;
  return { at, bodyFrom: end, title: joinLines(blocks.slice(at + 1, end).filter(isParagraph)), id: block.id };
}

function splitAttachments(blocks: readonly SourceBlock[], bodySize: number) {
  const starts = blocks.flatMap((_, at) => findAttachmentStart(blocks, at, bodySize) ?? []);
  const attachments = starts.map(
    ({ bodyFrom, title }, index): SourceAttachment => ({
      title,
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
function trimPageBreak(blocks: readonly SourceBlock[], isFollowed: boolean): readonly SourceBlock[] {
  return isFollowed && blocks.at(-1)?.type === 'page-break' ? blocks.slice(0, -1) : blocks;
}

const NOTE_LABEL = /^附\s*件\s*[：:]\s*/;
const NOTE_NUMBER = /^\s*[0-9０-９]{1,2}\s*[.．、]\s*/;
const toPlain = (text: string) => text.replace(/[\s\u3000《》]/g, '');

/** Takes out 附件说明 where it names exactly the attachments there are: it is written anew from them. */
function dropAttachmentNote(
  blocks: readonly SourceBlock[],
  attachments: readonly SourceAttachment[],
  reporter: Reporter,
) {
  if (attachments.length === 0) return blocks;
  const titles = attachments.map(({ title }) =>
    toPlain(title.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')),
  );
  const at = blocks.findLastIndex((block) => isParagraph(block) && NOTE_LABEL.test(block.text) && block.list === null);
  const lines = blocks.slice(at, at + attachments.length);
  if (at === -1 || !lines.every(isParagraph)) return blocks;
  const named = lines.map((line) =>
    isParagraph(line) ? line.text.replace(NOTE_LABEL, '').replace(NOTE_NUMBER, '') : '',
  );
  if (named.some((name, index) => toPlain(name) !== titles[index])) return blocks;
  reporter.add('note', 'attachmentNote', {
    ...(isParagraph(lines[0]) ? { line: lines[0].line } : {}),
    params: { count: titles.length },
  });
  return [...blocks.slice(0, at), ...blocks.slice(at + attachments.length)];
}

const DATE =
  /^(?:(?:[12]\d{3}|20[xX×]{2}|[xX×]{4}|二[〇○零Oo0][〇○零Oo0一二三四五六七八九]{2})\s*年\s*[\dxX×一二三四五六七八九十]{1,3}\s*月\s*(?:[\dxX×一二三四五六七八九十]{1,3}\s*日)?)$/;
const MAX_UNIT_LENGTH = 30;
const MAX_UNITS = 6;

/** Signing units and a date at the body's end. */
function splitSignature(blocks: readonly SourceBlock[]): { body: readonly SourceBlock[]; signature: Signature | null } {
  const last = blocks.at(-1);
  if (!isParagraph(last) || last.list !== null) return { body: blocks, signature: null };
  const isStyled = (block: SourceBlock | undefined) => isParagraph(block) && hasStyle(block, 'Signature');
  const hasDate = DATE.test(last.text.replace(/[\s\u3000]/g, ''));
  if (!hasDate && !isStyled(last)) return { body: blocks, signature: null };
  const unitsEnd = hasDate ? blocks.length - 1 : blocks.length;
  let start = unitsEnd;
  const isUnit = (block: SourceBlock | undefined) => {
    if (isStyled(last)) return isStyled(block);
    return (
      isParagraph(block) &&
      block.list === null &&
      block.text.length <= MAX_UNIT_LENGTH &&
      !/[。；：，、！？;:,]/.test(block.text) &&
      (block.align === 'right' ||
        (block.indent > 4 && block.align === null) ||
        (last.align === 'right' && block.align === 'center'))
    );
  };
  while (unitsEnd - start < MAX_UNITS && isUnit(blocks[start - 1])) start -= 1;
  const units = blocks
    .slice(start, unitsEnd)
    .filter(isParagraph)
    .map(({ content }) => [...content]);
  if (units.length === 0) return { body: blocks, signature: null };
  return {
    body: blocks.slice(0, start),
    signature: { units, date: hasDate ? [...last.content] : [], seal: 'without' },
  };
}

/** Parts the blocks of a document. */
export function splitParts(blocks: readonly SourceBlock[], bodySize: number, reporter: Reporter): DocumentParts {
  const { main, attachments, ids } = splitAttachments(blocks, bodySize);
  const { header, title, rest } = splitFront(main, bodySize, reporter);
  const { body, signature } = splitSignature(rest);
  const noted = dropAttachmentNote(body, attachments, reporter);
  return { header, title, body: noted, signature, attachments, attachmentLabelIds: ids };
}
