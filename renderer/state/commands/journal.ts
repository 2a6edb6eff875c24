/** Hands what was typed to main within a moment, so that a crash loses less than a second of it. */
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { diffPlans } from '../../../shared/model/plan/plan-delta.ts';
import { request } from '../bridge.ts';
import { isDirty, useDocumentStore } from '../document-store.ts';
import { readPlan, useEditorStore } from '../editor-store.ts';
import { tellError } from '../notice-store.ts';

/** Counted from the first key, not from the last: typing on puts nothing off. */
const DELAY_MS = 400;

/** Of the journal that runs in this window. */
let handOver: ((plan: Plan, revision: number) => Promise<number | null>) | null = null;

/**
 * Brings main's state of the plan to this one; answers how many states it has had, `null` where it does not have this one. There is nothing to
 * wait for where no journal runs.
 */
export function handToJournal(plan: Plan, revision: number): Promise<number | null> | null {
  return handOver === null ? null : handOver(plan, revision).catch(() => null);
}

/** The session ends: what is still being typed into a field counts too, since nobody comes back to it. */
export async function handOverAndTell(): Promise<void> {
  const plan = readPlan();
  const state = useDocumentStore.getState();
  if (plan !== null && isDirty(state)) await handToJournal(plan, state.revision);
  await request('window:handed-over');
}

/** Starts the clock; answers the function that stops it. */
export function startJournal(): () => void {
  /** The state that main has, and how many it was sent. */
  let sent: { readonly plan: Plan; readonly step: number; readonly revision: number } | null = null;
  let timer: number | undefined;
  let sending: Promise<void> | null = null;
  let hasFailed = false;

  async function send(): Promise<void> {
    window.clearTimeout(timer);
    timer = undefined;
    const state = useDocumentStore.getState();
    // Read without what is still being typed into a field, which its own clock puts into the plan: writing a journal is no edit.
    if (sending !== null || state.isSaving || !isDirty(state) || sent?.revision === state.revision) return;
    const plan = useEditorStore.getState().handle?.readPlan();
    // The editor is yet to come, or yet to show this plan.
    if (plan?.id !== state.loaded?.plan.id || plan === undefined) return schedule();
    await post(plan, state.revision);
  }

  function post(plan: Plan, revision: number): Promise<void> {
    sending = add(plan, revision).finally(() => {
      sending = null;
    });
    return sending;
  }

  /** Sends what this state of the plan adds to the one before. */
  async function add(plan: Plan, revision: number): Promise<void> {
    const { loaded, title } = useDocumentStore.getState();
    const [before, step] = sent === null ? [null, 0] : [sent.plan, sent.step];
    const delta = diffPlans(before, plan);
    const result = await request('plan:journal', { planId: plan.id, title: title.slice(0, 1000), step, delta });
    // Another plan has taken this one's place.
    if (useDocumentStore.getState().loaded !== loaded) return;
    sent = result.ok ? { plan, revision, step: result.value.step } : null;
    const isUnknown = !result.ok && result.error.code === 'journal.unknown-state';
    // Told once: a full disk should not raise the same sentence with every key.
    if (!result.ok && !isUnknown && !hasFailed) tellError(result.error);
    hasFailed = !result.ok && !isUnknown;
    if (isUnknown || useDocumentStore.getState().revision !== revision) schedule();
  }

  handOver = async (plan, revision) => {
    const { loaded } = useDocumentStore.getState();
    while (sending !== null) await sending;
    if (useDocumentStore.getState().loaded !== loaded) return null;
    if (sent?.revision !== revision) await post(plan, revision);
    return sent?.revision === revision ? sent.step : null;
  };

  function schedule(): void {
    timer ??= window.setTimeout(send, DELAY_MS);
  }

  const unsubscribe = useDocumentStore.subscribe((state, before) => {
    if (state.loaded !== before.loaded) sent = null;
    if (isDirty(state) && (state.revision !== before.revision || before.isSaving || state.loaded !== before.loaded))
      schedule();
  });
  // The window is left or closed: now rather than in a moment.
  const sendNow = () => void send();
  window.addEventListener('blur', sendNow);
  window.addEventListener('pagehide', sendNow);
  return () => {
    handOver = null;
    window.clearTimeout(timer);
    unsubscribe();
    window.removeEventListener('blur', sendNow);
    window.removeEventListener('pagehide', sendNow);
  };
}
