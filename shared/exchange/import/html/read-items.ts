/** HTML as a flat row of paragraphs, tables, pictures and page breaks. */

import { raiseText } from '../../../language/words/raised-characters.ts';
import type { Alignment } from '../../../model/plan/block.ts';
import type { Inline, Mark } from '../../../model/plan/inline.ts';
import { getInlinesText, joinTexts, trimInlines } from '../../../model/plan/inlines.ts';
import { isNumberedLine, splitAtBreaks } from '../part-paragraph.ts';
import { readAlign } from './align.ts';
import type { HtmlItem } from './items.ts';
import { createItemCounter, type HtmlMarker, isIgnoredMarker, readOfficeMarker } from './list-markers.ts';
import type { HtmlReporter } from './reporter.ts';
import { readTable } from './tables.ts';
import { BLOCKS, getAttribute, getStyle, getText, type HtmlElement, type HtmlNode, isElement } from './tree.ts';
import { collapseSpace } from './white-space.ts';

/** What a page does not show. */
const SKIPPED = new Set('script style head title meta link noscript template datalist map'.split(' '));
/** What a plan cannot hold: drawings, films, fields of forms. */
const FOREIGN = new Set('svg iframe object embed audio video canvas select textarea button'.split(' '));
const MARK_TAGS: Readonly<Record<string, Mark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
};
/** Deeper elements are read as plain text: no document is nested so. */
const MAX_DEPTH = 300;

/** What elements around a text say of it. */
type Look = {
  readonly marks: ReadonlySet<Mark>;
  readonly align: Alignment | null;
  readonly isPreformatted: boolean;
  readonly isHeading: boolean;
  readonly depth: number;
};

const PLAIN: Look = { marks: new Set(), align: null, isPreformatted: false, isHeading: false, depth: 0 };

function readMarks(element: HtmlElement, inherited: ReadonlySet<Mark>): ReadonlySet<Mark> {
  const marks = new Set(inherited);
  const set = (mark: Mark, isOn: boolean) => (isOn ? marks.add(mark) : marks.delete(mark));
  const tag = MARK_TAGS[element.tagName];
  if (tag !== undefined) marks.add(tag);
  const weight = getStyle(element, 'font-weight');
  if (weight !== '') set('bold', /^(?:bold|bolder|[6-9]00)/.test(weight));
  const slant = getStyle(element, 'font-style');
  if (slant !== '') set('italic', /^(?:italic|oblique)/.test(slant));
  const line = `${getStyle(element, 'text-decoration')} ${getStyle(element, 'text-decoration-line')}`;
  if (/underline/.test(line) && element.tagName !== 'a') marks.add('underline');
  if (/line-through/.test(line)) marks.add('strike');
  return marks;
}

function isHidden(element: HtmlElement): boolean {
  return (
    getStyle(element, 'display') === 'none' ||
    getStyle(element, 'mso-hide') === 'all' ||
    getAttribute(element, 'hidden') !== null ||
    // LibreOffice writes the page's header and footer so.
    (element.tagName === 'div' && /^(?:header|footer)$/.test(getAttribute(element, 'title') ?? '')) ||
    /^(?:comment|comment-list|footnote-separator|field-begin|header|footer)$/.test(getStyle(element, 'mso-element'))
  );
}

const isPageBreak = (element: HtmlElement) =>
  /always|page/.test(`${getStyle(element, 'page-break-before')} ${getStyle(element, 'break-before')}`);

export type ItemReader = {
  readonly reporter: HtmlReporter;
  /** How deep the element lies in what is read; 0 unless said. */
  readonly depth?: number;
};

/** Reads the items below an element. Tables read their cells with it. */
export function readItems(root: HtmlElement, { reporter, depth: startDepth = 0 }: ItemReader): HtmlItem[] {
  const items: HtmlItem[] = [];
  let content: Inline[] = [];
  let pending: HtmlMarker | null = null;
  let look: Look = PLAIN;
  let listCount = 0;

  const addText = (text: string, marks: ReadonlySet<Mark>) => {
    // White space at an element's edge meets the white space before it.
    const last = content.at(-1);
    const clean = last?.type === 'text' && last.text.endsWith(' ') ? text.replace(/^ /, '') : text;
    if (clean !== '')
      content.push(marks.size === 0 ? { type: 'text', text: clean } : { type: 'text', text: clean, marks: [...marks] });
  };
  /** Ends the paragraph that is open, if it holds anything. */
  const flush = () => {
    const trimmed = trimInlines(joinTexts(content));
    content = [];
    if (trimmed.length === 0) return;
    for (const [index, line] of splitLines(trimmed).entries()) {
      items.push({
        type: 'paragraph',
        content: line,
        align: look.align,
        list: index === 0 ? pending : null,
        isHeading: look.isHeading,
      });
    }
    pending = null;
  };

  const readList = (list: HtmlElement, inner: Look, place: { id: string; depth: number } | null) => {
    const here = place ?? { id: `list-${++listCount}`, depth: 0 };
    const count = createItemCounter(list, here.id, here.depth);
    const isItem = (node: HtmlNode): node is HtmlElement => isElement(node) && node.tagName === 'li';
    for (const node of list.childNodes) {
      if (isItem(node) && !isHidden(node)) {
        flush();
        pending = count(node);
        readElement(node, inner, { id: here.id, depth: here.depth + 1 });
        flush();
        pending = null;
      } else if (isElement(node) && (node.tagName === 'ol' || node.tagName === 'ul')) {
        // LibreOffice and old pages put an inner list beside the item it belongs to.
        readList(node, inner, { id: here.id, depth: here.depth + 1 });
      } else if (isElement(node)) readElement(node, inner, place);
    }
  };

  const readPicture = (element: HtmlElement) => {
    const alternativeText = getAttribute(element, 'alt') ?? '';
    const [, mediaType, data] =
      /^data:(image\/(?:png|jpeg|gif));base64,([\s\S]+)$/i.exec(getAttribute(element, 'src') ?? '') ?? [];
    if (mediaType === undefined || data === undefined) {
      reporter.count('loss', 'picture', alternativeText === '' ? {} : { before: alternativeText });
      return;
    }
    const width = Number.parseFloat(getAttribute(element, 'width') ?? getStyle(element, 'width'));
    pictures.push({
      type: 'picture',
      mediaType: mediaType.toLowerCase(),
      data: data.replace(/\s/g, ''),
      widthPx: width > 0 ? width : null,
      alternativeText,
    });
  };
  const pictures: HtmlItem[] = [];

  const readTextNode = (value: string, inner: Look) => {
    if (!inner.isPreformatted) {
      addText(collapseSpace(value), inner.marks);
      return;
    }
    for (const [index, line] of value.split(/\r\n|[\r\n]/).entries()) {
      if (index > 0) content.push({ type: 'line-break' });
      addText(collapseSpace(line), inner.marks);
    }
  };

  const readInline = (element: HtmlElement, inner: Look, place: { id: string; depth: number } | null) => {
    switch (element.tagName) {
      case 'br':
        if (isPageBreak(element)) {
          flush();
          items.push({ type: 'page-break' });
        } else content.push({ type: 'line-break' });
        return;
      case 'img':
        readPicture(element);
        return;
      case 'input':
        if (getAttribute(element, 'type') === 'checkbox')
          addText(getAttribute(element, 'checked') === null ? '□' : '☑', inner.marks);
        return;
      case 'sup':
      case 'sub': {
        const text = collapseSpace(getText(element));
        addText(raiseText(text, element.tagName === 'sup' ? 'superscript' : 'subscript') ?? text, inner.marks);
        return;
      }
      default:
        if (/\bmsocomanchor\b/i.test(getAttribute(element, 'class') ?? '')) reporter.count('loss', 'comment');
        else readChildren(element, inner, place);
    }
  };

  const readElement = (element: HtmlElement, outer: Look, place: { id: string; depth: number } | null): void => {
    if (SKIPPED.has(element.tagName) || isIgnoredMarker(element)) return;
    if (FOREIGN.has(element.tagName)) {
      const text = collapseSpace(getText(element)).trim();
      reporter.count('loss', 'foreign', text === '' ? {} : { before: text });
      return;
    }
    if (isHidden(element)) {
      const text = collapseSpace(getText(element)).trim();
      if (text !== '') reporter.count('loss', 'hidden', { before: text });
      return;
    }
    if (outer.depth > MAX_DEPTH) {
      addText(collapseSpace(getText(element)), outer.marks);
      return;
    }
    const isBlock = BLOCKS.has(element.tagName);
    const inner: Look = {
      marks: readMarks(element, outer.marks),
      align: isBlock ? readAlign(element, outer.align) : outer.align,
      isPreformatted:
        outer.isPreformatted || element.tagName === 'pre' || /^pre/.test(getStyle(element, 'white-space')),
      isHeading: outer.isHeading || /^h[1-6]$/.test(element.tagName),
      depth: outer.depth + 1,
    };
    if (!isBlock) {
      readInline(element, inner, place);
      return;
    }
    flush();
    if (isPageBreak(element)) items.push({ type: 'page-break' });
    if (element.tagName === 'table') readTableElement(element, inner.depth);
    else if (element.tagName === 'ol' || element.tagName === 'ul' || element.tagName === 'menu')
      readList(element, inner, place);
    else {
      const before = look;
      look = inner;
      pending = readOfficeMarker(element) ?? pending;
      readChildren(element, inner, place);
      flush();
      look = before;
    }
    if (pictures.length > 0) items.push(...pictures.splice(0));
  };

  const readTableElement = (element: HtmlElement, depth: number) => {
    const read = readTable(element, reporter, (cell) => readItems(cell, { reporter, depth }));
    // A table of one cell is a frame around text.
    if (read?.type === 'frame') readChildren(read.cell, { ...look, depth }, null);
    else if (read !== null) items.push({ type: 'table', table: read.table });
    flush();
  };

  const readChildren = (element: HtmlElement, inner: Look, place: { id: string; depth: number } | null) => {
    for (const node of element.childNodes) {
      if (isElement(node)) readElement(node, inner, place);
      else if (node.nodeName === '#text' && 'value' in node) readTextNode(node.value, inner);
    }
  };

  readElement({ ...root, tagName: 'body' }, { ...PLAIN, depth: startDepth }, null);
  flush();
  return items;
}

/**
 * Lines parted by line breaks as paragraphs of their own where they are typed as such: one begins with a number, or two
 * breaks stand together.
 */
function splitLines(content: readonly Inline[]): Inline[][] {
  const lines = splitAtBreaks(content);
  const isParted =
    lines.length > 1 && (lines.some(isNumberedLine) || lines.some((line) => getInlinesText(line).trim() === ''));
  return isParted ? lines.filter((line) => line.length > 0) : [[...content]];
}
