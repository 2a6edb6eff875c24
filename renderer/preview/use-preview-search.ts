/** Searching the pages that are shown: words in, places on paper out, one of them in hand. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useMemo, useState } from 'react';
import { findHits, type Hit, type TextPiece } from './find-hits.ts';
import { readPageText } from './open-pdf.ts';

export type PreviewSearch = {
  readonly words: string;
  readonly hits: readonly Hit[];
  /** Index of the one in hand. */
  readonly current: number;
  readonly currentHit: Hit | null;
  setWords(words: string): void;
  step(by: 1 | -1): void;
};

type ReadPages = { readonly document: PDFDocumentProxy; readonly pages: readonly (readonly TextPiece[])[] };

/** Text is read once words are wanted, and anew of a newer document. `page` is where the first hit is looked for. */
export function usePreviewSearch(document: PDFDocumentProxy | null, page: number): PreviewSearch {
  const [words, setWords] = useState('');
  const [current, setCurrent] = useState(0);
  const [text, setText] = useState<ReadPages | null>(null);
  const isWanted = words.trim() !== '';
  useEffect(() => {
    if (document === null || !isWanted || text?.document === document) return;
    let isCurrent = true;
    Promise.all(Array.from({ length: document.numPages }, (_, index) => readPageText(document, index + 1)))
      .then((pages) => {
        if (isCurrent) setText({ document, pages });
      })
      // A document that was closed meanwhile is followed by a newer one.
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [document, isWanted, text]);
  const hits = useMemo(() => (text === null ? [] : findHits(text.pages, words)), [text, words]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words begin at the page that is shown by then
  useEffect(() => {
    const next = hits.findIndex((hit) => hit.page >= page);
    setCurrent(Math.max(0, next));
  }, [words, text === null]);
  const shown = Math.min(current, Math.max(0, hits.length - 1));
  return {
    words,
    hits,
    current: shown,
    currentHit: hits[shown] ?? null,
    setWords,
    step: (by) => setCurrent((shown + by + hits.length) % Math.max(1, hits.length)),
  };
}
