/** What crashes left: which copies there are for a window to offer, and how one differs from its plan's file. */
import { access, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Result } from '../../shared/base/errors/result.ts';
import type { PlanComparison, RecoverablePlan } from '../../shared/edge/ipc/contract.ts';
import { openProtected } from '../files/keyring.ts';
import type { LeftCopy } from '../journal/journal.ts';
import type { Program } from '../program.ts';
import type { PlanWindow, WindowDocument } from '../windows/plan-window.ts';
import { askIn, unlockIn } from './ask-password.ts';
import { compareStates } from './compare-states.ts';

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** A copy belongs to the plan of its file; one whose file is gone or never was belongs to the plan it was made from. */
async function isCopyOf(copy: LeftCopy, document: WindowDocument | null): Promise<boolean> {
  if (document === null) return false;
  if (copy.filePath !== null && copy.filePath === document.filePath) return true;
  if (copy.planId !== document.planId) return false;
  return copy.filePath === null || !(await exists(copy.filePath));
}

/** The copies of plans that are open in some window are no leftovers. */
export function isCopyInUse(program: Program, recoveryId: string): boolean {
  return program.windows.list().some(({ document }) => document?.recoveryId === recoveryId);
}

/** Newest first. */
export async function listRecoverable(program: Program, planWindow: PlanWindow): Promise<RecoverablePlan[]> {
  const left = (await program.journal.list()).filter(({ recoveryId }) => !isCopyInUse(program, recoveryId));
  return Promise.all(
    left.map(async (copy) => ({
      recoveryId: copy.recoveryId,
      title: copy.title,
      fileName: copy.filePath === null ? null : basename(copy.filePath),
      savedAt: copy.savedAt,
      isOfThisPlan: await isCopyOf(copy, planWindow.document),
    })),
  );
}

/** Errors: those of `Journal.read`, and `recovery.not-compared`. A file that is gone or cannot be read any more counts as none. */
export async function compareRecovered(
  program: Program,
  planWindow: PlanWindow,
  recoveryId: string,
): Promise<Result<PlanComparison>> {
  const unlocking = unlockIn(program, planWindow);
  const read = await program.journal.read(recoveryId, askIn(planWindow));
  if (!read.ok) return read;
  const { plan: after, filePath } = read.value;
  const file = filePath === null ? null : await readFile(filePath).catch(() => null);
  const opened = file === null ? null : await openProtected(file, basename(filePath ?? ''), unlocking);
  return compareStates(opened?.ok ? opened.value.bytes : null, after);
}
