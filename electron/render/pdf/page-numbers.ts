/** Page numbers, put together from a printed sheet of characters. Source: GB/T 9704-2012 by way of the layout. */
import { type PDFDocument, type PDFEmbeddedPage, type PDFPage, PDFDocument as Pdf } from 'pdf-lib';
import { mmToPt } from '../../../shared/base/units/length.ts';
import {
  CHARACTER_BOX,
  getCharacterWidthPt,
  PAGE_NUMBER_CHARACTERS,
} from '../../../shared/exchange/export/html/page-number-sheet.ts';
import type { Layout } from '../../../shared/view/layout/layout.ts';

type Characters = ReadonlyMap<string, PDFEmbeddedPage>;

/** The characters of a printed sheet, each cut to its box. */
async function embedCharacters(document: PDFDocument, sheet: Uint8Array, layout: Layout): Promise<Characters> {
  const pages = (await Pdf.load(sheet)).getPages();
  const { leftPt, topPt } = CHARACTER_BOX;
  const boxes = pages.map((page, index) => {
    const top = page.getHeight() - topPt;
    const right = leftPt + getCharacterWidthPt(PAGE_NUMBER_CHARACTERS[index] ?? ' ', layout);
    return { left: leftPt, right, top, bottom: top - layout.pageNumber.style.linePt };
  });
  const embedded = await document.embedPages(pages, boxes);
  return new Map(PAGE_NUMBER_CHARACTERS.map((character, index) => [character, embedded[index] as PDFEmbeddedPage]));
}

/** Where the number begins: one character from the outer edge of the text block, or centred under it. */
function getStartPt(layout: Layout, pageNumber: number, widthPt: number): number {
  const { page, pageNumber: style } = layout;
  const leftPt = mmToPt(page.leftMm);
  const rightPt = mmToPt(page.widthMm - page.rightMm);
  if (style.placement === 'center') return (leftPt + rightPt - widthPt) / 2;
  const isOdd = pageNumber % 2 === 1;
  return isOdd ? rightPt - style.style.sizePt - widthPt : leftPt + style.style.sizePt;
}

function drawPageNumber(page: PDFPage, pageNumber: number, characters: Characters, layout: Layout): void {
  const { style, hasDashes, belowTextMm } = layout.pageNumber;
  const text = [...(hasDashes ? `— ${pageNumber} —` : String(pageNumber))];
  const widthPt = text.reduce((sum, character) => sum + getCharacterWidthPt(character, layout), 0);
  let x = getStartPt(layout, pageNumber, widthPt);
  const y = mmToPt(layout.page.bottomMm - belowTextMm) - style.linePt / 2;
  for (const character of text) {
    const drawn = characters.get(character);
    if (drawn !== undefined) page.drawPage(drawn, { x, y });
    x += getCharacterWidthPt(character, layout);
  }
}

/** Numbers every page from 1, where the layout has page numbers. `sheet` is the print of `renderPageNumberSheet`. */
export async function addPageNumbers(document: PDFDocument, sheet: Uint8Array, layout: Layout): Promise<void> {
  if (layout.pageNumber.placement === 'none') return;
  const characters = await embedCharacters(document, sheet, layout);
  document.getPages().forEach((page, index) => {
    drawPageNumber(page, index + 1, characters, layout);
  });
}
