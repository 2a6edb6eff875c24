/** Autosave: a copy of unsaved work beside the program's own data, for recovery after a crash. */
import { request } from '../bridge.ts';
import { isDirty, useDocumentStore } from '../document-store.ts';
import { readPlan } from '../editor-store.ts';
import { tellError } from '../notice-store.ts';

const AUTOSAVE_INTERVAL_MS = 20_000;

/** Starts the clock; answers the function that stops it. */
export function startAutosave(): () => void {
  let copiedRevision = -1;
  let hasFailed = false;

  async function copy(): Promise<void> {
    const plan = readPlan();
    const state = useDocumentStore.getState();
    if (plan === null || !isDirty(state) || state.isSaving || state.revision === copiedRevision) return;
    const result = await request('plan:autosave', { plan });
    if (result.ok) copiedRevision = state.revision;
    // Told once: a full disk should not raise the same sentence three times a minute.
    else if (!hasFailed) tellError(result.error);
    hasFailed = !result.ok;
  }

  const unsubscribe = useDocumentStore.subscribe((state, before) => {
    if (state.loaded !== before.loaded) copiedRevision = -1;
  });
  const timer = window.setInterval(copy, AUTOSAVE_INTERVAL_MS);
  return () => {
    window.clearInterval(timer);
    unsubscribe();
  };
}
