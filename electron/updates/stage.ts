/** A package is fetched beside nothing that runs, and has its name only when it is whole and the one that was signed for. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import { failFile, getSystemCode } from '../files/file-errors.ts';
import type { UpdateFile } from './manifest.ts';
import type { UpdateSource } from './source.ts';

const UNFINISHED = '.part';

/** Told how far it is, from 0 to 1. */
type Progress = (share: number) => void;

/** Writes the stream to a file, no byte more than was signed for. Answers its SHA-256, `null` where it has another size. */
async function writeHashed(
  stream: Readable,
  path: string,
  size: number,
  tell: Progress,
): Promise<Result<string | null>> {
  const hash = createHash('sha256');
  let written = 0;
  const handle = await open(path, 'w', 0o600);
  try {
    const parts = stream[Symbol.asyncIterator]();
    for (;;) {
      const next = await parts
        .next()
        .catch((cause: unknown) => fail('update.unreachable', {}, getSystemCode(cause) ?? cause));
      if ('ok' in next) return next;
      if (next.done) break;
      written += next.value.length;
      if (written > size) return succeed(null);
      hash.update(next.value);
      await handle.writeFile(next.value);
      tell(written / size);
    }
    await handle.sync();
    return succeed(written === size ? hash.digest('hex') : null);
  } finally {
    stream.destroy();
    await handle.close();
  }
}

/**
 * Fetches a package into the folder and takes what was there before away. Errors: `update.unreachable`, `update.damaged` where it is not what was
 * signed for, and those of writing; what was fetched earlier stays then.
 */
export async function stagePackage(
  source: UpdateSource,
  file: UpdateFile,
  folder: string,
  tell: Progress = () => {},
): Promise<Result<string>> {
  const path = join(folder, file.name);
  const unfinished = `${path}${UNFINISHED}`;
  try {
    await mkdir(folder, { recursive: true });
    const stream = await source
      .open(file.name)
      .catch((cause: unknown) => fail('update.unreachable', {}, getSystemCode(cause) ?? cause));
    if ('ok' in stream) return stream;
    const found = await writeHashed(stream, unfinished, file.size, tell);
    if (!found.ok || found.value !== file.sha256) {
      await rm(unfinished, { force: true });
      return found.ok ? fail('update.damaged', { fileName: file.name }) : found;
    }
    for (const name of await readdir(folder)) {
      if (name !== `${file.name}${UNFINISHED}`) await rm(join(folder, name), { recursive: true, force: true });
    }
    await rename(unfinished, path);
    return succeed(path);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => {});
    return failFile(cause, file.name);
  }
}

/** Whether the package still is the one that was signed for: it lies where others of this user's programs can write. */
export async function isWhole(path: string, file: UpdateFile): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    for await (const part of createReadStream(path)) hash.update(part);
    return hash.digest('hex') === file.sha256;
  } catch {
    return false;
  }
}
