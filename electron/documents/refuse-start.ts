/** A start that cannot be: the program has nowhere to keep anything. It says so and ends with a failure. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { AppError } from '../../shared/base/errors/result.ts';
import { type DialogKey, getDialogText } from '../app/dialog-text.ts';
import { openSettings } from '../settings/settings-store.ts';

const EXIT_CODE = 1;

const DETAILS: Partial<Record<AppError['code'], DialogKey>> = {
  'file.permission-denied': 'dataFolderDenied',
  'file.disk-full': 'dataFolderFull',
};

/** Chromium keeps things too, and would fail without a word where it cannot. */
function giveChromiumAnotherFolder(): void {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'zhangfa-'));
    app.setPath('userData', folder);
    app.setPath('sessionData', folder);
    app.once('quit', () => rmSync(folder, { recursive: true, force: true }));
  } catch {
    // Then the sentence on stderr may be all there is.
  }
}

/** `error` is what `probeFolder` says of the data folder. On stderr too, for a start without a display. */
export async function refuseStart(dataFolder: string, error: AppError): Promise<void> {
  giveChromiumAnotherFolder();
  const { language } = (await openSettings(dataFolder)).current;
  const message = getDialogText(language, 'noDataFolder');
  const detail = getDialogText(language, DETAILS[error.code] ?? 'dataFolderUnusable', { folder: dataFolder });
  process.stderr.write(`${message}${detail}\n`);
  await app.whenReady();
  await dialog.showMessageBox({ type: 'error', message, detail, buttons: [getDialogText(language, 'quit')] });
  app.exit(EXIT_CODE);
}
