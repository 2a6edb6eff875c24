/**
 * Who has a plan's file open, said in a small file beside it (`.~lock.消防.zplan#`, a name that programs which synchronise
 * folders leave alone). It keeps nobody from writing: it is how a second program or another machine learns that somebody
 * is at work. Where none can be written, as in a folder that may only be read, there is none.
 */
import { readFileSync, rmSync, utimesSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import { getSystemCode } from './file-errors.ts';
import { isRunning } from './running.ts';

const holderSchema = z.object({ user: z.string(), host: z.string(), processId: z.number().int().positive() });
/** Who has a plan open: the names of the account and of the machine. */
export type Holder = Readonly<z.infer<typeof holderSchema>>;

/** How often a lock says that its program is still there, and after which silence nobody believes it. */
const BEAT_MS = 2 * 60_000;
const SILENCE_MS = 5 * BEAT_MS;
/** What file systems take as a name. */
const NAME_LIMIT_BYTES = 255;

export type PlanLocks = {
  /** Locks a file for this program; the holder where another one has it, `null` where it is ours now. */
  take(path: string): Promise<Holder | null>;
  release(path: string): void;
};

function readUser(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

function getLockPath(path: string): string | null {
  const name = `.~lock.${basename(path)}#`;
  return Buffer.byteLength(name) > NAME_LIMIT_BYTES ? null : join(dirname(path), name);
}

const isSame = (one: Holder, other: Holder) => one.host === other.host && one.processId === other.processId;

function parseHolder(content: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(content));
  } catch {
    return null;
  }
}

export function createPlanLocks(
  own: Holder = { user: readUser(), host: hostname(), processId: process.pid },
): PlanLocks {
  const held = new Map<string, string>();

  /** The holder of a lock that counts; what a crash left and what no program wrote does not. */
  async function findHolder(lock: string): Promise<Holder | null> {
    const holder = parseHolder(await readFile(lock, 'utf8').catch(() => ''));
    if (holder === null || isSame(holder, own)) return null;
    if (holder.host === own.host && !isRunning(holder.processId)) return null;
    const status = await stat(lock).catch(() => null);
    return status === null || Date.now() - status.mtimeMs > SILENCE_MS ? null : holder;
  }

  /** Whether the lock is ours and not one that another program took while this machine slept. */
  const isOurs = (lock: string): boolean => {
    try {
      const holder = parseHolder(readFileSync(lock, 'utf8'));
      return holder !== null && isSame(holder, own);
    } catch {
      return false;
    }
  };

  const beat = setInterval(() => {
    const now = Date.now() / 1000;
    for (const lock of held.values()) {
      try {
        if (isOurs(lock)) utimesSync(lock, now, now);
      } catch {
        // The folder is out of reach for now.
      }
    }
  }, BEAT_MS);
  beat.unref();

  return {
    async take(path) {
      const lock = getLockPath(path);
      if (lock === null || held.has(path)) return null;
      const content = JSON.stringify(own);
      try {
        await writeFile(lock, content, { flag: 'wx' });
      } catch (cause) {
        if (getSystemCode(cause) !== 'EEXIST') return null;
        const holder = await findHolder(lock);
        if (holder !== null) return holder;
        await rm(lock, { force: true }).catch(() => {});
        await writeFile(lock, content, { flag: 'wx' }).catch(() => {});
      }
      held.set(path, lock);
      return null;
    },
    // At once: the program may be about to end.
    release(path) {
      const lock = held.get(path);
      held.delete(path);
      try {
        if (lock !== undefined && isOurs(lock)) rmSync(lock);
      } catch {
        // The folder is out of reach: the lock falls silent.
      }
    },
  };
}
