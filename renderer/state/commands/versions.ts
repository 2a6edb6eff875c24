/** States of the plan that are kept beside its file: by themselves, and as the user names them. */
import type { VersionReason } from '../../../shared/edge/ipc/contract.ts';
import { request } from '../bridge.ts';
import { useDocumentStore } from '../document-store.ts';
import { readPlan, takeSnapshot, useEditorStore } from '../editor-store.ts';
import { tellError } from '../notice-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Keeps the plan as it stands, before something large is done to it or under a name. Answers whether it is kept. */
export async function keepVersion(reason: VersionReason, name?: string): Promise<boolean> {
  const plan = readPlan();
  if (plan === null) return false;
  const kept = await request('versions:keep', { plan, reason, ...(name !== undefined && { name }) });
  if (!kept.ok) tellError(kept.error);
  return kept.ok;
}

/** Puts a version in the place of the plan, as one undo step; what stood there is kept first. */
export async function restoreVersion(versionId: string): Promise<boolean> {
  const plan = readPlan();
  if (plan === null) return false;
  const read = await request('versions:read', { planId: plan.id, versionId });
  if (!read.ok) {
    tellError(read.error);
    return false;
  }
  await keepVersion('before-restore');
  useEditorStore.getState().handle?.replacePlan(read.value);
  takeSnapshot();
  return true;
}

/** A plan that stays open over days has a version of each: of its state before the first change of the day. */
export function startDailyVersions(): () => void {
  let lastAt = Date.now();
  return useDocumentStore.subscribe((state, before) => {
    if (state.loaded !== before.loaded) lastAt = Date.now();
    if (state.loaded === null || state.revision === before.revision || Date.now() - lastAt < DAY_MS) return;
    lastAt = Date.now();
    void keepVersion('daily');
  });
}
