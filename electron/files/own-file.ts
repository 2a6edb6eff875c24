/** A file of the program's own in the data folder, which the user knows nothing of: a failure to write it names no file. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import { failFile, getSystemCode } from './file-errors.ts';
import { writeFileSafely } from './write-file-safely.ts';

/** A folder of the program's own, closed to others. Errors: those of `writeFileSafely`. */
export async function makeOwnFolder(folder: string): Promise<Result<null>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return succeed(null);
  } catch (cause) {
    return failFile(cause, '');
  }
}

/** Errors: `data-folder.not-written`. */
export async function writeOwnFile(path: string, content: string): Promise<Result<null>> {
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (cause) {
    return fail('data-folder.not-written', {}, getSystemCode(cause) ?? cause);
  }
  const written = await writeFileSafely(path, content);
  return written.ok ? written : fail('data-folder.not-written', {}, written.error.code);
}
