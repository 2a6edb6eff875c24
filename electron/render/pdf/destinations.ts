/** The named places of a PDF. Source: ISO 32000-1, 12.3.2.3 (named destinations), 7.9.6 (name trees). */
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib';

/** `yPt` counts from the bottom of the page. */
export type Place = { readonly pageIndex: number; readonly yPt: number };

function* readNameTree(node: PDFDict): Generator<readonly [string, unknown]> {
  const names = node.lookupMaybe(PDFName.of('Names'), PDFArray);
  for (let index = 0; names !== undefined && index + 1 < names.size(); index += 2) {
    const name = names.lookup(index);
    if (name instanceof PDFString || name instanceof PDFHexString) yield [name.decodeText(), names.lookup(index + 1)];
  }
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
  for (let index = 0; kids !== undefined && index < kids.size(); index++)
    yield* readNameTree(kids.lookup(index, PDFDict));
}

/** Chromium writes a dictionary in the catalog; the newer form is a name tree. */
function* readEntries(document: PDFDocument): Generator<readonly [string, unknown]> {
  const dictionary = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const key of dictionary?.keys() ?? []) yield [key.decodeText(), dictionary?.lookup(key)];
  const tree = document.catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookupMaybe(PDFName.of('Dests'), PDFDict);
  if (tree !== undefined) yield* readNameTree(tree);
}

/** Every named place: `place-12` → page and height. */
export function readDestinations(document: PDFDocument): Map<string, Place> {
  const pageIndexes = new Map(document.getPages().map((page, index) => [page.ref.toString(), index]));
  const places = new Map<string, Place>();
  for (const [name, value] of readEntries(document)) {
    const target = value instanceof PDFDict ? value.lookup(PDFName.of('D')) : value;
    if (!(target instanceof PDFArray)) continue;
    const page = target.get(0);
    const y = target.lookup(3);
    const pageIndex = page instanceof PDFRef ? pageIndexes.get(page.toString()) : undefined;
    if (pageIndex !== undefined && y instanceof PDFNumber) places.set(name, { pageIndex, yPt: y.asNumber() });
  }
  return places;
}
