/**
 * The user's own clauses, in `own-clauses.json` of the data folder, and those that the office gives to all, as packs in a folder that is only read.
 * All windows change them here, one change after another.
 */
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import { changeOwnClauses, type OwnClausesChange } from '../../shared/content/clauses/change-own-clauses.ts';
import {
  OWN_CLAUSES_FORMAT,
  OWN_CLAUSES_VERSION,
  type OwnClause,
  ownClauseSchema,
  ownClausesFileSchema,
} from '../../shared/content/clauses/own-clause.ts';
import type { OwnClausesState } from '../../shared/edge/ipc/contract.ts';
import { getSystemCode } from '../files/file-errors.ts';
import { writeJsonFile } from '../files/json-file.ts';
import { isPackFile, readPackFile } from './pack-files.ts';

export const OWN_CLAUSES_FILE = 'own-clauses.json';

export type OwnClauses = {
  /** Errors: `own-clauses.unreadable`, `own-clauses.too-new`: the file is there, but not for us to change. */
  read(): Promise<Result<OwnClausesState>>;
  /** Carried out as a whole or not at all. Errors: as above, those of `changeOwnClauses` and of the file system. */
  change(change: OwnClausesChange): Promise<Result<null>>;
};

type Read = { readonly clauses: OwnClause[]; readonly isDamaged: boolean };

/** Clauses one by one: one that is not as it should be costs no other. */
function parseFile(text: string): Result<Read> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return succeed({ clauses: [], isDamaged: true });
  }
  const frame = ownClausesFileSchema.safeParse(data);
  if (!frame.success) return succeed({ clauses: [], isDamaged: true });
  const { formatVersion } = frame.data;
  if (formatVersion > OWN_CLAUSES_VERSION) return fail('own-clauses.too-new', { version: formatVersion });
  const byId = new Map<string, OwnClause>();
  for (const stored of frame.data.clauses) {
    const parsed = ownClauseSchema.safeParse(stored);
    if (parsed.success && !byId.has(parsed.data.id)) byId.set(parsed.data.id, parsed.data);
  }
  return succeed({ clauses: [...byId.values()], isDamaged: byId.size < frame.data.clauses.length });
}

/** Of all packs, in the order of their names; none where the folder is missing, and a pack that is not whole costs no other. */
async function readShared(folder: string): Promise<OwnClause[]> {
  const names = (await readdir(folder).catch(() => [] as string[])).filter(isPackFile).sort();
  const packs = await Promise.all(names.map((name) => readPackFile(join(folder, name))));
  const byId = new Map<string, OwnClause>();
  for (const pack of packs) {
    if (pack.ok && !pack.value.isAltered) for (const clause of pack.value.pack.clauses) byId.set(clause.id, clause);
  }
  return [...byId.values()];
}

/** `sharedFolder` is the office's; an own clause of the same id takes the place of a shared one. `onChange` hears of every change that was written. `getNow` names the copy of a damaged file. */
export function createOwnClauses(
  dataFolder: string,
  onChange: (state: OwnClausesState) => void,
  getNow: () => number = Date.now,
  sharedFolder: string | null = null,
): OwnClauses {
  const file = join(dataFolder, OWN_CLAUSES_FILE);
  let last: Promise<unknown> = Promise.resolve();
  /** The name under which the damaged file was kept, until the next start. */
  let keptAside: string | null = null;

  /** What is damaged is copied aside before anything is written over it; where that fails, nothing is written. */
  const readNow = async (): Promise<Result<OwnClause[]>> => {
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (cause) {
      if (getSystemCode(cause) === 'ENOENT') return succeed([]);
      return fail('own-clauses.unreadable', {}, getSystemCode(cause) ?? cause);
    }
    const read = parseFile(text);
    if (!read.ok) return read;
    const { clauses, isDamaged } = read.value;
    if (isDamaged && keptAside === null) {
      const name = `own-clauses.damaged-${getNow()}.json`;
      try {
        await copyFile(file, join(dataFolder, name));
      } catch (cause) {
        return fail('own-clauses.unreadable', {}, getSystemCode(cause) ?? cause);
      }
      keptAside = name;
    }
    return succeed(clauses);
  };

  /** The shared ones behind the user's own; `isShared` tells them, as long as nobody has changed them. */
  const readAll = async (): Promise<Result<{ clauses: OwnClause[]; isShared(clause: OwnClause): boolean }>> => {
    const own = await readNow();
    if (!own.ok) return own;
    const ids = new Set(own.value.map(({ id }) => id));
    const shared = sharedFolder === null ? [] : (await readShared(sharedFolder)).filter(({ id }) => !ids.has(id));
    const given = new Set(shared);
    return succeed({ clauses: [...own.value, ...shared], isShared: (clause) => given.has(clause) });
  };

  /** One after another: what a change begins from is what the one before has written. */
  const queue = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };

  return {
    read: () =>
      queue(async () => {
        const read = await readAll();
        return read.ok ? succeed({ clauses: read.value.clauses, keptAside }) : read;
      }),
    change: (change) =>
      queue(async () => {
        const read = await readAll();
        if (!read.ok) return read;
        const changed = changeOwnClauses(read.value.clauses, change);
        if (!changed.ok) return changed;
        const clauses = changed.value.filter((clause) => !read.value.isShared(clause));
        const written = await writeJsonFile(file, {
          format: OWN_CLAUSES_FORMAT,
          formatVersion: OWN_CLAUSES_VERSION,
          clauses,
        });
        const all = written.ok ? await readAll() : written;
        if (all.ok) onChange({ clauses: all.value.clauses, keptAside });
        return written;
      }),
  };
}
