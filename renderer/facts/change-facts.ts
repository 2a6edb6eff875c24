/** Edits of the plan's facts and settings from the panel and the sheet; each is one undo step. */
import type { PlanSettings } from '../editor/editor-api.ts';
import { withEditor } from '../state/editor-store.ts';
import type { FactsEdit } from './edit-facts.ts';

export function editSettings(edit: (settings: PlanSettings) => PlanSettings): void {
  withEditor((editor) => editor.changeSettings(edit));
}

export function editFacts(edit: FactsEdit): void {
  editSettings((settings) => ({ ...settings, facts: edit(settings.facts) }));
}
