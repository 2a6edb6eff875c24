/** A plan as the very PDF that an export would write, made by main and opened for drawing. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useCallback, useEffect, useState } from 'react';
import type { BlockPlace } from '../../shared/edge/ipc/contract.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { request } from '../state/bridge.ts';
import { tellError } from '../state/notice-store.ts';
import { openPdf } from './open-pdf.ts';

export type Rendered = {
  readonly document: PDFDocumentProxy;
  /** Where its blocks stand. */
  readonly places: readonly BlockPlace[];
  /** What it was made from. */
  readonly plan: Plan;
};

type Rendering = {
  /** The newest there is; `null` until the first is made. */
  readonly rendered: Rendered | null;
  /** Whether a newer one is being made. */
  readonly isBehind: boolean;
  readonly hasFailed: boolean;
  renderAgain(): void;
};

/**
 * The rendering under way. One waits for the other: main gives up an older one where a newer is asked for, and the page engine with
 * it, which would have to start anew.
 */
let underWay: Promise<unknown> = Promise.resolve();

/** `null` where nobody wants it any more by the time its turn comes. */
function render(plan: Plan, isWanted: () => boolean) {
  const rendered = underWay.then(() => (isWanted() ? request('preview:render', { plan }) : null));
  underWay = rendered.catch(() => undefined);
  return rendered;
}

/** Renders `plan` anew whenever it is another one, and keeps what it had until then; nothing where there is none. */
export function useRenderedPdf(plan: Plan | null): Rendering {
  const [rendered, setRendered] = useState<Rendered | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [requests, setRequests] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request renders anew
  useEffect(() => {
    let isCurrent = true;
    setFailed(false);
    if (plan === null) return setRendered(null);
    void render(plan, () => isCurrent).then(async (result) => {
      if (!isCurrent || result === null) return;
      if (!result.ok) {
        setFailed(true);
        tellError(result.error);
        return;
      }
      const document = await openPdf(result.value.pdf);
      if (isCurrent) setRendered({ document, places: result.value.places, plan });
      else void document.loadingTask.destroy();
    });
    return () => {
      isCurrent = false;
    };
  }, [plan, requests]);
  useEffect(() => () => void rendered?.document.loadingTask.destroy(), [rendered]);
  const renderAgain = useCallback(() => setRequests((count) => count + 1), []);
  return { rendered, isBehind: !hasFailed && rendered?.plan !== plan, hasFailed, renderAgain };
}
