/** Print…: the system's dialog over the pages of the PDF, drawn by the same engine, in a window that is never shown and runs no script. */
import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import { mmToPt } from '../../shared/base/units/length.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { hasMirroredPageNumbers } from '../../shared/view/layout/layout.ts';
import { getLayout } from '../../shared/view/layout/layouts.ts';
import { resolveTitleText } from '../../shared/view/resolve/resolve.ts';
import type { Pages } from '../pages/pages.ts';
import { addPrintPage } from '../protocol/app-protocol.ts';
import { getSheetSize, writePrintDocument } from './print-document.ts';

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

const MICRONS_PER_PT = 1000 / mmToPt(1);

/** Answers once the dialog is closed. Errors: `print.failed`, and those of drawing pages. */
export async function printPlan(pages: Pages, plan: Plan): Promise<Result<null>> {
  const drawn = await pages.drawPages(plan, new AbortController().signal);
  if (!drawn.ok) return drawn;
  const sheet = getSheetSize(drawn.value.pages);
  const toMicrons = (pt: number) => Math.round(pt * MICRONS_PER_PT);
  const page = addPrintPage(randomUUID(), writePrintDocument(drawn.value, resolveTitleText(plan)));
  const window = createPrintWindow();
  try {
    await window.loadURL(page.url);
    const reason = await new Promise<string | null>((resolve) => {
      const options = {
        silent: false,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: { width: toMicrons(sheet.widthPt), height: toMicrons(sheet.heightPt) },
        // Numbers on alternating sides are made for paper that is printed on both; the dialog can say otherwise.
        duplexMode: hasMirroredPageNumbers(getLayout(plan)) ? 'longEdge' : 'simplex',
      } as const;
      window.webContents.print(options, (isDone, why) => resolve(isDone ? null : why));
    });
    return reason === null || reason === CANCELLED ? succeed(null) : fail('print.failed', {}, reason);
  } catch (cause) {
    return fail('print.failed', {}, cause);
  } finally {
    window.destroy();
    page.remove();
  }
}
