/** Pictures of plans in the data folder: each is kept once, under its own checksum, however often the plan's text is written. */
import { createHash } from 'node:crypto';
import { access, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result, succeed } from '../../shared/base/errors/result.ts';
import type { Asset } from '../../shared/model/plan/plan.ts';
import { makeOwnFolder } from './own-file.ts';
import { writeFileSafely } from './write-file-safely.ts';

/** A picture as a journal names it; `data` holds the name of the file that has its bytes. */
export type KeptAsset = Asset;

export type Pictures = {
  /** The same pictures by name, once their bytes are on the disk. */
  keep(assets: readonly Asset[]): Promise<Result<KeptAsset[]>>;
  /** The pictures themselves; one whose bytes are gone, or are no longer those that were kept, is left out. */
  restore(kept: readonly KeptAsset[]): Promise<Asset[]>;
  /** Looks again, at the next `keep`, which pictures are there: something has gone from the folder. */
  lookAgain(): void;
  /** Removes what none of these names. */
  removeOthers(wanted: ReadonlySet<string>): Promise<void>;
};

const nameData = (data: string) => createHash('sha256').update(data).digest('hex');

export function createPictures(folder: string): Pictures {
  /** Pictures whose bytes are known to be there. */
  const there = new Set<string>();
  const getFile = (name: string) => join(folder, name.replace(/[^0-9a-f]/g, ''));

  async function keepOne({ data }: Asset): Promise<Result<string>> {
    const name = nameData(data);
    if (there.has(name)) return succeed(name);
    const isThere = await access(getFile(name)).then(
      () => true,
      () => false,
    );
    if (!isThere) {
      const made = await makeOwnFolder(folder);
      if (!made.ok) return made;
      const written = await writeFileSafely(getFile(name), data, { mode: 0o600 });
      if (!written.ok) return written;
    }
    there.add(name);
    return succeed(name);
  }

  return {
    async keep(assets) {
      const kept: KeptAsset[] = [];
      for (const asset of assets) {
        const name = await keepOne(asset);
        if (!name.ok) return name;
        kept.push({ ...asset, data: name.value });
      }
      return succeed(kept);
    },
    async restore(kept) {
      const restored = await Promise.all(
        kept.map(async (asset) => {
          const data = await readFile(getFile(asset.data), 'utf8').catch(() => null);
          return data === null || nameData(data) !== asset.data ? [] : [{ ...asset, data }];
        }),
      );
      return restored.flat();
    },
    lookAgain: () => there.clear(),
    async removeOthers(wanted) {
      for (const name of await readdir(folder).catch(() => [])) {
        if (wanted.has(name)) continue;
        there.delete(name);
        await rm(getFile(name), { force: true });
      }
    },
  };
}
