/** PDF bytes → pages to draw and to read. The legacy build runs on the oldest Chromium the program is run on; its worker is our own file. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { TextPiece } from './find-hits.ts';

GlobalWorkerOptions.workerSrc = workerUrl;

export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // The worker takes the bytes over, so it is given a copy. Eval is forbidden by the content policy.
  return getDocument({ data: bytes.slice(), isEvalSupported: false }).promise;
}

/** How far a line's characters reach over its base line, as a share of their size; the rest is under it. */
const ASCENT = 0.86;

/** A piece as pdf.js reads it; marks between pieces have no text. */
type ReadPiece = { readonly str?: string; readonly transform: readonly number[]; readonly width: number };

/** What stands on a page, in the order of the text. */
export async function readPageText(document: PDFDocumentProxy, number: number): Promise<TextPiece[]> {
  const page = await document.getPage(number);
  const { height } = page.getViewport({ scale: 1 });
  const pieces: TextPiece[] = [];
  // The oldest Chromium has no loop over streams, which `getTextContent` makes.
  const reader: ReadableStreamDefaultReader<{ items: ReadPiece[] }> = page.streamTextContent().getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (const { str: text = '', transform, width: widthPt } of chunk.value.items) {
      if (text === '') continue;
      const [, , skew = 0, size = 0, leftPt = 0, basePt = 0] = transform;
      const heightPt = Math.hypot(skew, size);
      pieces.push({ text, leftPt, topPt: height - basePt - heightPt * ASCENT, widthPt, heightPt });
    }
  }
  return pieces;
}
