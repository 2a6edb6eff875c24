/** Another plan or file beside the plan in hand, and what of it is taken in. */
import type { Plan } from '../../../shared/model/plan/plan.ts';
import type { PlanChange } from '../../../shared/view/comparison/compare-plans.ts';
import { takeMergeOffers } from '../../../shared/view/comparison/merge-plans.ts';
import { translate } from '../../ui/translate.ts';
import { request } from '../bridge.ts';
import { readPlan, takeSnapshot, useEditorStore, withEditor } from '../editor-store.ts';
import { tell, tellError } from '../notice-store.ts';
import { closeDialog, openDialog } from '../view-store.ts';
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
