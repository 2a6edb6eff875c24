/** PDFs as tests look at them: the words of each page with their places, the outline, the properties. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of a line; points from the page's left and from its upper edge to the base line. */
export type PlacedText = { readonly text: string; readonly x: number; readonly y: number; readonly width: number };
/** `title` and the 1-based page it leads to, nested. */
export type OutlineEntry = { readonly title: string; readonly children: readonly OutlineEntry[] };

export type ReadPdf = {
  readonly pages: readonly (readonly PlacedText[])[];
  readonly outline: readonly OutlineEntry[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly sizePt: readonly [width: number, height: number];
};

type RawOutline = readonly { readonly title: string; readonly items: RawOutline }[];
const toEntries = (items: RawOutline): OutlineEntry[] =>
  items.map(({ title, items: children }) => ({ title, children: toEntries(children) }));

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: PlacedText[][] = [];
  let sizePt: readonly [number, number] = [0, 0];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    sizePt = [width, height];
    const { items } = await page.getTextContent();
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str === '') return [];
        return [{ text: item.str, x: item.transform[4], y: height - item.transform[5], width: item.width }];
      }),
    );
  }
  const outline = toEntries(((await document.getOutline()) ?? []) as RawOutline);
  const { info } = await document.getMetadata();
  await document.loadingTask.destroy();
  return { pages, outline, info: info as Record<string, unknown>, sizePt };
}

/** All words of a PDF without white space, in order. */
export function getPdfText({ pages }: ReadPdf): string {
  return pages
    .flat()
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
}
