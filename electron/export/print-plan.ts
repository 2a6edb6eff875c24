/** Print…: the system's dialog over the plan as a page of HTML, in a window that is never shown and runs no script. */
import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import { renderPrintHtml } from '../../shared/exchange/export/html/print-html.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import { addPrintPage } from '../protocol/app-protocol.ts';

/** What Chromium says when the user closed the dialog: no failure. */
const CANCELLED = 'Print job canceled';

function createPrintWindow(): BrowserWindow {
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

/** Answers once the dialog is closed. Errors: `print.failed`. */
export async function printPlan(plan: Plan): Promise<Result<null>> {
  const page = addPrintPage(randomUUID(), renderPrintHtml(resolvePlan(plan), { hasPageNumbers: true }));
  const window = createPrintWindow();
  try {
    await window.loadURL(page.url);
    const reason = await new Promise<string | null>((resolve) => {
      window.webContents.print({ silent: false, printBackground: true }, (isDone, why) => resolve(isDone ? null : why));
    });
    return reason === null || reason === CANCELLED ? succeed(null) : fail('print.failed', {}, reason);
  } catch (cause) {
    return fail('print.failed', {}, cause);
  } finally {
    window.destroy();
    page.remove();
  }
}
