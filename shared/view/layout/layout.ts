/** What is measured of a page, and what follows from its measures. The pages themselves are in `layouts.ts`. */

import { mmToPt, mmToTwips, ptToTwips } from '../../base/units/length.ts';
import { measureTextCells } from '../../base/units/text-width.ts';
import type { FontRole, Level } from '../../model/numbering/scheme.ts';
import type { Alignment, TableKind } from '../../model/plan/block.ts';
import type { LatinFont, PageSetup } from '../../model/plan/page-setup.ts';
import type { LayoutId } from '../../model/plan/plan.ts';

/** How one kind of paragraph is set. */
export type TextStyle = {
  readonly font: FontRole;
  readonly sizePt: number;
  readonly isBold: boolean;
  /** Face for digits and Latin letters; the Chinese face without it. */
  readonly latinFont?: LatinFont;
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
  /** Whether the binding edge is on the right of even pages. */
  readonly isMirrored: boolean;
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
  /** Sizes of the headings by level; levels behind the last are as the body. */
  readonly levelSizesPt: readonly number[];
  /** First-line indent of body paragraphs and numbered blocks, in characters. */
  readonly firstLineCharacters: number;
  /** From the text block's upper edge to 发文机关标志; lines above it stand in this room. 0 where it follows them. */
  readonly issuerFromTopMm: number;
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
    /** The number of the body's first page. */
    readonly start: number;
  };
  /** Words in the margins, their fields not yet filled in. */
  readonly header: PageSetup['header'];
  readonly footer: PageSetup['footer'];
  /** Whether the body's first page has no header. */
  readonly isFirstPageBare: boolean;
};

/** What stands between a table and what follows it, in points. */
export const TABLE_GAP_PT = 8;

export const NOTHING_IN_MARGIN: PageSetup['header'] = { left: '', center: '', right: '' };

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

/** A line must leave its characters this share of their size. */
const LEAST_LEADING = 1.25;

/** How the heading of a 0-based level is set. */
export function getLevelStyle(level: Level, index: number, { body, levelSizesPt }: Layout): TextStyle {
  const sizePt = levelSizesPt[index] ?? body.sizePt;
  const linePt = Math.max(body.linePt, Math.ceil(sizePt * LEAST_LEADING));
  return {
    ...body,
    font: level.font,
    isBold: level.bold === true,
    sizePt,
    linePt: sizePt > body.sizePt ? linePt : body.linePt,
  };
}

/** True where odd and even pages bear their numbers on different sides. */
export function hasMirroredPageNumbers({ pageNumber }: Layout): boolean {
  return pageNumber.placement === 'outer';
}

/** From a line's upper edge to its characters' where the line is exact and the face ordinary: measured in LibreOffice's pages. */
function getInkOffsetPt(sizePt: number, linePt: number): number {
  return (linePt - sizePt) / 2 + INK_SHARE * sizePt;
}
/** Characters leave this much of their square free at the top. */
const INK_SHARE = 0.15;

/** What keeps 发文机关标志 at its place, under `linesAbove` lines of 份号, 密级 or 紧急程度. */
export function getIssuerSpaceBeforePt(layout: Layout, issuer: string, linesAbove: number): number {
  const { issuerFromTopMm, urgency, issuer: style } = layout;
  const inkPt = getInkOffsetPt(getIssuerSizePt(layout, issuer), style.linePt);
  return Math.max(0, Math.round(mmToPt(issuerFromTopMm) - linesAbove * urgency.linePt - inkPt));
}

/** Faces differ a little in width; a line that just fits in one would turn in another. */
export const FITTING_SHARE = 0.97;

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
