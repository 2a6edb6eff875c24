/** A plan as the very PDF that an export would write, made by main and opened for drawing. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useCallback, useEffect, useState } from 'react';
import type { BlockPlace } from '../../shared/edge/ipc/contract.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { request } from '../state/bridge.ts';
import { tellError } from '../state/notice-store.ts';
import { openPdf } from './open-pdf.ts';

type Rendering = {
  /** `null` while it is being made, or where that failed. */
  readonly document: PDFDocumentProxy | null;
  /** Where its blocks stand. */
  readonly places: readonly BlockPlace[];
  readonly hasFailed: boolean;
  renderAgain(): void;
};

/**
 * The rendering under way. One waits for the other: main gives up an older one where a newer is asked for, and a window that
 * is destroyed while it prints can leave Electron 25 printing nothing more.
 */
let underWay: Promise<unknown> = Promise.resolve();

/** `null` where nobody wants it any more by the time its turn comes. */
function render(plan: Plan, isWanted: () => boolean) {
  const rendered = underWay.then(() => (isWanted() ? request('preview:render', { plan }) : null));
  underWay = rendered.catch(() => undefined);
  return rendered;
}

const NOTHING: Pick<Rendering, 'document' | 'places'> = { document: null, places: [] };

/** Renders `plan` anew whenever it is another one; nothing while there is none. */
export function useRenderedPdf(plan: Plan | null): Rendering {
  const [rendered, setRendered] = useState<Pick<Rendering, 'document' | 'places'>>(NOTHING);
  const { document } = rendered;
  const [hasFailed, setFailed] = useState(false);
  const [requests, setRequests] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request renders anew
  useEffect(() => {
    let isCurrent = true;
    setRendered(NOTHING);
    setFailed(false);
    if (plan === null) return;
    void render(plan, () => isCurrent).then(async (result) => {
      if (!isCurrent || result === null) return;
      if (!result.ok) {
        setFailed(true);
        tellError(result.error);
        return;
      }
      const opened = await openPdf(result.value.pdf);
      if (isCurrent) setRendered({ document: opened, places: result.value.places });
    });
    return () => {
      isCurrent = false;
    };
  }, [plan, requests]);
  useEffect(() => () => void document?.loadingTask.destroy(), [document]);
  const renderAgain = useCallback(() => setRequests((count) => count + 1), []);
  return { ...rendered, hasFailed, renderAgain };
}
