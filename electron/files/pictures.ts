/** Pictures of plans in the data folder: each is kept once, under its own checksum, however often the plan's text is written. */
import { createHash } from 'node:crypto';
import { access, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result, succeed } from '../../shared/base/errors/result.ts';
import type { Asset } from '../../shared/model/plan/plan.ts';
import { type Keyring, openWithKeys } from './keyring.ts';
import { makeOwnFolder } from './own-file.ts';
import { type Key, protect } from './protect.ts';
import { writeFileSafely } from './write-file-safely.ts';

/** A picture as a journal names it; `data` holds the name of the file that has its bytes. */
export type KeptAsset = Asset;

export type Pictures = {
  /** The same pictures by name, once their bytes are on the disk, protected where there is a key. */
  keep(assets: readonly Asset[], key: Key | null): Promise<Result<KeptAsset[]>>;
  /** The pictures themselves; one whose bytes are gone, cannot be opened or are no longer those that were kept, is left out. */
  restore(kept: readonly KeptAsset[]): Promise<Asset[]>;
  /** Looks again, at the next `keep`, which pictures are there: something has gone from the folder. */
  lookAgain(): void;
  /** Removes what none of these names: pictures, or their files where only these are wanted. */
  removeOthers(wanted: ReadonlySet<string>): Promise<void>;
  /** Writes all that can be opened again under another key, or under none. */
  changeKey(key: Key | null): Promise<Result<null>>;
};

const NAME_LENGTH = 64;
const getName = (file: string) => file.slice(0, NAME_LENGTH);
/** A picture that is protected has the salt of its key behind its name: the same one may be another plan's too, in clear. */
export const nameFile = (name: string, key: Key | null) =>
  key === null ? name : `${name}-${Buffer.from(key.kdf.salt, 'base64').toString('hex')}`;

const nameData = (data: string) => createHash('sha256').update(data).digest('hex');

export function createPictures(folder: string, keys: Keyring): Pictures {
  /** Pictures whose bytes are known to be there. */
  const there = new Set<string>();
  const getFile = (file: string) => join(folder, file.replace(/[^0-9a-f-]/g, ''));

  function write(file: string, data: Uint8Array, key: Key | null): Promise<Result<null>> {
    return writeFileSafely(getFile(file), key === null ? data : protect(data, key), { mode: 0o600 });
  }

  async function keepOne({ data }: Asset, key: Key | null): Promise<Result<string>> {
    const name = nameData(data);
    const file = nameFile(name, key);
    if (there.has(file)) return succeed(name);
    const isThere = await access(getFile(file)).then(
      () => true,
      () => false,
    );
    if (!isThere) {
      const made = await makeOwnFolder(folder);
      if (!made.ok) return made;
      const written = await write(file, Buffer.from(data), key);
      if (!written.ok) return written;
    }
    there.add(file);
    return succeed(name);
  }

  async function open(file: string): Promise<Uint8Array | null> {
    const bytes = await readFile(getFile(file)).catch(() => null);
    return bytes === null ? null : (openWithKeys(bytes, keys)?.bytes ?? null);
  }

  return {
    async keep(assets, key) {
      const kept: KeptAsset[] = [];
      for (const asset of assets) {
        const name = await keepOne(asset, key);
        if (!name.ok) return name;
        kept.push({ ...asset, data: name.value });
      }
      return succeed(kept);
    },
    async restore(kept) {
      const files = kept.length === 0 ? [] : await readdir(folder).catch(() => []);
      const restored = await Promise.all(
        kept.map(async (asset) => {
          const own = files.filter((file) => getName(file) === asset.data);
          const opened = (await Promise.all(own.map(open))).map((bytes) => Buffer.from(bytes ?? '').toString());
          const data = opened.find((text) => nameData(text) === asset.data);
          return data === undefined ? [] : [{ ...asset, data }];
        }),
      );
      return restored.flat();
    },
    lookAgain: () => there.clear(),
    async removeOthers(wanted) {
      for (const file of await readdir(folder).catch(() => [])) {
        if (wanted.has(file) || wanted.has(getName(file))) continue;
        there.delete(file);
        await rm(getFile(file), { force: true });
      }
    },
    async changeKey(key) {
      for (const file of await readdir(folder).catch(() => [])) {
        const now = nameFile(getName(file), key);
        const data = now === file ? null : await open(file);
        if (data === null) continue;
        const written = await write(now, data, key);
        if (!written.ok) return written;
        await rm(getFile(file), { force: true });
      }
      there.clear();
      return succeed(null);
    },
  };
}
