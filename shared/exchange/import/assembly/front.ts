/** What stands above the body: 版头, the title and 主送机关. Source: GB/T 9704-2012, 7.2, 7.3.1, 7.3.2. */
import { type RecogniseOptions, recogniseMarker } from '../../../language/markers/recognise.ts';
import { isSeriesForm } from '../../../language/markers/typed-marker.ts';
import {
  endsClosed,
  isCollectionTitle,
  isDateLine,
  isTitleLine,
  isUnitLine,
} from '../../../language/words/line-roles.ts';
import { HEADER_MAX_LENGTH, type Header } from '../../../model/plan/plan.ts';
import type { Reporter } from '../source/reporter.ts';
import type { SourceItem, SourceParagraph } from '../source/source-item.ts';
import { hasStyle, isParagraph, looksLikeTitle, TITLE_STYLES } from './looks.ts';
import { findPeople } from './people.ts';

const MAX_FRONT_ITEMS = 8;

/** Titles told by their words take this many lines at most: unit, plan, and a remark. */
const MOST_TITLE_LINES = 3;
const LONGEST_TITLE_LINE = 45;
/** What labels an attachment, a table or a figure is no title. */
const LABEL = /^(?:附\s*件|[表图]\s*\d)/;
/** The first line of a text is its title without reading like one where it is this short. */
const LONGEST_FIRST_LINE = 30;

export type FrontContext = {
  readonly bodySize: number;
  /** No looks tell a title: its words do. */
  readonly isPlain: boolean;
  /** Whether words alone can tell a title: a file that carries its plan says which it is. */
  readonly isRead: boolean;
  readonly recognise: RecogniseOptions;
  readonly reporter: Reporter;
};

function isNumbered({ list, text }: SourceParagraph, options: RecogniseOptions): boolean {
  const form = recogniseMarker(text, options)?.form;
  return list !== null || (form !== undefined && !isSeriesForm(form));
}

function couldBeTitle(item: SourceItem | undefined, options: RecogniseOptions): item is SourceParagraph {
  return (
    isParagraph(item) &&
    item.text.length <= LONGEST_TITLE_LINE &&
    !endsClosed(item.text) &&
    !LABEL.test(item.text) &&
    item.list === null &&
    recogniseMarker(item.text, options) === null &&
    findPeople(item.text) === null &&
    !isDateLine(item.text)
  );
}

/** How many items at the start are the title by their words: up to the last that reads like one, else a text's first line alone. */
function countTitleLines(items: readonly SourceItem[], { isPlain, recognise }: FrontContext): number {
  let last = 0;
  for (const [index, item] of items.slice(0, MOST_TITLE_LINES).entries()) {
    if (!couldBeTitle(item, recognise) || (index > 0 && isCollectionTitle(item.text))) break;
    if (isTitleLine(item.text) || item.headingDepth === 1) last = index + 1;
    // A text may set its unit in any words above the title; elsewhere looks would tell it.
    else if (last > 0 || !(isPlain || isUnitLine(item.text))) break;
  }
  if (last > 0) return last;
  const [first] = items;
  return isPlain && couldBeTitle(first, recognise) && first.text.length <= LONGEST_FIRST_LINE ? 1 : 0;
}

/** Where the title's lines begin and end among the first items, or `null`. */
function findTitle(items: readonly SourceItem[], context: FrontContext): { start: number; end: number } | null {
  const { bodySize, isPlain, recognise } = context;
  const front = items.slice(0, MAX_FRONT_ITEMS);
  const lead = front.findIndex((item) => !isParagraph(item) || isHeaderLine(item) === null);
  // 发文机关标志 is centred and large as well.
  const isTitle = (test: (item: SourceParagraph) => boolean) => (item: SourceItem | undefined) =>
    isParagraph(item) && test(item) && isHeaderLine(item) === null && !isNumbered(item, recognise);
  // Its style is believed whatever its words: a title may begin with a reference to 第一部分 or 附件1.
  const isStyled = (item: SourceItem | undefined) => isParagraph(item) && hasStyle(item, ...TITLE_STYLES);
  // An attachment's title is set as large, and stands alone where its label was deleted.
  const isLarge = isTitle((item) => looksLikeTitle(item, bodySize) && !hasStyle(item, '附件标题'));
  const isHeading = isTitle((item) => item.headingDepth > 0 && !endsClosed(item.text));
  // Where nothing is said of sizes any line in the middle looks large.
  const start = [
    front.findIndex(isStyled),
    bodySize > 0 ? front.findIndex(isLarge) : -1,
    isLarge(front[lead]) || (context.isRead && !isPlain && isHeading(front[lead])) ? lead : -1,
  ].find((index) => index !== -1);
  if (start !== undefined) {
    const goesOn = isStyled(front[start]) ? isStyled : isLarge(front[start]) ? isLarge : () => false;
    let end = start + 1;
    while (goesOn(front[end])) end += 1;
    return { start, end };
  }
  const first = Math.max(0, lead);
  const count = context.isRead ? countTitleLines(items.slice(first), context) : 0;
  return count === 0 ? null : { start: first, end: first + count };
}

const DOCUMENT_NUMBER = /^[\u4e00-\u9fff]{1,20}\s*[〔［[(（]\s*\d{4}\s*[〕］\])）]\s*第?\s*\d+\s*号$/;
const URGENCY = /^(?:特\s*急|加\s*急|特提|平急|急件)$/;
const ISSUER = /^[\u4e00-\u9fff（）()]{2,40}文件$/;
const RECIPIENTS = /^(?:各|全)[^。；]{1,80}[：:]$/;

const cutLine = (text: string) => text.slice(0, HEADER_MAX_LENGTH);

/** Which line of the header a paragraph above the title is, or `null`. */
function isHeaderLine(item: SourceParagraph): keyof Header | null {
  if (hasStyle(item, '发文字号') || DOCUMENT_NUMBER.test(item.text)) return 'documentNumber';
  if (hasStyle(item, '紧急程度') || URGENCY.test(item.text)) return 'urgency';
  if (hasStyle(item, '发文机关标志') || (item.align === 'center' && ISSUER.test(item.text))) return 'issuer';
  return null;
}

function isRecipients(item: SourceItem | undefined): item is SourceParagraph {
  if (!isParagraph(item) || item.list !== null) return false;
  return hasStyle(item, '主送机关') || RECIPIENTS.test(item.text);
}

export type Front = {
  readonly header: Header;
  /** The lines of the title. */
  readonly title: readonly SourceParagraph[];
  readonly rest: readonly SourceItem[];
};

/** Takes the front off the document; paragraphs above the title that belong to no line of the header go into the body. */
export function splitFront(items: readonly SourceItem[], context: FrontContext): Front {
  const place = findTitle(items, context);
  const header: Header = {};
  const moved: SourceItem[] = [];
  for (const item of items.slice(0, place?.start ?? 0)) {
    const line = isParagraph(item) ? isHeaderLine(item) : null;
    if (line !== null && isParagraph(item) && header[line] === undefined) header[line] = cutLine(item.text);
    else moved.push(item);
  }
  for (const { line, id: blockId, text: before } of moved.filter(isParagraph)) {
    context.reporter.add('change', 'importPlan.frontMoved', { line, blockId, before });
  }
  let rest = items.slice(place?.end ?? 0);
  const [first] = rest;
  if (
    place !== null &&
    isParagraph(first) &&
    header.documentNumber === undefined &&
    isHeaderLine(first) === 'documentNumber'
  ) {
    header.documentNumber = cutLine(first.text);
    rest = rest.slice(1);
  }
  if (place !== null && isRecipients(rest[0])) {
    header.recipients = cutLine(rest[0].text.replace(/[：:]$/, ''));
    rest = rest.slice(1);
  }
  const title = place === null ? [] : items.slice(place.start, place.end).filter(isParagraph);
  return { header, title, rest: [...moved, ...rest] };
}
