/**
 * Pastes text alone. The page learns of a paste only that it came; so the editor is told before main has the system paste, which
 * also serves fields outside the page.
 */
import { request } from '../bridge.ts';
import { editAndReturn } from '../editor-store.ts';

export function pasteText(): void {
  const { activeElement } = document;
  const isInField = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
  if (!isInField) editAndReturn((editor) => editor.pasteTextNext());
  void request('window:paste-text');
}
