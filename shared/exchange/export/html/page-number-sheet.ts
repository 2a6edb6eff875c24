/**
 * A sheet with the characters of page numbers, one a page, in the very face the system has for them. The numbers stamped on
 * a PDF are put together from it.
 */
import { getFontFamilyCss } from '../../../view/fonts/fonts.ts';
import type { Layout } from '../../../view/layout/layout.ts';

/** In page order. */
export const PAGE_NUMBER_CHARACTERS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '—'] as const;

/** Where each character's box stands on its page, in points from the left and the top. */
export const CHARACTER_BOX = { leftPt: 72, topPt: 72 } as const;

/** Width of a character's box: half a cell for digits and spaces, a whole one for the dash. */
export function getCharacterWidthPt(character: string, layout: Layout): number {
  const { sizePt } = layout.pageNumber.style;
  return character === '—' ? sizePt : sizePt / 2;
}

export function renderPageNumberSheet(layout: Layout): string {
  const { font, sizePt, linePt } = layout.pageNumber.style;
  const { widthMm, heightMm } = layout.page;
  const boxes = PAGE_NUMBER_CHARACTERS.map((character, index) => {
    const width = getCharacterWidthPt(character, layout);
    const pageBreak = index === 0 ? '' : 'break-before:page;';
    return `<div style="${pageBreak}width:${width}pt">${character}</div>`;
  });
  const { leftPt, topPt } = CHARACTER_BOX;
  return (
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>' +
    `@page{size:${widthMm}mm ${heightMm}mm;margin:${topPt}pt ${leftPt}pt}html,body{margin:0}` +
    `div{font:${sizePt}pt/${linePt}pt ${getFontFamilyCss(font)};white-space:nowrap;text-align:center;}` +
    `</style></head><body>${boxes.join('')}</body></html>`
  );
}
