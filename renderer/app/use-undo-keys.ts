/**
 * Undo is one for the window: Ctrl+Z and Ctrl+Y reach the plan wherever the keyboard is. Only text that has been typed into a field
 * and not been taken over yet is undone by the field itself; and a dialog keeps the plan behind it as it is.
 */
import { useEffect } from 'react';
import { withEditor } from '../state/editor-store.ts';
import { PENDING_ATTRIBUTE } from '../ui/DraftInput.tsx';

type HistoryStep = 'undo' | 'redo';

/** `null` where the key is neither. macOS and Linux know Shift with Z, Windows and Word Y. */
function readHistoryKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): HistoryStep | null {
  if (altKey || ctrlKey === metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

/** Whether what has the keyboard has a history of its own: the page, or a field with text of its own in it. */
function hasOwnHistory(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLTextAreaElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  const pending = target.getAttribute(PENDING_ATTRIBUTE);
  return pending === null
    ? target.value !== '' && target.type !== 'checkbox' && target.type !== 'radio'
    : pending === 'true';
}

function onKeyDown(event: KeyboardEvent): void {
  const step = readHistoryKey(event);
  if (step === null || event.defaultPrevented || hasOwnHistory(event.target)) return;
  if (document.querySelector('[aria-modal="true"]') !== null) return;
  event.preventDefault();
  withEditor((editor) => editor[step]());
}

export function useUndoKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
