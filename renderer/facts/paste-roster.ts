/** A block of cells pasted where people are kept is a roster to look at first; a single word is pasted like any other. */
import type { ClipboardEvent } from 'react';
import { openDialog } from '../state/view-store.ts';

export function pasteRoster(event: ClipboardEvent): void {
  const html = event.clipboardData.getData('text/html');
  const text = event.clipboardData.getData('text/plain');
  if (!/[\t\n]/.test(text.trim())) return;
  event.preventDefault();
  openDialog({ kind: 'import-facts', source: { kind: 'clipboard', html, text } });
}
