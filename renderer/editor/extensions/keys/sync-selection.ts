/**
 * Brings the selection up to date before a key acts. Chromium moves its own selection for Home, End and the arrows at
 * once but tells of it in a later task; a Backspace that comes first would delete at the place the cursor has left.
 */
import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
} from 'lexical';

/** Runs inside an update. Selections of cells and of whole nodes are Lexical's own and stay. */
export function $syncSelection(editor: LexicalEditor): void {
  const root = editor.getRootElement();
  const native = root?.ownerDocument.getSelection() ?? null;
  const known = $getSelection();
  if (root === null || native === null || !root.contains(native.focusNode) || !$isRangeSelection(known)) return;
  const current = $createRangeSelectionFromDom(native, editor);
  if (current === null || current.is(known)) return;
  current.format = known.format;
  $setSelection(current);
}
