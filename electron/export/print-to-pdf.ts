/** HTML → PDF by the browser's own printing, in a window that is never shown and runs no script. */
import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { addPrintPage } from '../protocol/app-protocol.ts';

/** Rejects as soon as the signal is raised. */
function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** A window that shows a page of ours for printing; the caller destroys it. */
export function createPrintWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  });
}

/** Prints a page at its own size and margins (`@page`). Rejects when printing fails, and at once when the signal is raised. */
export async function printToPdf(html: string, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted();
  const page = addPrintPage(randomUUID(), html);
  const window = createPrintWindow();
  const print = async () => {
    await window.loadURL(page.url);
    return window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  };
  try {
    return await Promise.race([print(), rejectOnAbort(signal)]);
  } finally {
    window.destroy();
    page.remove();
  }
}
