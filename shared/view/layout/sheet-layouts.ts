/**
 * Pages of the by-products: cards for one role, sheets of tables, posters to hang up. Their type is chosen to be read at
 * the place they are used at; no standard binds them. Each comes in a second, smaller type for plans that say more, and
 * cards and posters on a second paper, where every measure shrinks or grows with the page.
 */
import type { SheetLayoutId } from '../../model/plan/plan.ts';
import { type Layout, NOTHING_IN_MARGIN, type TextStyle } from './layout.ts';

const NO_BLANK_LINES: Layout['blankLines'] = {
  afterIssuer: 0,
  titleAfterHeader: 0,
  afterTitle: 0.5,
  beforeAttachmentNote: 1,
  beforeSignature: 1,
  afterAttachmentLabel: 1,
};

type Measures = {
  readonly marginMm: number;
  readonly font: TextStyle['font'];
  readonly titlePt: number;
  readonly bodyPt: number;
  readonly headerPt: number;
  readonly tablePt: number;
  /** Distance from line to line by size of type. */
  readonly leading: number;
  /** Least height of a table row by the line of its text. */
  readonly rowLines: number;
  readonly hasPageNumbers: boolean;
};

const roundPt = (pt: number) => Math.round(pt * 2) / 2;

/** A page in A4, made from a few measures. */
function createSheet(id: SheetLayoutId, measures: Measures): Layout {
  const { marginMm, font, titlePt, bodyPt, headerPt, tablePt, leading, rowLines, hasPageNumbers } = measures;
  const style = (role: TextStyle['font'], sizePt: number, isBold = false): TextStyle => ({
    font: role,
    sizePt,
    isBold,
    linePt: roundPt(sizePt * leading),
  });
  return {
    id,
    page: { widthMm: 210, heightMm: 297, topMm: marginMm, bottomMm: marginMm, leftMm: marginMm, rightMm: marginMm },
    grid: null,
    body: style(font, bodyPt),
    title: style('title', titlePt),
    attachmentLabel: style('hei', bodyPt),
    urgency: style('hei', bodyPt),
    issuer: { ...style('title', titlePt), colour: 'FF0000' },
    caption: style('hei', tablePt),
    tableText: style(font, tablePt),
    tableHeader: style('hei', headerPt),
    tableRowPt: roundPt(tablePt * leading * rowLines),
    isMirrored: false,
    levelSizesPt: [],
    firstLineCharacters: 0,
    issuerFromTopMm: 0,
    blankLines: NO_BLANK_LINES,
    pageNumber: {
      style: { font: 'song', sizePt: 9, isBold: false, linePt: 12 },
      placement: hasPageNumbers ? 'center' : 'none',
      hasDashes: false,
      belowTextMm: marginMm / 2,
      start: 1,
    },
    header: NOTHING_IN_MARGIN,
    footer: NOTHING_IN_MARGIN,
    isFirstPageBare: false,
  };
}

/** The same page on other paper: A5 is A4 by √½, A3 by √2. Source: ISO 216. */
function scaleSheet(id: SheetLayoutId, base: Layout, widthMm: number, heightMm: number): Layout {
  const factor = widthMm / base.page.widthMm;
  const scale = (style: TextStyle): TextStyle => ({
    ...style,
    sizePt: roundPt(style.sizePt * factor),
    linePt: roundPt(style.linePt * factor),
  });
  const marginMm = base.page.topMm * factor;
  return {
    ...base,
    id,
    page: { widthMm, heightMm, topMm: marginMm, bottomMm: marginMm, leftMm: marginMm, rightMm: marginMm },
    body: scale(base.body),
    title: scale(base.title),
    attachmentLabel: scale(base.attachmentLabel),
    urgency: scale(base.urgency),
    issuer: { ...scale(base.issuer), colour: base.issuer.colour },
    caption: scale(base.caption),
    tableText: scale(base.tableText),
    tableHeader: scale(base.tableHeader),
    tableRowPt: roundPt(base.tableRowPt * factor),
  };
}

const A5 = [148, 210] as const;
const A3 = [297, 420] as const;

const card = createSheet('card', {
  marginMm: 18,
  font: 'song',
  titlePt: 24,
  bodyPt: 14,
  headerPt: 22,
  tablePt: 14,
  leading: 1.5,
  rowLines: 1.25,
  hasPageNumbers: false,
});
const cardSmall = createSheet('card-small', {
  marginMm: 16,
  font: 'song',
  titlePt: 20,
  bodyPt: 12,
  headerPt: 20,
  tablePt: 12,
  leading: 1.45,
  rowLines: 1.2,
  hasPageNumbers: false,
});
const sheet = createSheet('sheet', {
  marginMm: 18,
  font: 'song',
  titlePt: 22,
  bodyPt: 12,
  headerPt: 12,
  tablePt: 12,
  leading: 1.4,
  rowLines: 1.35,
  hasPageNumbers: true,
});
const sheetSmall = createSheet('sheet-small', {
  marginMm: 14,
  font: 'song',
  titlePt: 18,
  bodyPt: 9,
  headerPt: 9,
  tablePt: 9,
  leading: 1.3,
  rowLines: 1.3,
  hasPageNumbers: true,
});
const poster = createSheet('poster', {
  marginMm: 14,
  font: 'hei',
  titlePt: 44,
  bodyPt: 24,
  headerPt: 24,
  tablePt: 24,
  leading: 1.45,
  rowLines: 1.25,
  hasPageNumbers: false,
});
const posterSmall = createSheet('poster-small', {
  marginMm: 14,
  font: 'hei',
  titlePt: 36,
  bodyPt: 20,
  headerPt: 20,
  tablePt: 20,
  leading: 1.4,
  rowLines: 1.25,
  hasPageNumbers: false,
});

export const SHEET_LAYOUTS: Record<SheetLayoutId, Layout> = {
  card,
  'card-small': cardSmall,
  'card-a5': scaleSheet('card-a5', card, ...A5),
  'card-a5-small': scaleSheet('card-a5-small', cardSmall, ...A5),
  sheet,
  'sheet-small': sheetSmall,
  poster,
  'poster-small': posterSmall,
  'poster-a3': scaleSheet('poster-a3', poster, ...A3),
  'poster-a3-small': scaleSheet('poster-a3-small', posterSmall, ...A3),
};
