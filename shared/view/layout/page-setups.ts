/** Page set-ups: the built-in ones, and how one becomes the measures that every output reads. */
import { mmToPt } from '../../base/units/length.ts';
import type { PageSetup } from '../../model/plan/page-setup.ts';
import { getTextBlock, type Layout, NOTHING_IN_MARGIN, type TextStyle } from './layout.ts';

/** A set-up that says what a built-in layout does, to begin one's own with. */
export function toPageSetup(layout: Layout, name: string): PageSetup {
  const { page, grid, body, title, tableText, pageNumber } = layout;
  return {
    name,
    paper: { widthMm: page.widthMm, heightMm: page.heightMm },
    margins: { topMm: page.topMm, bottomMm: page.bottomMm, leftMm: page.leftMm, rightMm: page.rightMm },
    isMirrored: false,
    lines:
      grid === null
        ? { kind: 'fixed', linePt: body.linePt }
        : { kind: 'grid', linesPerPage: grid.linesPerPage, charactersPerLine: grid.charactersPerLine },
    bodyFont: body.font,
    latinFont: null,
    bodyPt: body.sizePt,
    titleFont: title.font,
    titlePt: title.sizePt,
    tablePt: tableText.sizePt,
    levelSizesPt: [],
    firstLineCharacters: layout.firstLineCharacters,
    pageNumber: {
      placement: pageNumber.placement,
      hasDashes: pageNumber.hasDashes,
      sizePt: pageNumber.style.sizePt,
      start: pageNumber.start,
    },
    header: NOTHING_IN_MARGIN,
    footer: NOTHING_IN_MARGIN,
    isFirstPageBare: false,
  };
}

/** Twentieths of a point, rounded down, so that the last line of a page is not moved on. */
const floorPt = (points: number) => Math.floor(points * 20 + 1e-6) / 20;

function getLinePt(setup: PageSetup): number {
  const { lines, paper, margins, bodyPt } = setup;
  switch (lines.kind) {
    case 'grid':
      return floorPt(mmToPt(paper.heightMm - margins.topMm - margins.bottomMm) / lines.linesPerPage);
    case 'fixed':
      return lines.linePt;
    case 'multiple':
      return floorPt(lines.times * bodyPt);
  }
}

const TWIPS_PER_PT = 20;
/** Source: ECMA-376 Part 1, 17.6.5 docGrid: `charSpace` counts 4096ths of a point. */
const PARTS_PER_PT = 4096;

function makeGrid(setup: PageSetup, linePt: number): Layout['grid'] {
  const { lines, paper, margins, bodyPt } = setup;
  if (lines.kind !== 'grid') return null;
  const cellPt = mmToPt(paper.widthMm - margins.leftMm - margins.rightMm) / lines.charactersPerLine;
  return {
    linesPerPage: lines.linesPerPage,
    charactersPerLine: lines.charactersPerLine,
    linePitchTwips: Math.round(linePt * TWIPS_PER_PT),
    characterSpace4096ths: Math.round((cellPt - bodyPt) * PARTS_PER_PT),
  };
}

/** The measures of a set-up; what it does not say is as in `base`. */
export function makeLayout(setup: PageSetup, base: Layout): Layout {
  const { paper, margins, bodyFont, bodyPt, titleFont, titlePt, tablePt, pageNumber } = setup;
  const linePt = getLinePt(setup);
  const latin = setup.latinFont === null ? {} : { latinFont: setup.latinFont };
  const style = (from: TextStyle, changes: Partial<TextStyle>): TextStyle => ({ ...from, ...latin, ...changes });
  const own = { sizePt: bodyPt, linePt };
  const shrink = (share: number) => Math.max(5, Math.round(bodyPt * share * 2) / 2);
  const layout: Layout = {
    ...base,
    page: { ...paper, ...margins },
    isMirrored: setup.isMirrored,
    grid: makeGrid(setup, linePt),
    body: style(base.body, { ...own, font: bodyFont }),
    title: style(base.title, { font: titleFont, sizePt: titlePt, linePt: Math.round(titlePt * 1.6) }),
    attachmentLabel: style(base.attachmentLabel, own),
    urgency: style(base.urgency, own),
    issuer: { ...style(base.issuer, {}), colour: base.issuer.colour },
    caption: style(base.caption, { sizePt: shrink(0.875), linePt }),
    tableText: style(base.tableText, { font: bodyFont, sizePt: tablePt, linePt: Math.round(tablePt * 1.57) }),
    tableHeader: style(base.tableHeader, { sizePt: tablePt, linePt: Math.round(tablePt * 1.57) }),
    tableRowPt: Math.round(tablePt * 2.07),
    levelSizesPt: setup.levelSizesPt,
    firstLineCharacters: setup.firstLineCharacters,
    pageNumber: {
      ...base.pageNumber,
      style: style(base.pageNumber.style, {
        sizePt: pageNumber.sizePt,
        linePt: Math.round(pageNumber.sizePt * 1.3),
      }),
      placement: pageNumber.placement,
      hasDashes: pageNumber.hasDashes,
      start: pageNumber.start,
      belowTextMm: Math.min(base.pageNumber.belowTextMm, margins.bottomMm / 2),
    },
    header: setup.header,
    footer: setup.footer,
    isFirstPageBare: setup.isFirstPageBare,
  };
  const room = mmToPt(getTextBlock(layout).heightMm) / 4;
  const fits = mmToPt(base.issuerFromTopMm) < room && base.issuer.linePt < room;
  return {
    ...layout,
    // A small page has no room for the place the standard gives the red head.
    issuerFromTopMm: fits ? base.issuerFromTopMm : 0,
    issuer: fits ? layout.issuer : { ...layout.issuer, sizePt: titlePt, linePt: Math.round(titlePt * 1.6) },
  };
}
