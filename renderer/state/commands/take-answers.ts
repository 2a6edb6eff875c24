/** The plan under other answers of its template, in the place of the plan in hand. */
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { translate } from '../../ui/translate.ts';
import { takeSnapshot, useEditorStore, withEditor } from '../editor-store.ts';
import { tell } from '../notice-store.ts';
import { closeDialog } from '../view-store.ts';
import { keepVersion } from './versions.ts';

/** One undo step; what stood there is kept as a version first. */
export async function takeAnswers(plan: Plan): Promise<void> {
  closeDialog();
  await keepVersion('before-answers');
  useEditorStore.getState().handle?.replacePlan(plan);
  takeSnapshot();
  const undo = { label: translate('versions:undo'), run: () => withEditor((editor) => editor.undo()) };
  tell('success', translate('templates:answers-taken'), undo);
}
