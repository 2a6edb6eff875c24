/** The faces of a folder put where the system finds them for this user, so that editor, pages and office programs know them. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import { failReading } from '../files/file-errors.ts';

const FACE_FILE = /\.(?:ttf|otf|ttc|otc)$/i;
const CACHE_LIMIT_MS = 120_000;

/** Source: XDG Base Directory Specification; fontconfig reads `fonts` in the user's data folder. */
const getFontsFolder = () => join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'fonts', 'zhangfa');

/**
 * Copies the font files of a folder and of the folders in it. Windows and macOS install fonts by a double click, with the licence shown.
 * Errors: `fonts.only-linux`, `fonts.none-in-folder`, and those of reading the folder.
 */
export async function installFonts(from: string): Promise<Result<{ readonly count: number; readonly folder: string }>> {
  if (process.platform !== 'linux') return fail('fonts.only-linux');
  const folder = getFontsFolder();
  try {
    const names = (await readdir(from, { recursive: true })).filter((name) => FACE_FILE.test(name));
    if (names.length === 0) return fail('fonts.none-in-folder', { folder: from });
    await mkdir(folder, { recursive: true });
    for (const name of names) await copyFile(join(from, name), join(folder, basename(name)));
    // Without fontconfig's own program the next start of any program looks for itself.
    await promisify(execFile)('fc-cache', [folder], { timeout: CACHE_LIMIT_MS }).catch(() => undefined);
    return succeed({ count: names.length, folder });
  } catch (cause) {
    return failReading(cause, basename(from));
  }
}
