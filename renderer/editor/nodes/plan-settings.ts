/**
 * The parts of a plan that are not text, kept on the root node as one immutable object: changing a fact or the scheme
 * is an undo step in the same history as typing.
 */
import { $getRoot, $getState, $setState, createState, type EditorState } from 'lexical';
import { createPlan } from '../../../shared/model/plan/new-plan.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import type { PlanSettings } from '../editor-api.ts';

/** The settings of a plan: everything but its title, blocks and attachments. */
export function getSettings({ title: _title, blocks: _blocks, attachments: _attachments, ...settings }: Plan) {
  return settings satisfies PlanSettings;
}

const NO_SETTINGS: PlanSettings = getSettings(createPlan('none'));

/** The root is never read from JSON, so the parser has nothing to accept. */
const settingsState = createState('settings', { parse: (): PlanSettings => NO_SETTINGS });

export function $getSettings(): PlanSettings {
  return $getState($getRoot(), settingsState);
}

export function $setSettings(settings: PlanSettings): void {
  $setState($getRoot(), settingsState, settings);
}

/** The settings in a state that may not be the current one. */
export function readSettings(state: EditorState): PlanSettings {
  return state.read($getSettings);
}
