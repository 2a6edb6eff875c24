/** What the user does about findings. Each is one undo step. */

import { carryOut, type ToMend } from '../../../shared/judgement/checks/find-mends.ts';
import { ignoreFinding, restoreFinding } from '../../../shared/judgement/checks/ignore.ts';
import type { Finding } from '../../../shared/judgement/document/finding.ts';
import { useDocumentStore } from '../document-store.ts';
import { takeSnapshot, useEditorStore, withEditor } from '../editor-store.ts';
import { getPlanWorker } from '../plan-worker/plan-worker.ts';
import { useSettingsStore } from '../settings-store.ts';
import { keepVersion } from './versions.ts';

/**
 * Has the plan mended: how is asked of the worker, which has it in characters. What is typed meanwhile may have moved what was found, so
 * that it is asked again then.
 */
async function mendPlan(what: ToMend): Promise<void> {
  const { handle } = useEditorStore.getState();
  const { revision } = useDocumentStore.getState();
  const { ownWords } = useSettingsStore.getState();
  const plan = handle?.readPlan();
  if (handle === null || plan === undefined) return;
  const rounds = await getPlanWorker().ask(plan, { kind: 'mend', what, ownWords });
  if (useEditorStore.getState().handle !== handle) return;
  if (useDocumentStore.getState().revision !== revision) return mendPlan(what);
  if (rounds.length > 0) handle.applyPlan(carryOut(plan, rounds));
  // What was found is checked again at once, mended or not: the text may have moved on since.
  takeSnapshot();
}

export function mend(finding: Finding): void {
  void mendPlan([finding]);
}

/** Mends these findings, or all that can be mended of a rule but not what is ignored; the plan as it was before is kept as a version. */
export function mendAll(what: ToMend): void {
  void keepVersion('before-mend');
  void mendPlan(what);
}

export function ignore(finding: Finding, reason: string): void {
  withEditor((editor) => editor.changeSettings((settings) => ignoreFinding(settings, finding, reason)));
}

export function restore(finding: Finding): void {
  withEditor((editor) => editor.changeSettings((settings) => restoreFinding(settings, finding)));
}
