/** What a user keeps beside plans (numbering schemes, page set-ups, templates, clauses, facts) as files: given to colleagues, taken from them. */
import { basename, dirname, join } from 'node:path';
import { app, dialog } from 'electron';
import { type Result, succeed } from '../../shared/base/errors/result.ts';
import { type DialogKey, getDialogText } from '../app/dialog-text.ts';
import { writeFileSafely } from '../files/write-file-safely.ts';
import type { Program } from '../program.ts';
import type { PlanWindow } from '../windows/plan-window.ts';
import { chooseTarget } from './choose-target.ts';

export type HandedKind = {
  readonly extension: string;
  /** Files with these extensions are shown too, since reading them says what to do instead. */
  readonly alsoShown?: readonly string[];
  /** What the dialogs call such files. */
  readonly files: DialogKey;
  readonly giveTitle: DialogKey;
  readonly takeTitle: DialogKey;
};

/** Asks where to, `name` being proposed beside the plan or among the documents, and writes. `null` where the user cancels. */
export async function giveFile(
  program: Program,
  planWindow: PlanWindow,
  kind: HandedKind,
  name: string,
  makeContent: () => Result<string | Uint8Array> | Promise<Result<string | Uint8Array>>,
): Promise<Result<{ readonly fileName: string } | null>> {
  const { language } = program.settings.current;
  const planPath = planWindow.document?.filePath ?? null;
  const path = await chooseTarget(program, planWindow, {
    title: getDialogText(language, kind.giveTitle),
    defaultPath: join(planPath === null ? app.getPath('documents') : dirname(planPath), `${name}.${kind.extension}`),
    kind: getDialogText(language, kind.files),
    extension: kind.extension,
  });
  if (path === null) return succeed(null);
  const content = await makeContent();
  if (!content.ok) return content;
  const written = await writeFileSafely(path, content.value);
  return written.ok ? succeed({ fileName: basename(path) }) : written;
}

/** Asks which file to take. `null` where the user cancels. */
export async function chooseHandedFile(
  program: Program,
  planWindow: PlanWindow,
  { extension, alsoShown = [], files, takeTitle }: HandedKind,
): Promise<string | null> {
  const { language } = program.settings.current;
  const { canceled, filePaths } = await dialog.showOpenDialog(planWindow.window, {
    title: getDialogText(language, takeTitle),
    properties: ['openFile'],
    filters: [
      { name: getDialogText(language, files), extensions: [extension, ...alsoShown] },
      { name: getDialogText(language, 'allFiles'), extensions: ['*'] },
    ],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
