/** Saving the plan of a window, under its name or a new one. */
import { basename, join } from 'node:path';
import { app } from 'electron';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import type { SavedPlan } from '../../shared/edge/ipc/contract.ts';
import { PLAN_FILE_EXTENSION } from '../../shared/model/file/format.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { resolveTitleText } from '../../shared/view/resolve/resolve.ts';
import { getDialogText } from '../app/dialog-text.ts';
import { type Fingerprint, readFingerprint } from '../files/fingerprint.ts';
import { writePlanFile } from '../files/plan-file.ts';
import type { Key } from '../files/protect.ts';
import type { WrittenState } from '../journal/journal.ts';
import { createRecoveryId } from '../journal/journal-client.ts';
import type { Program } from '../program.ts';
import { type PlanWindow, showState } from '../windows/plan-window.ts';
import { chooseTarget } from './choose-target.ts';
import { suggestFileName } from './file-name.ts';
import { getTruePath, holdFile, letGoOfFile } from './hold-file.ts';
import { keepFile } from './keep-versions.ts';

/** Removes the journal of what the window holds, because it is no longer wanted. */
export async function forgetJournal(program: Program, planWindow: PlanWindow): Promise<void> {
  if (planWindow.document !== null) await program.journal.remove(planWindow.document.recoveryId);
}

/** The plan itself, or how many states of it the journal was sent: the last of them is meant. */
export type SaveSource = { readonly plan: Plan } | { readonly step: number };

/** A plan that the journal has is written by the journal's thread, and neither the window nor main has to hand it on. */
async function writeSource(
  program: Program,
  planWindow: PlanWindow,
  source: SaveSource,
  path: string,
  known: Fingerprint | null,
  key: Key | null,
): Promise<Result<WrittenState>> {
  if (!('plan' in source)) {
    const recoveryId = planWindow.document?.recoveryId ?? '';
    return program.journal.writeFile({ recoveryId, step: source.step, path, known, key });
  }
  const { plan } = source;
  const written = await writePlanFile(path, plan, known, key);
  return written.ok ? succeed({ ...written.value, planId: plan.id, title: resolveTitleText(plan) }) : written;
}

async function writeDocument(
  program: Program,
  planWindow: PlanWindow,
  source: SaveSource,
  path: string,
  known: Fingerprint | null,
): Promise<Result<SavedPlan>> {
  // What is there now is kept before it is replaced; mostly it is a version already.
  const replaced = known ?? (await readFingerprint(path).catch(() => null));
  const key = planWindow.document?.key ?? null;
  if (replaced !== null) await keepFile(program, path, replaced, 'replaced', key);
  const written = await writeSource(program, planWindow, source, path, known, key);
  if (!written.ok) return written;
  void keepFile(program, path, written.value.fingerprint, 'saved', key);
  const before = planWindow.document?.filePath ?? null;
  const recoveryId = planWindow.document?.recoveryId ?? createRecoveryId();
  await program.journal.settle(recoveryId);
  const { savedAt, fingerprint, planId, title } = written.value;
  planWindow.document = { planId, filePath: path, fingerprint, recoveryId, key };
  planWindow.seenChange = null;
  if (before !== path) letGoOfFile(program, before);
  planWindow.title = title || basename(path);
  planWindow.hasPlan = true;
  showState(planWindow);
  app.addRecentDocument(path);
  await program.recentPlans.add(path, key === null ? title : '', Date.now());
  return succeed({ fileName: basename(path), savedAt });
}

/** Where a plan without a file is first offered to be kept. */
function suggestPath(program: Program, planWindow: PlanWindow, plan: Plan): string {
  const { language } = program.settings.current;
  const current = planWindow.document?.filePath;
  const name = suggestFileName(planWindow.suggestedName ?? resolveTitleText(plan), getDialogText(language, 'untitled'));
  return current ?? join(app.getPath('documents'), `${name}.${PLAN_FILE_EXTENSION}`);
}

/** Asks for a name first. `null` where the user cancels. Replacing an existing file was confirmed in the dialog. */
export async function saveDocumentAs(
  program: Program,
  planWindow: PlanWindow,
  plan: Plan,
): Promise<Result<SavedPlan | null>> {
  const { language } = program.settings.current;
  const path = await chooseTarget(program, planWindow, {
    title: getDialogText(language, 'saveTitle'),
    defaultPath: suggestPath(program, planWindow, plan),
    kind: getDialogText(language, 'planFiles'),
    extension: PLAN_FILE_EXTENSION,
  });
  if (path === null) return succeed(null);
  const truePath = await getTruePath(path);
  const isOpenHere = program.windows.list().some(({ document }) => document?.filePath === truePath);
  if (isOpenHere && planWindow.document?.filePath !== truePath) {
    return fail('file.open-in-window', { fileName: basename(path) });
  }
  const heldElsewhere = await holdFile(program, truePath);
  if (heldElsewhere !== null) return fail('file.open-elsewhere', heldElsewhere);
  const saved = await writeDocument(program, planWindow, { plan }, truePath, null);
  if (!saved.ok) letGoOfFile(program, truePath);
  return saved;
}

/**
 * Saves under the plan's own name, or asks for one where it has none. `mayOverwrite` puts it in the place of what another program
 * has written, as the user has last seen that. Errors: those of writing, and `journal.unknown-state` where the plan itself is needed.
 */
export async function saveDocument(
  program: Program,
  planWindow: PlanWindow,
  source: SaveSource,
  mayOverwrite: boolean,
): Promise<Result<SavedPlan | null>> {
  const document = planWindow.document;
  if (document === null || document.filePath === null) {
    return 'plan' in source ? saveDocumentAs(program, planWindow, source.plan) : fail('journal.unknown-state');
  }
  const known = mayOverwrite ? (planWindow.seenChange ?? document.fingerprint) : document.fingerprint;
  return writeDocument(program, planWindow, source, document.filePath, known);
}
