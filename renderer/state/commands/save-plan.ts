/** Saving. “Saved” is said only after main has said that the file is written. */
import { type AppError, succeed } from '../../../shared/base/errors/result.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { translate } from '../../ui/translate.ts';
import { request } from '../bridge.ts';
import { isDirty, useDocumentStore } from '../document-store.ts';
import { readPlan } from '../editor-store.ts';
import { dismissErrors, tellError } from '../notice-store.ts';
import { openDialog } from '../view-store.ts';
import { handToJournal } from './journal.ts';

/** The save under way. */
let running: Promise<boolean> | null = null;

/** Failures that saving under another name gets around. */
const ELSEWHERE: readonly AppError['code'][] = [
  'file.not-found',
  'file.permission-denied',
  'file.disk-full',
  'file.busy',
  'file.open-elsewhere',
  'file.open-in-window',
  'file.unknown',
];

type Way = 'save' | 'save-as' | 'overwrite';

/** What the journal has of the plan is named, and the plan itself sent only where main lacks that. */
async function saveHanded(handed: Promise<number | null>, plan: Plan, mayOverwrite: boolean) {
  const { loaded } = useDocumentStore.getState();
  const step = await handed;
  // Main would put it into the file of the plan that has taken this one's place.
  if (useDocumentStore.getState().loaded !== loaded) return succeed(null);
  if (step !== null) {
    const saved = await request('plan:save', { step, mayOverwrite });
    if (saved.ok || saved.error.code !== 'journal.unknown-state') return saved;
  }
  return request('plan:save', { plan, mayOverwrite });
}

function send(way: Way, plan: Plan, revision: number) {
  if (way === 'save-as') return request('plan:save-as', { plan });
  const mayOverwrite = way === 'overwrite';
  const handed = useDocumentStore.getState().fileName === null ? null : handToJournal(plan, revision);
  return handed === null ? request('plan:save', { plan, mayOverwrite }) : saveHanded(handed, plan, mayOverwrite);
}

async function write(way: Way): Promise<boolean> {
  const plan = readPlan();
  if (plan === null) return false;
  const { revision } = useDocumentStore.getState();
  useDocumentStore.setState({ isSaving: true });
  const result = await send(way, plan, revision).finally(() => useDocumentStore.setState({ isSaving: false }));
  // Another plan may have taken this one's place meanwhile.
  if (useDocumentStore.getState().loaded?.plan.id !== plan.id) return result.ok && result.value !== null;
  if (!result.ok) {
    useDocumentStore.setState({ saveError: result.error });
    if (result.error.code === 'file.changed-elsewhere') {
      openDialog({ kind: 'changed-elsewhere' });
      return false;
    }
    const action = ELSEWHERE.includes(result.error.code)
      ? { label: translate('app:save-as'), run: () => void savePlanAs() }
      : null;
    tellError(result.error, action);
    return false;
  }
  if (result.value === null) return false;
  useDocumentStore.setState({ ...result.value, savedRevision: revision, saveError: null, copyOf: null });
  dismissErrors();
  return true;
}

function run(way: Way): Promise<boolean> {
  running ??= write(way).finally(() => {
    running = null;
  });
  return running;
}

/**
 * Answers whether the plan is now in its file; false where it failed or the user cancelled. A save under way does for this one too, but for
 * what was typed since it read the plan.
 */
export async function savePlan(): Promise<boolean> {
  if (running === null) return run('save');
  const { loaded } = useDocumentStore.getState();
  const isSaved = await running;
  const now = useDocumentStore.getState();
  return isSaved && now.loaded === loaded && isDirty(now) ? run('save') : isSaved;
}

/** A plain save under way must not stand in for this one. */
async function runAlone(way: Way): Promise<boolean> {
  while (running !== null) await running;
  return run(way);
}

export function savePlanAs(): Promise<boolean> {
  return runAlone('save-as');
}

/** Saves in the place of what another program has written, which the user has looked at. */
export function overwriteFile(): Promise<boolean> {
  return runAlone('overwrite');
}

/** Main is closing the window and the user chose to save first. */
export async function saveAndClose(): Promise<void> {
  const isSaved = !isDirty(useDocumentStore.getState()) || (await savePlan());
  await request('window:finish-close', { mayClose: isSaved });
}
