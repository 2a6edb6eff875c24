/**
 * Measures of the built-in pages, read by every exporter that lays out pages (DOCX, print HTML).
 *
 * Source: GB/T 9704-2012 for `gbt9704`; `plain` is the page units commonly use among themselves.
 */

import type { PageSetup } from '../../model/plan/page-setup.ts';
import type { LayoutId } from '../../model/plan/plan.ts';
import { type Layout, NOTHING_IN_MARGIN } from './layout.ts';
import { makeLayout } from './page-setups.ts';
import { SHEET_LAYOUTS } from './sheet-layouts.ts';

const BODY_LINE_PT = 29;

const gbt9704: Layout = {
  id: 'gbt9704',
  // 35 mm at the bottom would leave 225 mm, 0.2 pt too little for 22 lines of 29 pt: the last would move on.
  page: { widthMm: 210, heightMm: 297, topMm: 37, bottomMm: 34.9, leftMm: 28, rightMm: 26 },
  // 225 mm over 22 lines and 156 mm over 28 characters under a 16 pt face.
  grid: { linesPerPage: 22, charactersPerLine: 28, linePitchTwips: 580, characterSpace4096ths: -848 },
  body: { font: 'fang', sizePt: 16, isBold: false, linePt: BODY_LINE_PT },
  title: { font: 'title', sizePt: 22, isBold: false, linePt: 36 },
  attachmentLabel: { font: 'hei', sizePt: 16, isBold: false, linePt: BODY_LINE_PT },
  urgency: { font: 'hei', sizePt: 16, isBold: false, linePt: BODY_LINE_PT },
  issuer: { font: 'title', sizePt: 36, isBold: false, linePt: 54, colour: 'FF0000' },
  caption: { font: 'hei', sizePt: 14, isBold: false, linePt: BODY_LINE_PT },
  tableText: { font: 'fang', sizePt: 14, isBold: false, linePt: 22 },
  tableHeader: { font: 'hei', sizePt: 14, isBold: false, linePt: 22 },
  tableRowPt: 29,
  isMirrored: false,
  levelSizesPt: [],
  firstLineCharacters: 2,
  issuerFromTopMm: 35,
  blankLines: {
    afterIssuer: 2,
    titleAfterHeader: 2,
    afterTitle: 1,
    beforeAttachmentNote: 1,
    beforeSignature: 2,
    afterAttachmentLabel: 1,
  },
  pageNumber: {
    style: { font: 'song', sizePt: 14, isBold: false, linePt: 18 },
    placement: 'outer',
    hasDashes: true,
    belowTextMm: 7,
    start: 1,
  },
  header: NOTHING_IN_MARGIN,
  footer: NOTHING_IN_MARGIN,
  isFirstPageBare: false,
};

const plain: Layout = {
  id: 'plain',
  page: { widthMm: 210, heightMm: 297, topMm: 25, bottomMm: 25, leftMm: 25, rightMm: 25 },
  grid: null,
  body: { font: 'fang', sizePt: 14, isBold: false, linePt: 28 },
  title: { font: 'title', sizePt: 22, isBold: false, linePt: 36 },
  attachmentLabel: { font: 'hei', sizePt: 14, isBold: false, linePt: 28 },
  urgency: { font: 'hei', sizePt: 14, isBold: false, linePt: 28 },
  issuer: { font: 'title', sizePt: 30, isBold: false, linePt: 46, colour: 'FF0000' },
  caption: { font: 'hei', sizePt: 12, isBold: false, linePt: 26 },
  tableText: { font: 'fang', sizePt: 12, isBold: false, linePt: 20 },
  tableHeader: { font: 'hei', sizePt: 12, isBold: false, linePt: 20 },
  tableRowPt: 26,
  isMirrored: false,
  levelSizesPt: [],
  firstLineCharacters: 2,
  issuerFromTopMm: 0,
  blankLines: {
    afterIssuer: 1,
    titleAfterHeader: 1,
    afterTitle: 1,
    beforeAttachmentNote: 1,
    beforeSignature: 1,
    afterAttachmentLabel: 1,
  },
  pageNumber: {
    style: { font: 'song', sizePt: 10.5, isBold: false, linePt: 14 },
    placement: 'center',
    hasDashes: false,
    belowTextMm: 10,
    start: 1,
  },
  header: NOTHING_IN_MARGIN,
  footer: NOTHING_IN_MARGIN,
  isFirstPageBare: false,
};

export const LAYOUTS: Record<LayoutId, Layout> = { gbt9704, plain, ...SHEET_LAYOUTS };

const MADE = new WeakMap<PageSetup, Layout>();

/** The measures a plan's pages have: of its own set-up, or of the layout it names. The same object for the same set-up. */
export function getLayout({
  layout,
  pageSetup,
}: {
  readonly layout: LayoutId;
  readonly pageSetup?: PageSetup | undefined;
}): Layout {
  if (pageSetup === undefined) return LAYOUTS[layout];
  const made = MADE.get(pageSetup) ?? makeLayout(pageSetup, LAYOUTS[layout]);
  MADE.set(pageSetup, made);
  return made;
}
