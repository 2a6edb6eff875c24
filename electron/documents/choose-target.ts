/** Asks where a file is to be written. The answer has the extension of its kind, whatever was typed. */
import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { dialog } from 'electron';
import { getDialogText } from '../app/dialog-text.ts';
import type { Program } from '../program.ts';
import type { PlanWindow } from '../windows/plan-window.ts';
import { giveExtension } from './file-name.ts';

type Wanted = {
  readonly title: string;
  readonly defaultPath: string;
  /** What the dialog calls this kind of file. */
  readonly kind: string;
  readonly extension: string;
};

/** The dialog asked about the name as it was typed, not about the one it stands for. */
async function mayReplace(program: Program, planWindow: PlanWindow, path: string): Promise<boolean> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (!isThere) return true;
  const { language } = program.settings.current;
  const { response } = await dialog.showMessageBox(planWindow.window, {
    type: 'warning',
    message: getDialogText(language, 'replaceMessage', { fileName: basename(path) }),
    buttons: [getDialogText(language, 'replace'), getDialogText(language, 'cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** `null` where the user cancels. Replacing a file that is there was confirmed. */
export async function chooseTarget(
  program: Program,
  planWindow: PlanWindow,
  { title, defaultPath, kind, extension }: Wanted,
): Promise<string | null> {
  const chosen = await dialog.showSaveDialog(planWindow.window, {
    title,
    defaultPath,
    filters: [{ name: kind, extensions: [extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (chosen.canceled || !chosen.filePath) return null;
  const path = giveExtension(chosen.filePath, extension);
  if (path === chosen.filePath) return path;
  return (await mayReplace(program, planWindow, path)) ? path : null;
}
