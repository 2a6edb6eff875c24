/** Cells on the clipboard, as Excel, WPS and web pages put them there. */
import { readHtmlCells, readTabbedCells } from '../../shared/content/facts/cells.ts';
import type { ClipboardCells } from '../state/view-store.ts';

/** The table where there is one: it has numbers that the plain text has cut short to 1.39E+10. */
export function readClipboardCells({ html, text }: ClipboardCells): string[][] {
  return (html === '' ? null : readHtmlCells(html)) ?? readTabbedCells(text);
}
