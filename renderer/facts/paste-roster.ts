/** A block of cells pasted where people are kept is a roster to look at first; a single word is pasted like any other. */
import type { ClipboardEvent } from 'react';
import { type FactsSource, openDialog } from '../state/view-store.ts';

/** The block of cells, which is then not pasted; `null` for words, which are. */
export function takeRoster(event: ClipboardEvent): FactsSource | null {
  const html = event.clipboardData.getData('text/html');
  const text = event.clipboardData.getData('text/plain');
  if (!/[\t\n]/.test(text.trim())) return null;
  event.preventDefault();
  return { kind: 'clipboard', html, text };
}

export function pasteRoster(event: ClipboardEvent): void {
  const source = takeRoster(event);
  if (source !== null) openDialog({ kind: 'import-facts', source });
}
