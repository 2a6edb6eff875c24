/** Another plan or file beside the plan in hand, and what of it is taken in. */
import { succeed } from '../../../shared/base/errors/result.ts';
import { toDeskTime } from '../../../shared/model/plan/comment.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import type { PlanChange } from '../../../shared/view/comparison/compare-plans.ts';
import { takeMergeOffers } from '../../../shared/view/comparison/merge-plans.ts';
import { resolveTitleText } from '../../../shared/view/resolve/resolve.ts';
import { translate } from '../../ui/translate.ts';
import { request } from '../bridge.ts';
import { readPlan, takeSnapshot, useEditorStore, withEditor } from '../editor-store.ts';
import { tell, tellError } from '../notice-store.ts';
import { useSettingsStore } from '../settings-store.ts';
import { closeDialog, type NamedOther, openDialog, type States } from '../view-store.ts';
import { exportPlan } from './export-plan.ts';
import { keepVersion } from './versions.ts';

/** Asks for a file and shows how it differs. */
export async function compareWithFile(): Promise<void> {
  const plan = readPlan();
  if (plan === null) return;
  const result = await request('plan:compare-other', { plan });
  if (!result.ok) tellError(result.error);
  else if (result.value !== null) openDialog({ kind: 'compare', other: result.value });
}

/** Shows what of a version can be put back; `name` is what the version goes by. */
export async function compareWithVersion(versionId: string, name: string): Promise<void> {
  const plan = readPlan();
  if (plan === null) return;
  const result = await request('versions:offers', { versionId, plan });
  if (!result.ok) tellError(result.error);
  else openDialog({ kind: 'compare', other: { ...result.value, fileName: name, isVersion: true } });
}

/** Shows a version beside another, or beside the plan as it is now where `withId` is `null`; `names` is what they go by. */
export async function showSideBySide(versionId: string, withId: string | null, names: States['names']): Promise<void> {
  const plan = readPlan();
  if (plan === null) return;
  const read = (id: string) => request('versions:read', { planId: plan.id, versionId: id });
  const before = await read(versionId);
  const after = withId === null ? succeed(plan) : await read(withId);
  if (!before.ok) tellError(before.error);
  else if (!after.ok) tellError(after.error);
  else openDialog({ kind: 'side-by-side', states: { before: before.value, after: after.value, names } });
}

/**
 * 花脸稿: what differs as a Word file with tracked changes, or as a PDF with them marked. A copy of the plan in hand came after it, so that theirs are the changes; any other
 * file and every version came before.
 */
export async function exportRedline({ theirs, hasBase, isVersion }: NamedOther, format: 'docx' | 'pdf'): Promise<void> {
  const ours = readPlan();
  if (ours === null) return;
  const [base, now] = hasBase && !isVersion ? [ours, theirs] : [theirs, ours];
  // What is said of the file, and leads to it, stands behind the dialog.
  closeDialog();
  const by = { author: useSettingsStore.getState().author, time: toDeskTime(new Date()) };
  const suggestedName = translate('versions:redline-name', { title: resolveTitleText(now).trim() });
  await exportPlan(format, { against: { base, by } }, { plan: now, suggestedName });
}

/** Takes changes of the other plan in, as one undo step; what stood there is kept as a version first. */
export async function takeChanges(
  theirs: Plan,
  changes: readonly PlanChange[],
  reason: 'before-import' | 'before-restore',
): Promise<void> {
  const plan = readPlan();
  if (plan === null) return;
  closeDialog();
  await keepVersion(reason);
  useEditorStore.getState().handle?.replacePlan(takeMergeOffers(plan, theirs, changes));
  takeSnapshot();
  const undo = { label: translate('versions:undo'), run: () => withEditor((editor) => editor.undo()) };
  tell('success', translate('versions:merged', { count: changes.length }), undo);
}
