/** What a class or a style sheet's inline rule says of a paragraph, as far as official documents tell their parts by it. */
import { getAttribute, getStyle, type HtmlElement } from './tree.ts';

/** Classes of Word's pages and of our own, and the paragraph styles of Word files that mean the same. */
const STYLE_NAMES: Readonly<Record<string, string>> = {
  msotitle: 'Title',
  msocaption: 'caption',
  msosignature: 'Signature',
  caption: 'caption',
  signature: 'Signature',
  issuer: '发文机关标志',
  'document-number': '发文字号',
  urgency: '紧急程度',
  recipients: '主送机关',
  'attachment-label': '附件标签',
};

/** The style an element sets for what is in it, `null` where it says none. */
export function readStyleName(element: HtmlElement): string | null {
  if (element.tagName === 'figcaption') return 'caption';
  const classes = (getAttribute(element, 'class') ?? '').toLowerCase().split(/\s+/);
  return classes.map((each) => STYLE_NAMES[each]).find((each) => each !== undefined) ?? null;
}

const HALF_POINTS: Readonly<Record<string, number>> = { pt: 2, px: 1.5 };

/** `font-size` in half-points, `null` where it is not said in points or pixels. */
export function readSizeHalfPoints(element: HtmlElement): number | null {
  const [, size, unit = ''] = /^([\d.]+)(pt|px)$/.exec(getStyle(element, 'font-size')) ?? [];
  const perUnit = HALF_POINTS[unit];
  return size === undefined || perUnit === undefined ? null : Math.round(Number(size) * perUnit);
}
