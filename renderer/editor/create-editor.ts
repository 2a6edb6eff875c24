/** Puts the editor together: nodes, Lexical's own behaviour, and one extension a feature. */
import { registerRichText } from '@lexical/rich-text';
import { createEditor, type LexicalEditor, mergeRegister } from 'lexical';
import type { Plan } from '../../shared/model/plan/plan.ts';
import type { EditorEvents } from './editor-api.ts';
import { type Clipboard, registerClipboard } from './extensions/clipboard/register-clipboard.ts';
import { type Fields, registerFields } from './extensions/fields/register-fields.ts';
import { registerUndo } from './extensions/history/register-undo.ts';
import { registerKeys } from './extensions/keys/register-keys.ts';
import { registerLiveText } from './extensions/live-text/register-live-text.ts';
import { type Numbering, registerMarkers } from './extensions/markers/register-markers.ts';
import { registerOutline } from './extensions/outline/register-outline.ts';
import { registerActiveSection } from './extensions/page/register-active-section.ts';
import { registerPage } from './extensions/page/register-page.ts';
import { type PagesHandle, registerPages } from './extensions/pages/register-pages.ts';
import { registerReading } from './extensions/reading/register-reading.ts';
import { registerRunIn } from './extensions/run-in/register-run-in.ts';
import { registerClicks } from './extensions/selection/register-clicks.ts';
import { registerClosingSkip } from './extensions/selection/register-closing-skip.ts';
import { registerSelection } from './extensions/selection/register-selection.ts';
import { registerStructure } from './extensions/structure/register-structure.ts';
import { registerTables } from './extensions/tables/register-tables.ts';
import { registerTypedMarkers } from './extensions/typed-markers/register-typed-markers.ts';
import { LOAD_TAG, QUIET_TAG } from './load-tag.ts';
import { EDITOR_NODES } from './nodes/index.ts';
import { readSettings } from './nodes/plan-settings.ts';
import { EDITOR_THEME } from './theme.ts';

export type PlanEditorCore = {
  readonly editor: LexicalEditor;
  readonly numbering: Numbering;
  readonly fields: Fields;
  readonly pages: PagesHandle;
  readonly clipboard: Clipboard;
  readPlan(): Plan;
  /** Tells of the selection at once. */
  settleSelection(): void;
  dispose(): void;
};

function registerChanges(editor: LexicalEditor, events: EditorEvents): () => void {
  return editor.registerUpdateListener(({ editorState, prevEditorState, dirtyElements, dirtyLeaves, tags }) => {
    const settings = readSettings(editorState);
    if (settings !== readSettings(prevEditorState)) events.onSettings(settings);
    const isShown = !prevEditorState.isEmpty() && !tags.has(LOAD_TAG) && !tags.has(QUIET_TAG);
    if (isShown && (dirtyElements.size > 0 || dirtyLeaves.size > 0)) events.onChange();
  });
}

/** An editor without a page; `setRootElement` gives it one. */
export function createPlanEditor(events: EditorEvents): PlanEditorCore {
  const editor = createEditor({
    namespace: 'zhangfa',
    nodes: EDITOR_NODES,
    theme: EDITOR_THEME,
    // Lexical has put the state before the failed change back; what is on the page is whole.
    onError: (error) => {
      reportError(error);
      events.onNotice('change-failed', {});
    },
  });
  const structure = registerStructure(editor);
  const { numbering, unregister: markers } = registerMarkers(editor);
  const { readPlan, unregister: reading } = registerReading(editor);
  const fields = registerFields(editor, events);
  const { pages, unregister: paging } = registerPages(editor, events);
  const clipboard = registerClipboard(editor, numbering, events);
  const told = registerSelection(editor, numbering, events);
  const dispose = mergeRegister(
    structure,
    markers,
    registerLiveText(editor, numbering),
    reading,
    registerRichText(editor),
    registerTables(editor),
    registerRunIn(editor),
    registerKeys(editor),
    clipboard.unregister,
    registerTypedMarkers(editor, numbering),
    registerUndo(editor, () => events.onNotice('history-dropped', {})),
    registerPage(editor, numbering),
    registerActiveSection(editor),
    registerClicks(editor),
    registerClosingSkip(editor),
    told.unregister,
    registerOutline(editor, numbering, events),
    registerChanges(editor, events),
    fields.unregister,
    paging,
  );
  const { settleSelection } = told;
  return { editor, numbering, fields, pages, clipboard, readPlan, settleSelection, dispose };
}
