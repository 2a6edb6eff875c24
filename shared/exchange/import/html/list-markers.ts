/**
 * The numbers of lists: as text where Word and WPS write them beside the paragraph (`mso-list:Ignore`), counted where `<ol>`
 * leaves that to the browser. Source: HTML Standard, 4.4.5 The ol element; CSS Counter Styles Level 3.
 */

import { recogniseMarker } from '../../../language/markers/recognise.ts';
import type { SourceMarker } from '../../../language/markers/source-marker.ts';
import { fitShape } from '../../../language/markers/source-marker.ts';
import { toSourceMarker } from '../../../language/markers/typed-marker.ts';
import { formatNumber } from '../../../model/numbering/format-number.ts';
import type { NumberFormat } from '../../../model/numbering/scheme.ts';
import type { ListMarker } from '../source/source-item.ts';
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

const BULLET = '•';
const ANY_HEADING = '职责';
/** Letters that stand for bullets in the symbol typefaces, as Word writes them. */
const BULLET_LETTERS: Readonly<Record<string, string>> = {
  l: '●',
  n: '■',
  u: '◆',
  o: '○',
  Ø: '➢',
  ü: '✓',
  '§': '▪',
  v: '❖',
  p: '□',
  '·': '•',
};

/** Words behind the no-break spaces that end a number. */
const WORDS_BEHIND_GAP = /\S\s*\u00a0\s*\S/;

/** Whether words stand behind the gap that ends a number: a page that forgets to close the span, or the gap's own, has the paragraph's text in it. */
function holdsWords(marker: HtmlElement): boolean {
  if (WORDS_BEHIND_GAP.test(getText(marker))) return true;
  const say = (node: HtmlNode) => (isElement(node) ? getText(node) : 'value' in node ? node.value : '').trim();
  const gap = marker.childNodes.findIndex((node) => isElement(node) && say(node) === '');
  return gap !== -1 && marker.childNodes.slice(gap).some((node) => say(node) !== '');
}

/** True for the span in which Word and WPS keep a list number: it is drawn by the list and no text of the paragraph. */
export function isIgnoredMarker(element: HtmlElement): boolean {
  return getStyle(element, 'mso-list') === 'ignore' && !holdsWords(element);
}

/** The list and depth in `mso-list:l0 level2 lfo1`, or `null`. */
function readOfficeList(element: HtmlElement): { id: string; depth: number } | null {
  const [, id, level] = /^(l\d+)\s+level(\d)/.exec(getStyle(element, 'mso-list')) ?? [];
  return id === undefined || level === undefined ? null : { id: `office/${id}`, depth: Number(level) - 1 };
}

/** True where a symbol typeface draws the number of a list. */
function isDrawnInSymbols(span: HtmlElement): boolean {
  const fonts = [span, ...findElements(span, (child) => /symbol|wingdings/.test(getStyle(child, 'font-family')))];
  return fonts.some((element) => /symbol|wingdings/.test(getStyle(element, 'font-family')));
}

/** The number Word or WPS wrote beside a list paragraph; `null` for a paragraph without one. */
export function readOfficeMarker(paragraph: HtmlElement): ListMarker | null {
  // One inside another paragraph of this element is that paragraph's.
  const [span] = findElements(paragraph, (child) => isIgnoredMarker(child) || BLOCKS.has(child.tagName)).filter(
    isIgnoredMarker,
  );
  if (span === undefined) return null;
  const printed = getText(span).replaceAll('\u00a0', ' ');
  const text = printed.trim();
  if (text === '') return null;
  const parent =
    'parentNode' in span && span.parentNode !== null && 'tagName' in span.parentNode ? span.parentNode : null;
  const isSymbol =
    isDrawnInSymbols(span) || (parent !== null && /symbol|wingdings/.test(getStyle(parent, 'font-family')));
  if (isSymbol || text in BULLET_LETTERS || !/[\p{L}\p{N}]/u.test(text)) {
    return { type: 'label', text: BULLET_LETTERS[text] ?? (isSymbol ? BULLET : text) };
  }
  const marker = readPrinted(text, printed.endsWith('\u3000'));
  if (marker === null) return { type: 'label', text };
  const list = readOfficeList(paragraph);
  return { type: 'number', marker: list === null ? marker : { ...marker, list } };
}

/** A printed number read apart; the gap behind it is layout, unless it is a full-width space. */
function readPrinted(text: string, hasFullWidthGap: boolean): SourceMarker | null {
  const recognised = recogniseMarker(`${text}${ANY_HEADING}`, { hasPaths: true });
  if (recognised !== null && recognised.rest === ANY_HEADING) {
    return { ...toSourceMarker(recognised), follow: hasFullWidthGap ? 'fullwidth-space' : null };
  }
  // a), iv., 甲、: letters are read only where a list says that they count.
  const letter = /[a-z]+|[A-Z]+|[甲乙丙丁戊己庚辛壬癸]/.exec(text)?.[0] ?? '';
  for (let number = 1; letter !== '' && number <= MAX_LETTERED; number++) {
    for (const format of LETTER_FORMATS) {
      if (formatNumber(number, format) === letter) {
        return { text, number, shape: { format, affix: text.replace(letter, '{}') }, follow: null };
      }
    }
  }
  const number = Number(/\d+/.exec(text)?.[0] ?? Number.NaN);
  const shape = Number.isNaN(number) ? null : fitShape(text, number);
  return shape && { text, number, shape, follow: null };
}
const MAX_LETTERED = 100;
const LETTER_FORMATS: readonly NumberFormat[] = [
  'letter-lower',
  'letter-upper',
  'roman-lower',
  'roman-upper',
  'heavenly-stem',
];

type OrderedStyle = { readonly format: NumberFormat; readonly affix: string };
const DECIMAL: OrderedStyle = { format: 'decimal', affix: '{}.' };
const CHINESE: OrderedStyle = { format: 'chinese', affix: '{}、' };
const STYLES: Readonly<Record<string, OrderedStyle>> = {
  1: DECIMAL,
  a: { format: 'letter-lower', affix: '{}.' },
  A: { format: 'letter-upper', affix: '{}.' },
  i: { format: 'roman-lower', affix: '{}.' },
  I: { format: 'roman-upper', affix: '{}.' },
  decimal: DECIMAL,
  'lower-alpha': { format: 'letter-lower', affix: '{}.' },
  'lower-latin': { format: 'letter-lower', affix: '{}.' },
  'upper-alpha': { format: 'letter-upper', affix: '{}.' },
  'upper-latin': { format: 'letter-upper', affix: '{}.' },
  'lower-roman': { format: 'roman-lower', affix: '{}.' },
  'upper-roman': { format: 'roman-upper', affix: '{}.' },
  'cjk-ideographic': CHINESE,
  'cjk-decimal': CHINESE,
  'simp-chinese-informal': CHINESE,
  'trad-chinese-informal': CHINESE,
  'cjk-heavenly-stem': { format: 'heavenly-stem', affix: '{}、' },
};

/** How a list numbers its items: `null` for bullets and for lists drawn without any mark. */
function readOrderedStyle(list: HtmlElement, item: HtmlElement): OrderedStyle | 'none' | null {
  const style =
    [item, list]
      .map((element) => getStyle(element, 'list-style-type') || getStyle(element, 'list-style'))
      .find((value) => value !== '') ?? '';
  const word = style
    .split(/\s+/)
    .find((each) => each in STYLES || each === 'none' || /^(?:disc|circle|square)$/.test(each));
  if (word === 'none') return 'none';
  if (word !== undefined) return STYLES[word] ?? null;
  if (list.tagName !== 'ol') return null;
  return STYLES[getAttribute(item, 'type') ?? getAttribute(list, 'type') ?? '1'] ?? DECIMAL;
}

/** The largest number a count may start at: a plan's own bound. */
const MAX_START = 9999;
const isListNumber = (value: number) => Number.isInteger(value) && value >= 0 && value <= MAX_START;

/** Counts the items of one `<ol>` or `<ul>`. `id` names the outermost list, `depth` counts how deep in it this one stands. */
export function createItemCounter(
  list: HtmlElement,
  id: string,
  depth: number,
): (item: HtmlElement) => ListMarker | null {
  const start = Number(getAttribute(list, 'start') ?? 1);
  let next = isListNumber(start) ? start : 1;
  return (item) => {
    const value = Number(getAttribute(item, 'value') ?? Number.NaN);
    const number = isListNumber(value) ? value : Math.min(next, MAX_START);
    next = number + 1;
    const style = readOrderedStyle(list, item);
    if (style === 'none') return null;
    if (style === null) return { type: 'label', text: BULLET };
    const text = style.affix.replace('{}', formatNumber(number, style.format));
    return { type: 'number', marker: { text, number, shape: style, follow: null, list: { id, depth } } };
  };
}
