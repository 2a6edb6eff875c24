/** Opening plans: into a window that asks, or from outside (command line, double click, a second start). */
import { basename, dirname } from 'node:path';
import { app, dialog } from 'electron';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import { PACK_EXTENSION } from '../../shared/content/clauses/pack.ts';
import type { OwnTemplate } from '../../shared/content/templates/own/own-template.ts';
import { OWN_TEMPLATE_EXTENSION } from '../../shared/content/templates/own/own-template-file.ts';
import type { CopyReason, OpenedFile, OpenedPlan } from '../../shared/edge/ipc/contract.ts';
import { IMPORT_EXTENSIONS } from '../../shared/exchange/import/formats.ts';
import { PLAN_FILE_EXTENSION } from '../../shared/model/file/format.ts';
import { type Foreign, parseAnyPlanFile } from '../../shared/model/file/parse-plan-file.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { resolveTitleText } from '../../shared/view/resolve/resolve.ts';
import { getDialogText } from '../app/dialog-text.ts';
import { isPackFile, readPackBytes, readPackFile } from '../clauses/pack-files.ts';
import { openProtected } from '../files/keyring.ts';
import { readPlanFile } from '../files/plan-file.ts';
import type { Key } from '../files/protect.ts';
import { removeLeftOvers } from '../files/unfinished-files.ts';
import { checkImportSize, isImportable, readImportFile } from '../import/import-file.ts';
import { beginImport, endImport, hasImport } from '../import/window-import.ts';
import { createRecoveryId } from '../journal/journal-client.ts';
import type { Program } from '../program.ts';
import {
  adoptTemplate,
  isTemplateFile,
  readOwnTemplateBytes,
  readOwnTemplateFile,
} from '../templates/own-templates.ts';
import { type HeldPlan, type PlanWindow, sendEvent, showState, type WindowDocument } from '../windows/plan-window.ts';
import { focusWindow } from '../windows/plan-windows.ts';
import { askIn, unlockIn } from './ask-password.ts';
import { getTruePath, holdFile, letGoOfFile } from './hold-file.ts';
import { keepFile } from './keep-versions.ts';
import { isCopyInUse } from './recovery.ts';

/**
 * Makes a plan the one this window holds. The page has asked about unsaved changes of the one before it, so that its
 * journal is no longer wanted. `recoveryId` is the journal that the plan comes from, where it comes from one.
 */
export async function holdDocument(
  program: Program,
  planWindow: PlanWindow,
  held: HeldPlan,
  title: string,
  recoveryId = createRecoveryId(),
): Promise<void> {
  const before = planWindow.document;
  planWindow.seenChange = null;
  if (before !== null && before.recoveryId !== recoveryId) await program.journal.remove(before.recoveryId);
  endImport(planWindow);
  if (before !== null && before.recoveryId !== recoveryId) planWindow.crashes = 0;
  const document: WindowDocument = { ...held, recoveryId };
  planWindow.document = document;
  planWindow.title = title;
  planWindow.suggestedName = null;
  planWindow.hasPlan = true;
  planWindow.isDirty = false;
  letGoOfFile(program, before?.filePath ?? null);
  showState(planWindow);
}

const NO_FILE = { filePath: null, fingerprint: null } as const;

/** The name to offer for a copy of a file that another program has open. */
function nameCopy({ settings }: Program, { fileName }: CopyReason): string {
  const name = basename(fileName, `.${PLAN_FILE_EXTENSION}`);
  return getDialogText(settings.current.language, 'copyName', { name });
}

/** Takes the file for this program; else why the plan is to be a copy. */
async function findCopyReason(program: Program, path: string, foreign: Foreign | null): Promise<CopyReason | null> {
  if (foreign !== null) return { ...foreign, fileName: basename(path) };
  const held = await holdFile(program, path);
  return held === null ? null : { why: 'open-elsewhere', ...held };
}

/** A plan that must not take its file's place: a copy without a file, under a name of its own. */
async function holdCopy(
  program: Program,
  planWindow: PlanWindow,
  { plan, key }: { readonly plan: Plan; readonly key: Key | null },
  copyOf: CopyReason,
): Promise<OpenedPlan> {
  await holdDocument(program, planWindow, { planId: plan.id, ...NO_FILE, key }, resolveTitleText(plan));
  planWindow.suggestedName = nameCopy(program, copyOf);
  return { plan, fileName: null, savedAt: null, isRecovered: false, isProtected: key !== null, copyOf };
}

/** Reads a plan into a window. The page gets the plan as the answer; main keeps the path. */
async function openPlan(program: Program, planWindow: PlanWindow, truePath: string): Promise<Result<OpenedFile>> {
  const read = await readPlanFile(truePath, unlockIn(program, planWindow));
  if (!read.ok) return read;
  const { plan, fingerprint, foreign, key } = read.value;
  const copyOf = await findCopyReason(program, truePath, foreign);
  if (copyOf !== null)
    return succeed({ kind: 'plan', opened: await holdCopy(program, planWindow, read.value, copyOf) });
  const title = resolveTitleText(plan);
  const held = { planId: plan.id, filePath: truePath, fingerprint, key };
  await holdDocument(program, planWindow, held, title || basename(truePath));
  app.addRecentDocument(truePath);
  // The list is in clear: of a protected plan it has the file's name alone.
  await program.recentPlans.add(truePath, key === null ? title : '', Date.now());
  void keepFile(program, truePath, fingerprint, 'opened', key);
  void removeLeftOvers([dirname(truePath)], Date.now());
  const fileName = basename(truePath);
  const opened = { plan, fileName, savedAt: fingerprint.mtimeMs, isRecovered: false, isProtected: key !== null };
  return succeed({ kind: 'plan', opened });
}

/** Takes a file that is no plan for the window to decide about. What the window holds stays as it is until then. */
async function openForeign(program: Program, planWindow: PlanWindow, truePath: string): Promise<Result<OpenedFile>> {
  const fileName = basename(truePath);
  const read = await readImportFile(truePath);
  if (!read.ok) return read;
  app.addRecentDocument(truePath);
  await program.recentPlans.add(truePath, fileName, Date.now());
  return succeed({ kind: 'import', source: beginImport(planWindow, fileName, read.value) });
}

/** Reads a clause pack for the window to ask about; what the window holds stays as it is. */
async function openPack(truePath: string): Promise<Result<OpenedFile>> {
  const read = await readPackFile(truePath);
  return read.ok ? succeed({ kind: 'clause-pack', opened: read.value }) : read;
}

/** A template for the window to put among the user's own; what the window holds stays as it is. */
const toOpenedTemplate = (read: Result<OwnTemplate>): Result<OpenedFile> =>
  read.ok ? succeed({ kind: 'template', template: adoptTemplate(read.value) }) : read;

/** Whether a file is a plan, so that it takes the place of the one in hand. */
export function isPlanFile(path: string): boolean {
  return !isPackFile(path) && !isTemplateFile(path) && !isImportable(basename(path));
}

/** Reads a file into a window: a plan, what can be made one, a template or a clause pack. */
export async function openDocument(
  program: Program,
  planWindow: PlanWindow,
  path: string,
): Promise<Result<OpenedFile>> {
  const truePath = await getTruePath(path);
  if (isPackFile(truePath)) return openPack(truePath);
  if (isTemplateFile(truePath)) return toOpenedTemplate(await readOwnTemplateFile(truePath));
  const open = isImportable(basename(truePath)) ? openForeign : openPlan;
  return open(program, planWindow, truePath);
}

/** A file dropped on the window. Its path is not known, so that a plan opens as one without a file. */
export async function openDropped(
  program: Program,
  planWindow: PlanWindow,
  fileName: string,
  bytes: Uint8Array,
): Promise<Result<OpenedFile>> {
  if (isPackFile(fileName)) {
    const read = readPackBytes(bytes, fileName);
    return read.ok ? succeed({ kind: 'clause-pack', opened: read.value }) : read;
  }
  if (isTemplateFile(fileName)) return toOpenedTemplate(readOwnTemplateBytes(bytes, fileName));
  if (isImportable(fileName)) {
    const tooLarge = checkImportSize(bytes.byteLength, fileName);
    return tooLarge ?? succeed({ kind: 'import', source: beginImport(planWindow, fileName, bytes) });
  }
  const inClear = await openProtected(bytes, fileName, unlockIn(program, planWindow));
  if (!inClear.ok) return inClear;
  const parsed = parseAnyPlanFile(inClear.value.bytes, fileName);
  if (!parsed.ok) return parsed;
  const { plan, foreign } = parsed.value;
  const { key } = inClear.value;
  if (foreign !== null) {
    const copyOf: CopyReason = { ...foreign, fileName };
    return succeed({ kind: 'plan', opened: await holdCopy(program, planWindow, { plan, key }, copyOf) });
  }
  await holdDocument(program, planWindow, { planId: plan.id, ...NO_FILE, key }, fileName);
  const opened = { plan, fileName: null, savedAt: null, isRecovered: false, isProtected: key !== null };
  return succeed({ kind: 'plan', opened });
}

/** Opens what a crash left, into this window. The copy stays until the plan is saved or let go. */
export async function openRecovered(
  program: Program,
  planWindow: PlanWindow,
  recoveryId: string,
): Promise<Result<OpenedPlan>> {
  if (isCopyInUse(program, recoveryId)) {
    return fail('request.invalid');
  }
  const read = await program.journal.read(recoveryId, askIn(planWindow));
  if (!read.ok) return read;
  const { plan, planId, filePath: path, fingerprint, key } = read.value;
  const copyOf = path === null ? null : await findCopyReason(program, path, null);
  const owner = copyOf === null ? { planId, filePath: path, fingerprint, key } : { planId, ...NO_FILE, key };
  const fileName = owner.filePath === null ? null : basename(owner.filePath);
  await holdDocument(program, planWindow, owner, resolveTitleText(plan) || (fileName ?? ''), recoveryId);
  if (copyOf !== null) planWindow.suggestedName = nameCopy(program, copyOf);
  planWindow.isDirty = true;
  showState(planWindow);
  const savedAt = owner.fingerprint?.mtimeMs ?? null;
  const isProtected = key !== null;
  return succeed({ plan, fileName, savedAt, isRecovered: true, isProtected, ...(copyOf !== null && { copyOf }) });
}

/** Asks which file to open; `null` where the user cancels. */
export async function choosePlanFile(program: Program, planWindow: PlanWindow): Promise<string | null> {
  const { language } = program.settings.current;
  const chosen = await dialog.showOpenDialog(planWindow.window, {
    title: getDialogText(language, 'openTitle'),
    properties: ['openFile'],
    filters: [
      {
        name: getDialogText(language, 'openableFiles'),
        extensions: [PLAN_FILE_EXTENSION, ...IMPORT_EXTENSIONS, PACK_EXTENSION, OWN_TEMPLATE_EXTENSION],
      },
      { name: getDialogText(language, 'planFiles'), extensions: [PLAN_FILE_EXTENSION] },
      { name: getDialogText(language, 'allFiles'), extensions: ['*'] },
    ],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

/** Shows a window what was opened for it. */
function showOpened(planWindow: PlanWindow, opened: Result<OpenedFile>): void {
  focusWindow(planWindow);
  if (opened.ok) sendEvent(planWindow, 'plan:opened', { opened: opened.value });
  else sendEvent(planWindow, 'plan:open-failed', { code: opened.error.code, params: opened.error.params });
}

/**
 * Opens a file that the system hands over: where it is open already, else in an empty window, else in a new one. A clause pack
 * and a template take no plan's place, so that any window will do.
 */
export async function openFromOutside(program: Program, path: string): Promise<void> {
  const { windows } = program;
  const truePath = await getTruePath(path);
  const current = windows.findCurrent();
  if ((isPackFile(truePath) || isTemplateFile(truePath)) && current?.isAnswered === true) {
    showOpened(current, await openDocument(program, current, truePath));
    return;
  }
  const holder = windows.findByPath(truePath);
  if (holder !== null) return focusWindow(holder);
  const empty = windows.list().find((planWindow) => {
    const { hasPlan, start, isAnswered } = planWindow;
    return !hasPlan && isAnswered && start.kind === 'start-screen' && !hasImport(planWindow);
  });
  if (empty === undefined) {
    windows.open({ kind: 'file', path: truePath });
    return;
  }
  showOpened(empty, await openDocument(program, empty, truePath));
}
