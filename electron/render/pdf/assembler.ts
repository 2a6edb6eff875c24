/** Printed parts → one PDF with page numbers, bookmarks and properties. */
import { type PDFDocument, PDFName, PDFDocument as Pdf } from 'pdf-lib';
import type { PrintElement } from '../../../shared/exchange/export/html/elements.ts';
import { END_ANCHOR, RULER_ANCHOR, RULER_PX, START_ANCHOR } from '../../../shared/exchange/export/html/print-html.ts';
import type { Layout } from '../../../shared/view/layout/layout.ts';
import { addBookmarks, type PlacedBookmark } from './bookmarks.ts';
import { type Place, readDestinations } from './destinations.ts';
import { addPageNumbers } from './page-numbers.ts';

export type PdfProperties = {
  readonly title: string;
  readonly author: string;
  readonly creator: string;
  readonly createdAt: Date;
};

export type PdfAssembler = {
  /**
   * Adds a part, whose first page continues the last page so far. Answers how far down the text block it ended, in CSS
   * pixels: the room the next part has to leave at its top.
   */
  addPart(printed: Uint8Array, elements: readonly PrintElement[]): Promise<number>;
  finish(numberSheet: Uint8Array, properties: PdfProperties): Promise<{ pdf: Uint8Array; pageCount: number }>;
};

/** Draws the first page of a part over the last page so far, and adds the others. */
async function appendPages(document: PDFDocument, part: PDFDocument): Promise<void> {
  const [first, ...others] = part.getPages();
  if (first === undefined) return;
  const [continuation] = await document.embedPages([first]);
  if (continuation !== undefined) document.getPage(document.getPageCount() - 1).drawPage(continuation);
  const copied = await document.copyPages(
    part,
    others.map((_, index) => index + 1),
  );
  for (const page of copied) document.addPage(page);
}

/** Places come rounded to whole pixels: a part that began too low by one could push its last line to the next page. */
const ROUNDING_PX = 1;

/**
 * How far below the top of its page a part ended. Chromium scales what it prints by a thousandth or so, differently from
 * version to version, so that the page brings a ruler of its own.
 */
function measureEndPx(places: ReadonlyMap<string, Place>): number {
  const [start, ruler, end] = [START_ANCHOR, RULER_ANCHOR, END_ANCHOR].map((anchor) => places.get(anchor));
  if (start === undefined || ruler === undefined || end === undefined) {
    throw new Error('the printed part does not say where it ends');
  }
  const ptPerPx = (start.yPt - ruler.yPt) / RULER_PX;
  return Math.max(0, (start.yPt - end.yPt) / ptPerPx - ROUNDING_PX);
}

export function createPdfAssembler(layout: Layout): PdfAssembler {
  let document: PDFDocument | null = null;
  const bookmarks: PlacedBookmark[] = [];

  return {
    async addPart(printed, elements) {
      const part = await Pdf.load(printed, { updateMetadata: false });
      const places = readDestinations(part);
      // The part's first page is the last one so far, where there is one.
      const firstPageIndex = document === null ? 0 : document.getPageCount() - 1;
      const locate = ({ pageIndex, yPt }: Place): Place => ({ pageIndex: pageIndex + firstPageIndex, yPt });
      for (const { anchor, bookmark } of elements) {
        const place = anchor === null ? undefined : places.get(anchor);
        if (bookmark !== null && place !== undefined) bookmarks.push({ bookmark, place: locate(place) });
      }
      const offsetPx = measureEndPx(places);
      if (document === null) document = part;
      else await appendPages(document, part);
      return offsetPx;
    },
    async finish(numberSheet, properties) {
      if (document === null) throw new Error('a PDF has at least one part');
      // The names served to find the places; those of later parts would be missing anyway.
      document.catalog.delete(PDFName.of('Dests'));
      await addPageNumbers(document, numberSheet, layout);
      addBookmarks(document, bookmarks);
      document.setTitle(properties.title, { showInWindowTitleBar: true });
      document.setAuthor(properties.author);
      document.setCreator(properties.creator);
      document.setCreationDate(properties.createdAt);
      document.setModificationDate(properties.createdAt);
      document.setLanguage('zh-CN');
      return { pdf: await document.save(), pageCount: document.getPageCount() };
    },
  };
}
