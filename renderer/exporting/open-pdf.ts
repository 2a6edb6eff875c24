/** PDF bytes → pages to draw. The legacy build runs on the oldest Chromium the program is run on; its worker is our own file. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // The worker takes the bytes over, so it is given a copy. Eval is forbidden by the content policy.
  return getDocument({ data: bytes.slice(), isEvalSupported: false }).promise;
}
