/**
 * Files that a write has begun and not yet given their name. Each is named after the process that writes it, so that those
 * which a crash or a power cut left behind are told from those that are being written.
 */
import { createHash, randomUUID } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './running.ts';

/** Another machine that writes into the same shared folder has other processes under the same numbers. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
/** `.zhangfa-3f2a9c01-4711-0c55d1ab.tmp`; earlier versions said neither machine nor process. */
const NAME = /^\.zhangfa-(?:([0-9a-f]{8})-(\d+)-)?[0-9a-f]{8}\.tmp$/;

/** Longer than any rename is waited for. */
const YOUNG_MS = 60_000;
/** Whoever's process it was, and even where its number is another's by now. */
const OLD_MS = 24 * 60 * 60 * 1000;

/** A name that no other file has. */
export function nameUnfinished(): string {
  return `.zhangfa-${MACHINE}-${process.pid}-${randomUUID().slice(0, 8)}.tmp`;
}

function isLeftOver(name: string, ageMs: number): boolean {
  const [, machine, processId] = NAME.exec(name) ?? [];
  if (ageMs > OLD_MS) return true;
  return ageMs > YOUNG_MS && machine === MACHINE && !isRunning(Number(processId));
}

/**
 * Removes from these folders what nobody will finish any more: older than a minute and its process gone, or older than a day.
 * A folder that cannot be read is passed over.
 */
export async function removeLeftOvers(folders: Iterable<string>, now: number): Promise<void> {
  for (const folder of new Set(folders)) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((any) => NAME.test(any))) {
      const path = join(folder, name);
      const status = await lstat(path).catch(() => null);
      if (status?.isFile() && isLeftOver(name, now - status.mtimeMs)) await rm(path, { force: true }).catch(() => {});
    }
  }
}
