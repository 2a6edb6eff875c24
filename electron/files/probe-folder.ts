/** Whether the program can keep anything in a folder, asked before it relies on it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, succeed } from '../../shared/base/errors/result.ts';
import { failFile } from './file-errors.ts';
import { nameUnfinished } from './unfinished-files.ts';

/** A disk with less room than this is full for every purpose of the program. */
const PROBE_BYTES = 4096;

/**
 * Makes the folder where it is not there yet, and writes and removes a small file in it.
 * Errors: `file.permission-denied`, `file.disk-full`, `file.busy`, `file.not-found`, `file.unknown`; they name the folder.
 */
export function probeFolder(folder: string): Result<null> {
  const probe = join(folder, nameUnfinished());
  try {
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(probe, new Uint8Array(PROBE_BYTES), { flag: 'wx', mode: 0o600 });
    } finally {
      rmSync(probe, { force: true });
    }
    return succeed(null);
  } catch (cause) {
    return failFile(cause, folder);
  }
}
