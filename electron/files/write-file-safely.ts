/**
 * The one writer of everything that must not get lost: plans, journals, exports, settings. The new content goes to a file
 * beside the old one, is flushed to the disk and only then takes its name; until then the old file is whole.
 *
 * Written here because write-file-atomic 6 takes a short write for a complete one: on a disk that fills up while it
 * writes, it renames a truncated file over the old one and reports success.
 */
import { access, chmod, chown, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Result, succeed } from '../../shared/base/errors/result.ts';
import { failFile, getSystemCode } from './file-errors.ts';
import { nameUnfinished } from './unfinished-files.ts';

/** Virus scanners and indexers on Windows hold a file for a moment after it was written; renaming over it then fails. */
const RENAME_REFUSALS: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const FLUSH_REFUSALS: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EACCES', 'EPERM']);
const RETRY_DELAYS_MS = process.platform === 'win32' ? [50, 100, 200, 400, 800] : [];

/** What the user keeps from others in every new file. */
const UMASK = process.umask();

/** `null` where the call fails because there is no such file. */
async function orNull<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch (cause) {
    if (getSystemCode(cause) === 'ENOENT') return null;
    throw cause;
  }
}

/** `FileHandle.writeFile` goes on until every byte is written, and fails where the disk has no room for the rest. */
async function writeAndFlush(path: string, content: string | Uint8Array): Promise<void> {
  // Nobody else's until it is known whose the finished file is.
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The new file is the old one's as far as the system lets us say so: shared folders rely on group and mode. */
async function copyOwner(from: string, to: string, newMode: number): Promise<void> {
  if (process.platform === 'win32') return;
  const status = await orNull(stat(from));
  await chmod(to, status?.mode ?? newMode);
  if (status !== null) await chown(to, status.uid, status.gid).catch(() => {});
}

async function renameWithPatience(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (cause) {
      const delayMs = RETRY_DELAYS_MS[attempt];
      if (delayMs === undefined || !RENAME_REFUSALS.has(getSystemCode(cause) ?? '')) throw cause;
      await wait(delayMs);
    }
  }
}

/** Makes the rename itself last through a power cut, where the system lets a folder be flushed (Windows does not). */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (cause) {
    // Some file systems know no such thing, some folders may be written but not read; the file itself is flushed already.
    if (!FLUSH_REFUSALS.has(getSystemCode(cause) ?? '')) throw cause;
  }
}

async function replaceFile(path: string, content: string | Uint8Array, newMode: number): Promise<void> {
  // A rename replaces a file that is marked read-only, which is not what its owner meant.
  await orNull(access(path, constants.W_OK));
  // Not the file's own name with something added: that may already be as long as names can be.
  const unfinished = join(dirname(path), nameUnfinished());
  try {
    await writeAndFlush(unfinished, content);
    await copyOwner(path, unfinished, newMode);
    await renameWithPatience(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw cause;
  }
  await flushFolder(dirname(path));
}

/**
 * Writes a whole file, or leaves the old one as it was. A file that is replaced keeps its mode, `mode` is a new one's. Succeeds only after the new content is on the disk under its name.
 * Errors: `file.permission-denied`, `file.disk-full`, `file.busy`, `file.not-found` (the folder is gone), `file.unknown`.
 */
export async function writeFileSafely(
  path: string,
  content: string | Uint8Array,
  { mode = 0o666 & ~UMASK }: { readonly mode?: number } = {},
): Promise<Result<null>> {
  try {
    // A link stays a link: what it leads to is replaced.
    await replaceFile((await orNull(realpath(path))) ?? path, content, mode);
    return succeed(null);
  } catch (cause) {
    // What is missing is the folder: the file itself need not be there.
    return failFile(cause, basename(getSystemCode(cause) === 'ENOENT' ? dirname(path) : path));
  }
}
