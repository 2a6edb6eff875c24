/** Setting, changing and taking away the password of the plan in a window. */
import { fail, type Result } from '../../shared/base/errors/result.ts';
import { createKey } from '../files/protect.ts';
import type { Program } from '../program.ts';
import type { PlanWindow } from '../windows/plan-window.ts';

/**
 * From now on the plan is saved, journalled and kept as versions under this password, or under none; the journal, its pictures and the versions that there
 * are follow at once, the file with the next save. Errors: `data-folder.not-written`, those of `writeFileSafely`.
 */
export async function protectDocument(
  { keys, journal, versions }: Program,
  planWindow: PlanWindow,
  password: string | null,
): Promise<Result<null>> {
  const { document } = planWindow;
  if (document === null) return fail('request.invalid');
  const key = password === null ? null : await createKey(password);
  if (key !== null) keys.add(key);
  // Another plan may have taken its place while the key was made.
  if (planWindow.document?.recoveryId !== document.recoveryId) return fail('request.invalid');
  planWindow.document = { ...planWindow.document, key };
  const changed = await journal.changeKey(document.recoveryId, key);
  return changed.ok ? versions.changeKey(document.planId, key) : changed;
}
