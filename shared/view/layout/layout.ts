/**
 * Measures of the built-in pages, read by every exporter that lays out pages (DOCX, print HTML).
 *
 * Source: GB/T 9704-2012 for `gbt9704`; `plain` is the page units commonly use among themselves.
 */

import { mmToPt, mmToTwips, ptToTwips } from '../../base/units/length.ts';
import { measureTextCells } from '../../base/units/text-width.ts';
import type { FontRole } from '../../model/numbering/scheme.ts';
import type { Alignment, TableKind } from '../../model/plan/block.ts';
import type { LayoutId } from '../../model/plan/plan.ts';
import { SHEET_LAYOUTS } from './sheet-layouts.ts';

/** How one kind of paragraph is set. */
export type TextStyle = {
  readonly font: FontRole;
  readonly sizePt: number;
  readonly isBold: boolean;
  /** Exact distance from line to line. */
  readonly linePt: number;
};

export type Layout = {
  readonly id: LayoutId;
  readonly page: {
    readonly widthMm: number;
    readonly heightMm: number;
    readonly topMm: number;
    readonly bottomMm: number;
    /** Binding edge. */
    readonly leftMm: number;
    readonly rightMm: number;
  };
  /** Grid of lines and characters the text stands on, or `null` for a page without one. */
  readonly grid: {
    readonly linesPerPage: number;
    readonly charactersPerLine: number;
    /** Distance from line to line in twips. */
    readonly linePitchTwips: number;
    /** What is added to each character's width, in 4096ths of a point (ECMA-376 Part 1, 17.6.5 docGrid). */
    readonly characterSpace4096ths: number;
  } | null;
  readonly body: TextStyle;
  readonly title: TextStyle;
  /** 附件 labels. */
  readonly attachmentLabel: TextStyle;
  readonly urgency: TextStyle;
  /** 发文机关标志, set in red over the red rule. */
  readonly issuer: TextStyle & { readonly colour: string };
  readonly caption: TextStyle;
  readonly tableText: TextStyle;
  readonly tableHeader: TextStyle;
  /** Least height of a table row. */
  readonly tableRowPt: number;
  /** First-line indent of body paragraphs and numbered blocks, in characters. */
  readonly firstLineCharacters: number;
  /** Blank lines of the body's pitch. */
  readonly blankLines: {
    /** Between 发文机关标志 and 发文字号. */
    readonly afterIssuer: number;
    /** Between the red rule and the title. */
    readonly titleAfterHeader: number;
    /** Between the title and what follows. */
    readonly afterTitle: number;
    readonly beforeAttachmentNote: number;
    readonly beforeSignature: number;
    /** Between the 附件 label and the attachment's title, which stands on the third line. */
    readonly afterAttachmentLabel: number;
  };
  readonly pageNumber: {
    readonly style: TextStyle;
    /** `outer`: right on odd pages, left on even ones, one character from the edge; `center` on every page; `none`: no number. */
    readonly placement: 'outer' | 'center' | 'none';
    /** Dashes on both sides of the number: `— 1 —`. */
    readonly hasDashes: boolean;
    /** From the text block's lower edge to the middle of the number. */
    readonly belowTextMm: number;
  };
};

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
  firstLineCharacters: 2,
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
  },
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
  firstLineCharacters: 2,
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
  },
};

/** What stands between a table and what follows it, in points. */
export const TABLE_GAP_PT = 8;

export const LAYOUTS: Record<LayoutId, Layout> = { gbt9704, plain, ...SHEET_LAYOUTS };

/** Width and height of the text block in millimetres. */
export function getTextBlock(layout: Layout): { readonly widthMm: number; readonly heightMm: number } {
  const { widthMm, heightMm, topMm, bottomMm, leftMm, rightMm } = layout.page;
  return { widthMm: widthMm - leftMm - rightMm, heightMm: heightMm - topMm - bottomMm };
}

/**
 * What is added between characters of the body so that a line holds the grid's characters, in twips: −6 for 28 characters
 * of 16 pt on 156 mm. 0 on a page without a grid.
 */
export function getLetterSpacingTwips(layout: Layout): number {
  if (layout.grid === null) return 0;
  const cellTwips = mmToTwips(getTextBlock(layout).widthMm) / layout.grid.charactersPerLine;
  // One twip closer than the sum demands: LibreOffice rounds the grid, and would turn the last character.
  return Math.floor(cellTwips - ptToTwips(layout.body.sizePt)) - 1;
}

/** Faces differ a little in width; a line that just fits in one would turn in another. */
const FITTING_SHARE = 0.97;

/** The size at which 发文机关标志 stands on one line: the layout's, or as much smaller as a long name needs. */
export function getIssuerSizePt(layout: Layout, issuer: string): number {
  const fittingPt = (FITTING_SHARE * mmToPt(getTextBlock(layout).widthMm)) / Math.max(1, measureTextCells(issuer));
  return Math.max(layout.title.sizePt, Math.min(layout.issuer.sizePt, Math.floor(fittingPt)));
}

/** Kinds whose cells hold names, posts and telephones. */
const NAMES_AND_NUMBERS: ReadonlySet<TableKind> = new Set(['roster', 'contacts', 'duty']);

/** How a cell is set where the plan does not say: headers and short entries centred, running text to the left. */
export function getCellAlignment(kind: TableKind, isHeader: boolean): Alignment {
  return isHeader || NAMES_AND_NUMBERS.has(kind) ? 'center' : 'left';
}
