/**
 * Direct formatting of web pages. Pages are full of faces, sizes and greys that nobody chose for a plan: only vivid colours and highlighting
 * are taken, and of links not even these.
 */
import { changeTextLook, type TextLook } from '../../../model/plan/text-look.ts';
import { findHighlight, isVivid } from '../../../view/fonts/highlights.ts';
import { BLOCKS, getAttribute, getStyle, type HtmlElement } from './tree.ts';

/** The names that office programs and editors of pages write; others are read as none. */
const NAMED: Readonly<Record<string, string>> = {
  red: 'FF0000',
  yellow: 'FFFF00',
  lime: '00FF00',
  aqua: '00FFFF',
  cyan: '00FFFF',
  fuchsia: 'FF00FF',
  magenta: 'FF00FF',
  blue: '0000FF',
  green: '008000',
  maroon: '800000',
  navy: '000080',
  olive: '808000',
  purple: '800080',
  teal: '008080',
  orange: 'FFA500',
};

/** `#c00`, `#cc0000`, `rgb(204, 0, 0)` and names as `CC0000`; `null` for what is no vivid colour. */
function readColour(value: string): string | null {
  const words = value.trim().toLowerCase();
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/.exec(words) ?? [];
  const parts = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/.exec(words)?.slice(1) ?? [];
  const colour =
    long ??
    short?.replace(/./g, '$&$&') ??
    (parts.length === 0
      ? NAMED[words]
      : parts.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0')).join(''));
  return colour !== undefined && isVivid(colour.toUpperCase()) ? colour.toUpperCase() : null;
}

function readBackground(element: HtmlElement): string | null {
  if (element.tagName === 'mark') return NAMED.yellow as string;
  const office = getStyle(element, 'mso-highlight');
  return readColour(office === '' ? getStyle(element, 'background-color') || getStyle(element, 'background') : office);
}

/** The look of an element's text inside of text that looks like `outer`. The background of a block is the page's, not its words'. */
export function readTextLook(element: HtmlElement, outer: TextLook | undefined): TextLook | undefined {
  if (element.tagName === 'a') return outer;
  const said = getStyle(element, 'color') || (getAttribute(element, 'color') ?? '');
  const background = BLOCKS.has(element.tagName) ? null : readBackground(element);
  if (said === '' && background === null) return outer;
  return changeTextLook(outer, {
    ...(said !== '' && said !== 'inherit' && { colour: readColour(said) }),
    ...(background !== null && { highlight: findHighlight(background) }),
  });
}
