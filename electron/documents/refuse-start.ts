/** A start that cannot be: the program has nowhere to keep anything, or its policy is wrong. It says so and ends with a failure. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { AppError } from '../../shared/base/errors/result.ts';
import { describeError, type Language } from '../../shared/base/messages/messages.ts';
import { DEFAULT_SETTINGS } from '../../shared/edge/ipc/default-settings.ts';
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

/** `error` is what `probeFolder` says of the data folder. */
export async function refuseForFolder(dataFolder: string, error: AppError): Promise<void> {
  const { language } = (await openSettings(dataFolder)).current;
  const detail = getDialogText(language, DETAILS[error.code] ?? 'dataFolderUnusable', { folder: dataFolder });
  await refuseStart(language, 'noDataFolder', detail);
}

/** `error` is one of `readPolicy`. Where settings are kept is not known then. */
export async function refuseForPolicy(error: AppError): Promise<void> {
  const { language } = DEFAULT_SETTINGS;
  await refuseStart(language, 'badPolicy', describeError(error, language));
}

/** On stderr too, for a start without a display. */
async function refuseStart(language: Language, reason: DialogKey, detail: string): Promise<void> {
  giveChromiumAnotherFolder();
  const message = getDialogText(language, reason);
  process.stderr.write(`${message}${detail}\n`);
  await app.whenReady();
  await dialog.showMessageBox({ type: 'error', message, detail, buttons: [getDialogText(language, 'quit')] });
  app.exit(EXIT_CODE);
}
