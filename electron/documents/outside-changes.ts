/**
 * Changes of a plan's file that another program makes while a window holds the plan. They are noticed when the window comes to
 * the front and when it saves; nothing is overwritten and nothing reloaded before the user has seen what differs.
 */
import { basename } from 'node:path';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import type { OpenedPlan, PlanComparison } from '../../shared/edge/ipc/contract.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { resolveTitleText } from '../../shared/view/resolve/resolve.ts';
import { isChangedElsewhere, readFingerprint } from '../files/fingerprint.ts';
import { readKnownPlanFile, readPlanFile } from '../files/plan-file.ts';
import type { Program } from '../program.ts';
import { type PlanWindow, sendEvent, showState } from '../windows/plan-window.ts';
import { unlockIn } from './ask-password.ts';
import { compareStates } from './compare-states.ts';

/** Tells the page once of each change; a file that is out of reach for now is none. */
async function lookForChange(planWindow: PlanWindow): Promise<void> {
  const { document, hasPlan } = planWindow;
  if (!hasPlan || document === null || document.filePath === null || document.fingerprint === null) return;
  const { filePath, fingerprint } = document;
  const isChanged = await isChangedElsewhere(filePath, fingerprint).catch(() => false);
  const now = isChanged ? await readFingerprint(filePath).catch(() => null) : null;
  const isNews = now !== null && now.sha256 !== planWindow.seenChange?.sha256;
  // Meanwhile the plan may have been saved, or another may have taken its place.
  if (!isNews || planWindow.document !== document || document.fingerprint !== fingerprint) return;
  planWindow.seenChange = now;
  sendEvent(planWindow, 'plan:changed-elsewhere', { fileName: basename(filePath) });
}

export function watchFile(planWindow: PlanWindow): void {
  planWindow.window.on('focus', () => void lookForChange(planWindow));
}

/**
 * How the file differs from the plan in the window. What was looked at is what may be overwritten afterwards.
 * Errors: those of `readPlanFile`, `recovery.not-compared`.
 */
export async function compareWithFile(
  program: Program,
  planWindow: PlanWindow,
  plan: Plan,
): Promise<Result<PlanComparison>> {
  const path = planWindow.document?.filePath ?? null;
  if (path === null) return fail('request.invalid');
  const read = await readPlanFile(path, unlockIn(program, planWindow));
  if (!read.ok) {
    // It may be overwritten all the same: the user is told that it is no plan any more.
    planWindow.seenChange = await readFingerprint(path).catch(() => null);
    return read;
  }
  planWindow.seenChange = read.value.fingerprint;
  return compareStates(plan, read.value.plan);
}

/** Makes the file as it is now what the window holds. The page's own undo history keeps what was there. */
export async function reloadFile(program: Program, planWindow: PlanWindow): Promise<Result<OpenedPlan>> {
  const { document } = planWindow;
  if (document === null || document.filePath === null) return fail('request.invalid');
  const read = await readKnownPlanFile(document.filePath, unlockIn(program, planWindow));
  if (!read.ok) return read;
  const { plan, fingerprint, key } = read.value;
  await program.journal.settle(document.recoveryId);
  const fileName = basename(document.filePath);
  planWindow.document = { ...document, planId: plan.id, fingerprint, key };
  planWindow.seenChange = null;
  planWindow.title = resolveTitleText(plan) || fileName;
  planWindow.isDirty = false;
  showState(planWindow);
  return succeed({ plan, fileName, savedAt: fingerprint.mtimeMs, isRecovered: false, isProtected: key !== null });
}
