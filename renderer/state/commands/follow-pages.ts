/** Has the pages counted after each pause in typing, by the page engine in its own process: only what changed is sent to it. */
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { diffPlans } from '../../../shared/model/plan/plan-delta.ts';
import { acceptTracked } from '../../../shared/model/plan/tracked.ts';
import { translate } from '../../ui/translate.ts';
import { request } from '../bridge.ts';
import { useDocumentStore } from '../document-store.ts';
import { useEditorStore } from '../editor-store.ts';
import { NOT_COUNTED, usePagesStore } from '../pages-store.ts';

/** Counted from the last key: while somebody types, pages wait. */
const PAUSE_MS = 120;
/** A plan is shown before its pages are counted, which takes a processor. */
const FIRST_MS = 1000;
/** Failures one after another, behind which nothing is asked until the user wants it. */
const MOST_FAILURES = 2;

const describe = (page: number) => translate('app:page-line', { page });

let askAgain: () => void = () => undefined;

/** Tries once more after a failure. */
export function countPagesAgain(): void {
  askAgain();
}

/** Starts to follow the plan in the window; answers the function that ends it. */
export function startFollowingPages(): () => void {
  /** The state that the engine has, and how many it was sent. */
  let sent: { readonly plan: Plan; readonly step: number } | null = null;
  let timer: number | undefined;
  let isAsking = false;
  let isBehind = false;
  let failures = 0;

  function schedule(afterMs: number): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, afterMs);
  }

  async function ask(): Promise<void> {
    isBehind = isAsking;
    const { loaded } = useDocumentStore.getState();
    const { handle } = useEditorStore.getState();
    if (isAsking || failures >= MOST_FAILURES || handle === null || loaded === null) return;
    // Pages show the text as it is now.
    const plan = acceptTracked(handle.readPlan());
    // The editor is yet to show this plan.
    if (plan.id !== loaded.plan.id) return schedule(FIRST_MS);
    isAsking = true;
    const [before, step] = sent === null ? [null, 0] : [sent.plan, sent.step];
    const result = await request('pages:follow', { planId: plan.id, step, delta: diffPlans(before, plan) });
    isAsking = false;
    // Another plan has taken this one's place, and has asked for itself.
    if (useDocumentStore.getState().loaded !== loaded) return schedule(0);
    if (result.ok) {
      const { step: next, ...pages } = result.value;
      sent = { plan, step: next };
      failures = 0;
      usePagesStore.setState({ pages, error: null });
      useEditorStore.getState().handle?.showPages(pages.starts, describe);
    } else {
      sent = null;
      if (result.error.code === 'pages.unknown-state') return schedule(0);
      failures += 1;
      usePagesStore.setState({ pages: null, error: result.error });
      handle.showPages([], describe);
    }
    if (isBehind) schedule(0);
  }

  askAgain = () => {
    failures = 0;
    usePagesStore.setState({ error: null });
    schedule(0);
  };
  const unsubscribe = useDocumentStore.subscribe((state, before) => {
    if (state.loaded !== before.loaded) {
      sent = null;
      failures = 0;
      usePagesStore.setState(NOT_COUNTED);
      schedule(FIRST_MS);
    } else if (state.revision !== before.revision) schedule(PAUSE_MS);
  });
  // The editor has taken a plan in, or stands in the window again.
  const unsubscribeEditor = useEditorStore.subscribe((state, before) => {
    if (state.snapshot !== null && before.snapshot === null) schedule(FIRST_MS);
  });
  return () => {
    window.clearTimeout(timer);
    unsubscribe();
    unsubscribeEditor();
  };
}
