/** Opening plans: into a window that asks, or from outside (command line, double click, a second start). */
import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { app, dialog } from 'electron';
import { fail, type Result, succeed } from '../../shared/errors/result.ts';
import { PLAN_FILE_EXTENSION } from '../../shared/file/format.ts';
import type { OpenedPlan } from '../../shared/ipc/contract.ts';
import { resolveTitleText } from '../../shared/resolve/resolve.ts';
import { getDialogText } from '../app/dialog-text.ts';
import type { Program } from '../app/program.ts';
import { getRecoveryId } from '../files/autosaves.ts';
import { readPlanFile } from '../files/plan-file.ts';
import { type PlanWindow, sendEvent, showState, type WindowDocument } from '../windows/plan-window.ts';
import { focusWindow } from '../windows/plan-windows.ts';

/** One file has one path, also where links lead to it. */
export async function getTruePath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}

/**
 * Makes a plan the one this window holds. The page has asked about unsaved changes of the one before it, so that its
 * automatic copy is no longer wanted.
 */
export async function holdDocument(
  program: Program,
  planWindow: PlanWindow,
  document: WindowDocument,
  title: string,
): Promise<void> {
  const before = planWindow.document;
  if (before !== null && getRecoveryId(before) !== getRecoveryId(document)) {
    await program.autosaves.remove(getRecoveryId(before));
  }
  planWindow.document = document;
  planWindow.title = title;
  planWindow.hasPlan = true;
  planWindow.isDirty = false;
  showState(planWindow);
}

/** Reads a file into a window. The page gets the plan as the answer; main keeps the path. */
export async function openDocument(
  program: Program,
  planWindow: PlanWindow,
  path: string,
): Promise<Result<OpenedPlan>> {
  const truePath = await getTruePath(path);
  const read = await readPlanFile(truePath);
  if (!read.ok) return read;
  const { plan, fingerprint } = read.value;
  const title = resolveTitleText(plan);
  await holdDocument(
    program,
    planWindow,
    { planId: plan.id, filePath: truePath, fingerprint },
    title || basename(truePath),
  );
  app.addRecentDocument(truePath);
  await program.recentPlans.add(truePath, title, Date.now());
  return succeed({ plan, fileName: basename(truePath), savedAt: fingerprint.mtimeMs, isRecovered: false });
}

/** Opens what a crash left, into this window. The copy stays until the plan is saved or let go. */
export async function openRecovered(
  program: Program,
  planWindow: PlanWindow,
  recoveryId: string,
): Promise<Result<OpenedPlan>> {
  if (program.windows.list().some(({ document }) => document !== null && getRecoveryId(document) === recoveryId)) {
    return fail('request.invalid');
  }
  const read = await program.autosaves.read(recoveryId);
  if (!read.ok) return read;
  const { plan, planId, filePath, fingerprint } = read.value;
  const fileName = filePath === null ? null : basename(filePath);
  await holdDocument(
    program,
    planWindow,
    { planId, filePath, fingerprint },
    resolveTitleText(plan) || (fileName ?? ''),
  );
  planWindow.isDirty = true;
  showState(planWindow);
  return succeed({ plan, fileName, savedAt: fingerprint?.mtimeMs ?? null, isRecovered: true });
}

/** Asks which plan to open; `null` where the user cancels. */
export async function choosePlanFile(program: Program, planWindow: PlanWindow): Promise<string | null> {
  const { language } = program.settings.current;
  const chosen = await dialog.showOpenDialog(planWindow.window, {
    title: getDialogText(language, 'openTitle'),
    properties: ['openFile'],
    filters: [
      { name: getDialogText(language, 'planFiles'), extensions: [PLAN_FILE_EXTENSION] },
      { name: getDialogText(language, 'allFiles'), extensions: ['*'] },
    ],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

/** Opens a file that the system hands over: where it is open already, else in an empty window, else in a new one. */
export async function openFromOutside(program: Program, path: string): Promise<void> {
  const { windows } = program;
  const truePath = await getTruePath(path);
  const holder = windows.findByPath(truePath);
  if (holder !== null) return focusWindow(holder);
  const empty = windows.list().find(({ hasPlan, start, isAnswered }) => {
    return !hasPlan && isAnswered && start.kind === 'start-screen';
  });
  if (empty === undefined) {
    windows.open({ kind: 'file', path: truePath });
    return;
  }
  focusWindow(empty);
  const opened = await openDocument(program, empty, truePath);
  if (opened.ok) sendEvent(empty, 'plan:opened', { opened: opened.value });
  else sendEvent(empty, 'plan:open-failed', { code: opened.error.code, params: opened.error.params });
}
