/**
 * A portable program replaces itself: each version lies in a folder of its own beside the starter `zhangfa`, which reads in `current` which of them it
 * starts. The new one is unpacked under another name, and one rename of that small file is all that makes it the next to start: halfway
 * stopped, the old one starts.
 */
import { execFile } from 'node:child_process';
import { access, constants, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fail, type Result } from '../../shared/base/errors/result.ts';
import { failFile, getSystemCode } from '../files/file-errors.ts';
import { writeFileSafely } from '../files/write-file-safely.ts';

export const CURRENT_FILE = 'current';
const UNPACKING = '.unpacking';
const PROGRAM = 'zhangfa';

/** `running` is the version that must stay: it is what the user works in. Errors: `update.damaged`, those of writing. */
export async function installPortable(
  archive: string,
  folder: string,
  version: string,
  running: string,
): Promise<Result<null>> {
  const unpacked = join(folder, UNPACKING);
  try {
    await rm(unpacked, { recursive: true, force: true });
    await mkdir(unpacked);
    const inside = `zhangfa-${version}/${version}`;
    await promisify(execFile)('tar', [
      '--extract',
      '--file',
      archive,
      '--directory',
      unpacked,
      '--strip-components=2',
      inside,
    ]);
    await access(join(unpacked, PROGRAM), constants.X_OK);
  } catch (cause) {
    await rm(unpacked, { recursive: true, force: true }).catch(() => {});
    // tar says in words what went wrong; what is most likely is a disk without room, or a folder that may not be written.
    return getSystemCode(cause) === null ? fail('update.not-installed', {}, cause) : failFile(cause, version);
  }
  try {
    const target = join(folder, version);
    await rm(target, { recursive: true, force: true });
    await rename(unpacked, target);
    const isSet = await writeFileSafely(join(folder, CURRENT_FILE), version);
    if (!isSet.ok) return isSet;
    for (const name of await readdir(folder)) {
      const isOlder = /^\d+\.\d+\.\d+$/.test(name) && name !== version && name !== running;
      if (isOlder) await rm(join(folder, name), { recursive: true, force: true });
    }
    return isSet;
  } catch (cause) {
    return failFile(cause, version);
  }
}
