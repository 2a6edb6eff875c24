/** The plan's file as another program has changed it: told, and taken over where the user wants it. */
import { translate } from '../../ui/translate.ts';
import { request } from '../bridge.ts';
import { showPlan, useDocumentStore } from '../document-store.ts';
import { takeSnapshot, useEditorStore } from '../editor-store.ts';
import { dismissErrors, tell, tellError } from '../notice-store.ts';
import { openDialog, useViewStore } from '../view-store.ts';
import { keepVersion } from './versions.ts';

const showChange = () => openDialog({ kind: 'changed-elsewhere' });

/** Another dialog is not taken away from the user. */
export function tellChange(fileName: string): void {
  if (useViewStore.getState().dialog === null) showChange();
  else
    tell('warning', translate('versions:changed-notice', { fileName }), {
      label: translate('versions:look'),
      run: showChange,
    });
}

/** Shows what the file holds, as one undo step. Answers whether it could be read. */
export async function reloadPlan(): Promise<boolean> {
  await keepVersion('before-reload');
  const result = await request('plan:reload');
  if (!result.ok) {
    tellError(result.error);
    return false;
  }
  const { plan, fileName, savedAt } = result.value;
  dismissErrors();
  const { handle } = useEditorStore.getState();
  if (handle === null || useDocumentStore.getState().loaded?.plan.id !== plan.id) {
    showPlan(plan, { fileName, savedAt, isNew: false });
    return true;
  }
  handle.replacePlan(plan);
  takeSnapshot();
  useDocumentStore.setState(({ revision }) => ({ fileName, savedAt, savedRevision: revision, saveError: null }));
  return true;
}
