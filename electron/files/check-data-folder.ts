/**
 * What a start finds damaged among the program's own files is set aside, whole, where nothing overwrites it: read as missing it would be written
 * anew at the next change, and what could still be read of it by hand would be gone.
 */
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { getSystemCode } from './file-errors.ts';

/** Where they go, in the data folder. */
export const DAMAGED_FOLDER = 'damaged';
/** Files that are JSON; own clauses and templates are looked after by their own rooms, which read them in part. */
const JSON_FILES = ['settings.json', 'recent.json', 'window.json'];

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** A journal's first line says whose it is, behind its checksum. */
const beginsAsJournal = (text: string): boolean => {
  const [first = ''] = text.split('\n', 1);
  return isJson(first.slice(first.indexOf(' ') + 1));
};

type Check = {
  readonly folder: string;
  readonly isOurs: (name: string) => boolean;
  readonly isSound: (text: string) => boolean;
};

async function listChecks(dataFolder: string): Promise<Check[]> {
  const rooms = await readdir(join(dataFolder, 'versions')).catch(() => []);
  return [
    { folder: '', isOurs: (name) => JSON_FILES.includes(name), isSound: isJson },
    { folder: 'journal', isOurs: (name) => name.endsWith('.journal'), isSound: beginsAsJournal },
    ...rooms.map((room) => ({
      folder: join('versions', room),
      isOurs: (name: string) => name.endsWith('.json'),
      isSound: isJson,
    })),
  ];
}

/** The file under the same name with the time before it, so that none is ever replaced. */
async function setAside(dataFolder: string, path: string, name: string, now: number): Promise<void> {
  const folder = join(dataFolder, DAMAGED_FOLDER);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(path, join(folder, `${now}-${name}`));
}

/** Names of the files that were set aside. One that cannot be read or moved now is left to the next start. */
export async function setAsideDamaged(dataFolder: string, now: number): Promise<string[]> {
  const found: string[] = [];
  for (const { folder, isOurs, isSound } of await listChecks(dataFolder)) {
    for (const name of await readdir(join(dataFolder, folder)).catch(() => [])) {
      if (!isOurs(name)) continue;
      const path = join(dataFolder, folder, name);
      try {
        if (isSound(await readFile(path, 'utf8'))) continue;
        await setAside(dataFolder, path, name, now);
        found.push(name);
      } catch (cause) {
        if (getSystemCode(cause) === null) throw cause;
      }
    }
  }
  return found;
}
