/** HTML as a flat row of items. */

import type { Alignment } from '../../../model/plan/block.ts';
import type { Inline, Mark } from '../../../model/plan/inline.ts';
import { getInlinesText, joinTexts, trimInlines } from '../../../model/plan/inlines.ts';
import type { Asset } from '../../../model/plan/plan.ts';
import type { TextLook } from '../../../model/plan/text-look.ts';
import { isNumberedLine, splitAtBreaks } from '../assembly/part-paragraph.ts';
import type { Reporter } from '../source/reporter.ts';
import type { ListMarker, SourceItem } from '../source/source-item.ts';
import { readAlign } from './align.ts';
import { createItemCounter, isIgnoredMarker, readOfficeMarker } from './list-markers.ts';
import { type HtmlPicture, readImage, readSvg } from './pictures.ts';
import { readSizeHalfPoints, readStyleName } from './styles.ts';
import { readTable } from './tables.ts';
import { readTextLook } from './text-look.ts';
import {
  BLOCKS,
  findElements,
  getAttribute,
  getStyle,
  getText,
  type HtmlElement,
  type HtmlNode,
  isElement,
} from './tree.ts';
import { collapseSpace } from './white-space.ts';

/** What a page does not show. */
const SKIPPED = new Set('script style head title meta link noscript template datalist map'.split(' '));
/** What a plan cannot hold: drawings, films, fields of forms. */
const FOREIGN = new Set('iframe object embed audio video canvas select textarea button'.split(' '));
/** Fields of forms whose contents no one sees in the text. */
const SILENT_INPUTS = new Set(['hidden', 'checkbox', 'radio']);
const MARK_TAGS: Readonly<Record<string, Mark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sup: 'superscript',
  sub: 'subscript',
};
/** Deeper elements are read as plain text: no document is nested so. */
const MAX_DEPTH = 300;

/** In characters; what a page says of indents is left to the plan's layout. */
const USUAL_INDENT = 2;

/** What elements around a text say of it. */
type Look = {
  readonly marks: ReadonlySet<Mark>;
  readonly look: TextLook | undefined;
  readonly align: Alignment | null;
  readonly isPreformatted: boolean;
  readonly headingDepth: number;
  readonly styleName: string;
  /** Size of its text, `null` where nothing is said. */
  readonly sizeHalfPoints: number | null;
  /** The place that a link around it leads to. */
  readonly anchor: string | null;
  readonly depth: number;
};

const PLAIN: Look = {
  marks: new Set(),
  look: undefined,
  align: null,
  isPreformatted: false,
  headingDepth: 0,
  styleName: '',
  sizeHalfPoints: null,
  anchor: null,
  depth: 0,
};

function readMarks(element: HtmlElement, inherited: ReadonlySet<Mark>): ReadonlySet<Mark> {
  const marks = new Set(inherited);
  const set = (mark: Mark, isOn: boolean) => (isOn ? marks.add(mark) : marks.delete(mark));
  const tag = MARK_TAGS[element.tagName];
  if (tag !== undefined) marks.add(tag);
  // Nothing is raised and lowered at once: the inner one counts.
  if (tag === 'superscript') marks.delete('subscript');
  if (tag === 'subscript') marks.delete('superscript');
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

/** A name as it stands in an address: `%E9%99%84` for 附. */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const isPageBreak = (element: HtmlElement) =>
  /always|page/.test(`${getStyle(element, 'page-break-before')} ${getStyle(element, 'break-before')}`);

export type ItemReader = {
  readonly reporter: Reporter;
  readonly newId: () => string;
  /** Filled while reading. */
  readonly assets: Asset[];
  /** Filled while reading: the place that a text leads to. */
  readonly anchors: Map<Inline, string>;
  /** Filled while reading: id of the item by the name of a place in it. */
  readonly bookmarks: Map<string, string>;
  /** How deep the element lies in what is read; 0 unless said. */
  readonly depth?: number;
};

/** A text of a paragraph that is open. */
type Written = { readonly inline: Inline; readonly sizeHalfPoints: number | null };

/** Reads the items below an element; all stand on line 0. Tables read their cells with it. */
export function readItems(root: HtmlElement, reader: ItemReader): SourceItem[] {
  const { reporter, newId, assets, anchors, bookmarks, depth: startDepth = 0 } = reader;
  const items: SourceItem[] = [];
  let content: Written[] = [];
  let pending: ListMarker | null = null;
  let look: Look = PLAIN;
  let listCount = 0;
  /** Names of places in the paragraph that is open. */
  let names: string[] = [];
  const pictures: HtmlPicture[] = [];

  const addText = (text: string, { marks, look: own, sizeHalfPoints, anchor }: Look) => {
    // White space at an element's edge meets the white space before it.
    const last = content.at(-1)?.inline;
    const clean = last?.type === 'text' && last.text.endsWith(' ') ? text.replace(/^ /, '') : text;
    if (clean === '') return;
    const inline: Inline = {
      type: 'text',
      text: clean,
      ...(marks.size === 0 ? {} : { marks: [...marks] }),
      ...(own && { look: own }),
    };
    if (anchor !== null) anchors.set(inline, anchor);
    content.push({ inline, sizeHalfPoints });
  };
  const addLineBreak = () => content.push({ inline: { type: 'line-break' }, sizeHalfPoints: null });
  const addPageBreak = () => items.push({ type: 'page-break', id: newId() });
  const name = (element: HtmlElement) => {
    for (const each of [getAttribute(element, 'id'), element.tagName === 'a' ? getAttribute(element, 'name') : null])
      if (each !== null) names.push(each);
  };
  const bindNames = (id: string) => {
    for (const each of names) bookmarks.set(each, id);
    names = [];
  };
  /** Ends the paragraph that is open, if it holds anything. */
  const flush = () => {
    const sizes = content.flatMap(({ sizeHalfPoints }) => sizeHalfPoints ?? []);
    const joined = joinTexts(
      content.map(({ inline }) => inline),
      anchors,
    );
    content = [];
    const trimmed = trimInlines(joined);
    if (trimmed.length === 0) return;
    for (const [index, line] of splitLines(trimmed, anchors).entries()) {
      const id = newId();
      if (index === 0) bindNames(id);
      items.push({
        type: 'paragraph',
        id,
        line: 0,
        part: 0,
        content: line,
        text: getInlinesText(line),
        styleName: look.styleName,
        headingDepth: look.headingDepth,
        align: look.align,
        indent: USUAL_INDENT,
        sizeHalfPoints: Math.max(0, ...sizes),
        list: index === 0 ? pending : null,
        hasCount: false,
      });
    }
    pending = null;
  };
  const addPictures = () => {
    for (const { asset, widthMm, alternativeText } of pictures.splice(0)) {
      const assetId = newId();
      assets.push({ ...asset, id: assetId });
      const id = newId();
      bindNames(id);
      items.push({
        type: 'figure',
        figure: { type: 'figure', id, kind: 'image', assetId, widthMm, alternativeText },
        line: 0,
      });
    }
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
    const picture = readImage(element);
    if (picture !== null) pictures.push(picture);
    else {
      const before = getAttribute(element, 'alt') ?? '';
      reporter.count('loss', 'importHtml.picture', before === '' ? {} : { before });
    }
  };
  const reportForeign = (text: string) =>
    reporter.count('loss', 'importHtml.foreign', text === '' ? {} : { before: text });
  const readField = (element: HtmlElement, inner: Look) => {
    const type = getAttribute(element, 'type') ?? 'text';
    if (type === 'checkbox') addText(getAttribute(element, 'checked') === null ? '□' : '☑', inner);
    else if (!SILENT_INPUTS.has(type)) reportForeign(getAttribute(element, 'value') ?? '');
  };
  /** A link inside the page refers to a place; of any other only the words are kept. */
  const readLink = (element: HtmlElement, inner: Look, place: { id: string; depth: number } | null) => {
    if (/\bmsocomanchor\b/i.test(getAttribute(element, 'class') ?? '')) {
      reporter.count('loss', 'importHtml.comment');
      return;
    }
    const address = getAttribute(element, 'href') ?? '';
    const words = collapseSpace(getText(element)).trim();
    if (/^(?:https?|mailto|ftp|file):/i.test(address) && address.replace(/^mailto:/i, '') !== words)
      reporter.count('loss', 'importHtml.link', { before: address });
    readChildren(element, address.startsWith('#') ? { ...inner, anchor: decodeName(address.slice(1)) } : inner, place);
  };

  const readTextNode = (value: string, inner: Look) => {
    if (!inner.isPreformatted) {
      addText(collapseSpace(value), inner);
      return;
    }
    for (const [index, line] of value.split(/\r\n|[\r\n]/).entries()) {
      if (index > 0) addLineBreak();
      addText(collapseSpace(line), inner);
    }
  };

  const readInline = (element: HtmlElement, inner: Look, place: { id: string; depth: number } | null) => {
    switch (element.tagName) {
      case 'br':
        if (isPageBreak(element)) {
          flush();
          addPageBreak();
        } else addLineBreak();
        return;
      case 'img':
        readPicture(element);
        return;
      case 'a':
        readLink(element, inner, place);
        return;
      case 'input':
        readField(element, inner);
        return;
      case 'rt':
      case 'rp':
        if (element.tagName === 'rt')
          reporter.count('loss', 'importHtml.ruby', { before: collapseSpace(getText(element)).trim() });
        return;
      default:
        readChildren(element, inner, place);
    }
  };

  const readElement = (element: HtmlElement, outer: Look, place: { id: string; depth: number } | null): void => {
    if (SKIPPED.has(element.tagName) || isIgnoredMarker(element)) return;
    if (element.tagName === 'svg') {
      const picture = readSvg(element);
      if (picture !== null) pictures.push(picture);
      else reportForeign(collapseSpace(getText(element)).trim());
      return;
    }
    if (FOREIGN.has(element.tagName)) {
      reportForeign(collapseSpace(getText(element)).trim());
      return;
    }
    if (isHidden(element)) {
      const text = collapseSpace(getText(element)).trim();
      if (text !== '') reporter.count('loss', 'importHtml.hidden', { before: text });
      return;
    }
    if (outer.depth > MAX_DEPTH) {
      addText(collapseSpace(getText(element)), outer);
      return;
    }
    const isBlock = BLOCKS.has(element.tagName);
    const inner: Look = {
      marks: readMarks(element, outer.marks),
      look: readTextLook(element, outer.look),
      align: isBlock ? readAlign(element, outer.align) : outer.align,
      isPreformatted:
        outer.isPreformatted || element.tagName === 'pre' || /^pre/.test(getStyle(element, 'white-space')),
      headingDepth: Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? outer.headingDepth),
      styleName: readStyleName(element) ?? outer.styleName,
      sizeHalfPoints: readSizeHalfPoints(element) ?? outer.sizeHalfPoints,
      anchor: outer.anchor,
      depth: outer.depth + 1,
    };
    if (!isBlock) {
      name(element);
      readInline(element, inner, place);
      return;
    }
    flush();
    name(element);
    if (isPageBreak(element)) addPageBreak();
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
    addPictures();
  };

  const readTableElement = (element: HtmlElement, depth: number) => {
    const inside = new Map<string, string>();
    const read = readTable(element, reporter, (cell) => readItems(cell, { ...reader, bookmarks: inside, depth }));
    for (const caption of findElements(element, ({ tagName }) => tagName === 'caption' || tagName === 'tr')) {
      if (caption.tagName !== 'caption') continue;
      const before = look;
      look = { ...look, styleName: 'caption', align: 'center', depth };
      readChildren(caption, look, null);
      flush();
      look = before;
    }
    // A table of one cell is a frame around text.
    if (read?.type === 'frame') readChildren(read.cell, { ...look, depth }, null);
    else if (read !== null) {
      const id = newId();
      bindNames(id);
      for (const each of inside.keys()) bookmarks.set(each, id);
      items.push({ type: 'table', table: { ...read.table, id }, line: 0 }, ...read.figures);
    }
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
function splitLines(content: readonly Inline[], anchors: ReadonlyMap<Inline, string>): Inline[][] {
  const lines = splitAtBreaks(content);
  const isParted =
    lines.length > 1 &&
    (lines.some((line) => isNumberedLine(line, anchors)) || lines.some((line) => getInlinesText(line).trim() === ''));
  return isParted ? lines.filter((line) => line.length > 0) : [[...content]];
}
