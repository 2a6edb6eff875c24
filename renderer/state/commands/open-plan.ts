/** Opening, making and leaving plans. Unsaved work is asked about before another plan takes its place. */
import type { OwnTemplate } from '../../../shared/content/templates/own/own-template.ts';
import type { OpenedFile, OpenedPlan } from '../../../shared/edge/ipc/contract.ts';
import { createPlan } from '../../../shared/model/plan/new-plan.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { translate } from '../../ui/translate.ts';
import { request } from '../bridge.ts';
import { closePlan, isDirty, showPlan, showStartScreen, useDocumentStore } from '../document-store.ts';
import { hideImport, showImport } from '../import-store.ts';
import { newId } from '../new-id.ts';
import { dismissErrors, tell, tellError } from '../notice-store.ts';
import { saveOwnTemplate } from '../own-templates-store.ts';
import { openDialog } from '../view-store.ts';
import { savePlan } from './save-plan.ts';

/** Whether the plan shown may be replaced: it is clean, saved now, or given up by the user. */
export async function mayLeavePlan(): Promise<boolean> {
  const state = useDocumentStore.getState();
  if (!isDirty(state)) return true;
  const choice = await request('plan:confirm-discard', { title: state.title });
  if (choice === 'cancel') return false;
  return choice === 'discard' || (await savePlan());
}

function showOpened({ plan, fileName, savedAt, isRecovered, isProtected, copyOf }: OpenedPlan): void {
  dismissErrors();
  hideImport();
  showPlan(plan, { fileName, savedAt, isNew: isRecovered, isProtected, copyOf });
}

/** Puts a colleague's template among one's own, and shows them. */
async function takeTemplate(template: OwnTemplate): Promise<void> {
  if (!(await saveOwnTemplate(template))) return;
  showStartScreen();
  tell('success', translate('templates:own-imported', { name: template.name }));
}

/** Shows a plan, or asks what is to become of a file that is none. */
export function showOpenedFile(file: OpenedFile, mayReplace: boolean): void {
  switch (file.kind) {
    case 'plan':
      showOpened(file.opened);
      break;
    case 'import':
      showImport(file.source, mayReplace);
      break;
    case 'clause-pack':
      openDialog({ kind: 'take-pack', opened: file.opened });
      break;
    case 'template':
      void takeTemplate(file.template);
  }
}

/** Asks for a file, or opens a recent one. A plan in hand stays: the file then gets a window of its own. */
export async function openPlan(recentId?: string): Promise<void> {
  const result = await request('plan:open', recentId === undefined ? {} : { recentId });
  if (!result.ok) tellError(result.error);
  else if (result.value !== null) showOpenedFile(result.value, useDocumentStore.getState().loaded === null);
}

/** Answers whether the window now shows what was recovered. */
export async function openRecovered(recoveryId: string): Promise<boolean> {
  if (!(await mayLeavePlan())) return false;
  const result = await request('recovery:open', { recoveryId });
  if (result.ok) showOpened(result.value);
  else tellError(result.error);
  return result.ok;
}

/** Shows a plan that has no file yet. `isNew` says that it holds work worth asking about. */
export async function adoptPlan(plan: Plan, isNew: boolean, suggestedName?: string): Promise<void> {
  await request('plan:adopt', { planId: plan.id, ...(suggestedName === undefined ? {} : { suggestedName }) });
  dismissErrors();
  hideImport();
  showPlan(plan, { fileName: null, savedAt: null, isNew });
}

export async function createBlankPlan(): Promise<void> {
  if (await mayLeavePlan()) await adoptPlan(createPlan(newId()), false);
}

/** Puts the plan away and shows the start screen. */
export async function leavePlan(): Promise<void> {
  if (await mayLeavePlan()) closePlan();
}
