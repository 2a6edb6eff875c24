/** Undo and redo: as many steps as memory holds. */
import { createEmptyHistoryState, type HistoryState, type HistoryStateEntry, registerHistory } from '@lexical/history';
import {
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { $restoreState } from './restore-state.ts';

/** Typing within this time is one undo step. */
const UNDO_DELAY_MS = 500;
/** What all steps together may take, by estimate. In a plan of 10,000 blocks these are some thousand steps all over it. */
const BUDGET_BYTES = 256 * 1024 * 1024;
const BYTES_PER_MAP_ENTRY = 40;
/** A step's own nodes, of which nobody else knows. */
const BYTES_PER_STEP = 4 * 1024;

type NodeMap = EditorState['_nodeMap'] & { readonly _nursery?: ReadonlyMap<string, unknown> };

/** What a state takes beside those before it: Lexical's states share their nodes, but each has a map of those that changed lately. */
function estimateBytes({ _nodeMap }: EditorState): number {
  const { _nursery: changed = _nodeMap } = _nodeMap as NodeMap;
  return BYTES_PER_STEP + changed.size * BYTES_PER_MAP_ENTRY;
}

type Options = { readonly delayMs?: number; readonly budgetBytes?: number };

/** @param onDropped called when the first steps are dropped since the history was last empty */
export function registerUndo(
  editor: LexicalEditor,
  onDropped: () => void,
  { delayMs = UNDO_DELAY_MS, budgetBytes = BUDGET_BYTES }: Options = {},
): () => void {
  let hasTold = false;
  let weighed = 0;

  const keepWithinBudget = ({ undoStack }: HistoryState): void => {
    if (undoStack.length === 0) hasTold = false;
    const isLonger = undoStack.length > weighed;
    weighed = undoStack.length;
    if (!isLonger) return;
    let bytes = 0;
    let kept = 0;
    for (const { editorState } of undoStack.toReversed()) {
      bytes += estimateBytes(editorState);
      if (bytes > budgetBytes) break;
      kept += 1;
    }
    if (kept === undoStack.length) return;
    undoStack.splice(0, undoStack.length - kept);
    weighed = kept;
    if (!hasTold) onDropped();
    hasTold = true;
  };

  const history = createEmptyHistoryState();
  /** Goes to the newest state of one stack, and leaves the present one on the other. */
  const travel = (from: HistoryStateEntry[], to: HistoryStateEntry[]): boolean => {
    const entry = from.pop();
    if (entry === undefined) return true;
    if (history.current !== null) to.push(history.current);
    history.current = entry;
    keepWithinBudget(history);
    editor.update(() => $restoreState(entry.editorState), {
      discrete: true,
      skipTransforms: true,
      tag: HISTORIC_TAG,
    });
    editor.dispatchCommand(CAN_UNDO_COMMAND, history.undoStack.length > 0);
    editor.dispatchCommand(CAN_REDO_COMMAND, history.redoStack.length > 0);
    return true;
  };

  return mergeRegister(
    editor.registerCommand(UNDO_COMMAND, () => travel(history.undoStack, history.redoStack), COMMAND_PRIORITY_LOW),
    editor.registerCommand(REDO_COMMAND, () => travel(history.redoStack, history.undoStack), COMMAND_PRIORITY_LOW),
    registerHistory(editor, history, delayMs, Date.now, keepWithinBudget),
  );
}
