/** What the editor holds, as its events tell it; panels and toolbars select from here. */
import { create } from 'zustand';
import type { Plan } from '../../shared/model/plan/plan.ts';
import type {
  EditorEvents,
  EditorHandle,
  EditorSelection,
  EditorStatistics,
  FieldQuery,
  OutlineEntry,
  PainterState,
  Pasted,
  PasteProgress,
  PlanSettings,
} from '../editor/editor-api.ts';
import { flushPendingEdits } from '../ui/pending-edits.ts';
import { noteChange, noteTitle, useDocumentStore } from './document-store.ts';
import { tellEditorNotice } from './notice-store.ts';
import { usePagesStore } from './pages-store.ts';

export type EditorState = {
  readonly handle: EditorHandle | null;
  readonly selection: EditorSelection | null;
  readonly outline: readonly OutlineEntry[];
  readonly settings: PlanSettings | null;
  readonly statistics: EditorStatistics;
  /** The field being typed behind `{`, `null` while none is. */
  readonly fieldQuery: FieldQuery | null;
  /** What was pasted last, while it can be put in otherwise; `null` once the work goes on. */
  readonly pasted: Pasted | null;
  /** How far a long paste has come, `null` while none is coming in. */
  readonly pasting: PasteProgress | null;
  readonly painter: PainterState;
  /** The plan as last read while the editor was idle; for counts and marks that may lag behind the typing. */
  readonly snapshot: Plan | null;
};

export const useEditorStore = create<EditorState>()(() => ({
  handle: null,
  selection: null,
  outline: [],
  settings: null,
  statistics: { characters: 0, numbered: 0 },
  fieldQuery: null,
  pasted: null,
  pasting: null,
  painter: 'off',
  snapshot: null,
}));

/** How long the editor must rest before the plan is read for the panels. */
const SNAPSHOT_DELAY_MS = 600;
let snapshotTimer: number | undefined;

/** Reads the plan into the snapshot now. */
export function takeSnapshot(): void {
  window.clearTimeout(snapshotTimer);
  const { handle } = useEditorStore.getState();
  if (handle === null) return;
  const snapshot = handle.readPlan();
  useEditorStore.setState({ snapshot });
  noteTitle(snapshot);
}

function scheduleSnapshot(): void {
  window.clearTimeout(snapshotTimer);
  snapshotTimer = window.setTimeout(takeSnapshot, SNAPSHOT_DELAY_MS);
}

export const editorEvents: EditorEvents = {
  onChange() {
    noteChange();
    scheduleSnapshot();
  },
  onSelection: (selection) => useEditorStore.setState({ selection }),
  onOutline: (outline) => useEditorStore.setState({ outline }),
  onSettings: (settings) => useEditorStore.setState({ settings }),
  onStatistics: (statistics) => useEditorStore.setState({ statistics }),
  onFieldQuery: (fieldQuery) => useEditorStore.setState({ fieldQuery }),
  onPage: (cursorPage) => usePagesStore.setState({ cursorPage }),
  onPainter: (painter) => useEditorStore.setState({ painter }),
  onPaste: (pasted) => useEditorStore.setState({ pasted }),
  onPasteProgress: (pasting) => useEditorStore.setState({ pasting }),
  onNotice: tellEditorNotice,
};

/**
 * The plan as it stands, what is still being typed into a panel included; `null` while none is shown. Everything that
 * leaves the window reads it here.
 */
export function readPlan(): Plan | null {
  flushPendingEdits();
  return useEditorStore.getState().handle?.readPlan() ?? null;
}

/** The newest state of the plan that can still be had when the window has failed; `null` while no plan was shown. */
export function rescuePlan(): Plan | null {
  const { handle, snapshot } = useEditorStore.getState();
  const older = snapshot ?? useDocumentStore.getState().loaded?.plan ?? null;
  try {
    return handle?.readPlan() ?? older;
  } catch {
    return older;
  }
}

/** The editor's handle, where there is one: commands do nothing while no plan is shown. */
export function withEditor(action: (handle: EditorHandle) => void): void {
  const { handle } = useEditorStore.getState();
  if (handle !== null) action(handle);
}

/** Does something in the editor and returns the keyboard to it, as toolbar commands do. */
export function editAndReturn(action: (handle: EditorHandle) => void): void {
  withEditor((handle) => {
    action(handle);
    handle.focus();
  });
}
