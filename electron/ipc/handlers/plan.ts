/** The plan in the window: opening, saving, its journal of unsaved changes. */
import { fail, succeed } from '../../../shared/base/errors/result.ts';
import { answerPassword, unlockIn } from '../../documents/ask-password.ts';
import { askAboutChanges } from '../../documents/close-prompt.ts';
import { compareWithOtherFile } from '../../documents/compare-other-file.ts';
import { getTruePath } from '../../documents/hold-file.ts';
import { choosePlanFile, holdDocument, isPlanFile, openDocument } from '../../documents/open-document.ts';
import { compareWithFile, reloadFile } from '../../documents/outside-changes.ts';
import { protectDocument } from '../../documents/protect-document.ts';
import { saveDocument, saveDocumentAs } from '../../documents/save-document.ts';
import { readPlanFile } from '../../files/plan-file.ts';
import { createRecoveryId } from '../../journal/journal-client.ts';
import type { Program } from '../../program.ts';
import type { PlanWindow } from '../../windows/plan-window.ts';
import { focusWindow } from '../../windows/plan-windows.ts';
import type { HandlersOf } from '../register.ts';

/**
 * Opens a file in the window that asks where it holds no plan. Else a plan gets a window of its own, or the one in which it is
 * open already is shown; the answer is `null` then, and the plan in hand stays in hand.
 */
async function openWhereItBelongs(program: Program, planWindow: PlanWindow, chosenPath: string) {
  const { windows } = program;
  const path = await getTruePath(chosenPath);
  const holder = windows.findByPath(path);
  if (holder !== null) {
    focusWindow(holder);
    return succeed(null);
  }
  if (!planWindow.hasPlan || !isPlanFile(path)) return openDocument(program, planWindow, path);
  // What cannot be opened is told here, and no empty window is left behind.
  const read = await readPlanFile(path, unlockIn(program, planWindow));
  if (!read.ok) return read;
  windows.open({ kind: 'file', path });
  return succeed(null);
}

export function createPlanHandlers(program: Program): HandlersOf<'plan'> {
  return {
    'plan:open': async ({ recentId }, planWindow) => {
      if (recentId === undefined) {
        const path = await choosePlanFile(program, planWindow);
        return path === null ? succeed(null) : openWhereItBelongs(program, planWindow, path);
      }
      const path = await program.recentPlans.findPath(recentId);
      return path === null ? fail('request.invalid') : openWhereItBelongs(program, planWindow, path);
    },
    'plan:save': ({ mayOverwrite = false, ...source }, planWindow) =>
      saveDocument(program, planWindow, source, mayOverwrite),
    'plan:save-as': ({ plan }, planWindow) => saveDocumentAs(program, planWindow, plan),
    'plan:compare-file': ({ plan }, planWindow) => compareWithFile(program, planWindow, plan),
    'plan:compare-other': async ({ plan }, planWindow) => {
      const path = await choosePlanFile(program, planWindow);
      return path === null ? succeed(null) : compareWithOtherFile(path, plan, unlockIn(program, planWindow));
    },
    'plan:reload': (_, planWindow) => reloadFile(program, planWindow),
    'plan:adopt': async ({ planId, suggestedName }, planWindow) => {
      await holdDocument(program, planWindow, { planId, filePath: null, fingerprint: null, key: null }, '');
      planWindow.suggestedName = suggestedName ?? null;
      return null;
    },
    'plan:journal': async ({ planId, title, step, delta }, planWindow) => {
      // The user has decided about its changes.
      if (planWindow.mayClose) return succeed({ step });
      planWindow.document ??= { planId, filePath: null, fingerprint: null, key: null, recoveryId: createRecoveryId() };
      const { recoveryId, filePath, fingerprint, key } = planWindow.document;
      const owner = { planId, filePath, fingerprint };
      // Its form was looked at on arrival; what it says is checked where it is read.
      const entry = { recoveryId, owner, step, delta, key, at: Date.now() };
      const written = await program.journal.write(entry);
      return written.ok || written.error.code === 'journal.unknown-state' ? written : fail('journal.failed', { title });
    },
    'plan:protect': ({ password }, planWindow) => protectDocument(program, planWindow, password),
    'plan:answer-password': ({ password }, planWindow) => {
      answerPassword(planWindow, password);
      return null;
    },
    'plan:confirm-discard': ({ title }, planWindow) => askAboutChanges(program, planWindow, title),
  };
}
