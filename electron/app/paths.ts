/** Where the built program's own files lie, and where it keeps what belongs to this user. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import type { Policy } from './policy.ts';

const inBuild = (...parts: string[]) => join(app.getAppPath(), 'dist', ...parts);

export const getRendererFolder = () => inBuild('renderer');
export const getPreloadFile = () => inBuild('electron', 'preload.cjs');
export const getPagesFile = () => inBuild('electron', 'pages.cjs');
export const getJournalFile = () => inBuild('electron', 'journal.cjs');
export const getWorkerFile = () => inBuild('electron', 'worker.cjs');

/** A portable program keeps its data in this folder, beside the folders of its versions. */
const PORTABLE_DATA = 'zhangfa-data';

/** The folder of a portable program with the versions in it; `null` for one that is installed. */
export function findPortableFolder(): string | null {
  const folder = dirname(dirname(app.getPath('exe')));
  return app.isPackaged && existsSync(join(folder, PORTABLE_DATA)) ? folder : null;
}

function findPortableData(): string | null {
  const folder = findPortableFolder();
  return folder === null ? null : join(folder, PORTABLE_DATA);
}

/**
 * Settings, recent plans, journals and logs. Tests name a folder of their own in ZHANGFA_DATA_DIR; it must be chosen before
 * the single-instance lock, which is one a data folder.
 */
export function chooseDataFolder({ dataFolder }: Policy): string {
  const folder =
    process.env.ZHANGFA_DATA_DIR || (dataFolder ?? findPortableData() ?? join(app.getPath('appData'), 'zhangfa'));
  app.setPath('userData', folder);
  app.setPath('sessionData', join(folder, 'browser'));
  return folder;
}
