/**
 * The one writer of everything that must not get lost: plans, autosaves, exports, settings. The new content goes to a file
 * beside the old one, is flushed to the disk and only then takes its name; until then the old file is whole.
 */
import { access, constants, open } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import writeFileAtomic from 'write-file-atomic';
import { type Result, succeed } from '../../shared/errors/result.ts';
import { failFile, getSystemCode } from './file-errors.ts';

/** Virus scanners and indexers on Windows hold a file for a moment after it was written; renaming over it then fails. */
const RENAME_REFUSALS: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const RETRY_DELAYS_MS = [50, 100, 200, 400, 800];

/** A rename replaces a file that is marked read-only, which is not what its owner meant. */
async function refuseReadOnly(path: string): Promise<void> {
  try {
    await access(path, constants.W_OK);
  } catch (cause) {
    if (getSystemCode(cause) !== 'ENOENT') throw cause;
  }
}

async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const bytes =
    typeof content === 'string' ? content : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const delaysMs = process.platform === 'win32' ? RETRY_DELAYS_MS : [];
  for (let attempt = 0; ; attempt++) {
    try {
      return await writeFileAtomic(path, bytes, { fsync: true });
    } catch (cause) {
      const delayMs = delaysMs[attempt];
      if (delayMs === undefined || !RENAME_REFUSALS.has(getSystemCode(cause) ?? '')) throw cause;
      await wait(delayMs);
    }
  }
}

/** Makes the rename itself last through a power cut, where the system lets a folder be flushed (Windows does not). */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (cause) {
    // Some network and FUSE file systems know no such thing; the file itself is flushed already.
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(getSystemCode(cause) ?? '')) throw cause;
  } finally {
    await handle.close();
  }
}

/**
 * Writes a whole file, or leaves the old one as it was. Succeeds only after the new content is on the disk under its name.
 * Errors: `file.permission-denied`, `file.disk-full`, `file.busy`, `file.not-found` (the folder is gone), `file.unknown`.
 */
export async function writeFileSafely(path: string, content: string | Uint8Array): Promise<Result<null>> {
  try {
    await refuseReadOnly(path);
    await replaceFile(path, content);
    await flushFolder(dirname(path));
    return succeed(null);
  } catch (cause) {
    // What is missing is the folder: the file itself need not be there.
    return failFile(cause, basename(getSystemCode(cause) === 'ENOENT' ? dirname(path) : path));
  }
}
