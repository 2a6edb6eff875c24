/** How large the pages of a PDF are. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { PageSize } from './page-rows.ts';

/** CSS pixels a PDF point takes at 100%. */
export const PX_PER_PT = 96 / 72;

type KnownSizes = { readonly document: PDFDocumentProxy; readonly sizes: readonly PageSize[] };

/**
 * The size of every page at 100%, with the document they are of. Of the first document all are as its first page until they are known; a
 * newer one takes its place when all are, so that nothing jumps. `null` before anything is known.
 */
export function usePageSizes(document: PDFDocumentProxy): KnownSizes | null {
  const [known, setKnown] = useState<KnownSizes | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = async (number: number): Promise<PageSize> => {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: PX_PER_PT });
      return { widthPx: width, heightPx: height };
    };
    const readAll = async () => {
      const first = await read(1);
      if (!isCurrent) return;
      setKnown((before) => before ?? { document, sizes: Array.from({ length: document.numPages }, () => first) });
      const sizes = await Promise.all(Array.from({ length: document.numPages }, (_, index) => read(index + 1)));
      if (isCurrent) setKnown({ document, sizes });
    };
    // A document that was closed meanwhile has no pages left, and nobody looks at it.
    readAll().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [document]);
  return known;
}
