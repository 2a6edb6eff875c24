/** The plans opened or saved last, newest first, as the start screen and the menu list them. */
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import type { RecentPlan } from '../../shared/edge/ipc/contract.ts';
import { hashContent } from './fingerprint.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const LIMIT = 20;

const storedSchema = z.array(z.object({ path: z.string(), title: z.string(), openedAt: z.number() }));
type Stored = z.infer<typeof storedSchema>;

export type RecentPlans = {
  list(): Promise<RecentPlan[]>;
  /** The file a `recentId` stands for, or `null` for one that is not in the list. */
  findPath(recentId: string): Promise<string | null>;
  add(path: string, title: string, openedAt: number): Promise<void>;
  remove(recentId: string): Promise<void>;
  /** Forgets all of them. */
  clear(): Promise<void>;
};

/** The renderer names recent plans by this: it never learns or chooses a path. */
const getRecentId = (path: string) => hashContent(path).slice(0, 16);

export function createRecentPlans(dataFolder: string, onChange: () => void = () => {}): RecentPlans {
  const file = join(dataFolder, 'recent.json');
  // Changes come one after another: two windows saving at once must not drop each other's entry.
  let last: Promise<unknown> = Promise.resolve();
  const read = async (): Promise<Stored> => (await readJsonFile(file, storedSchema)) ?? [];
  const change = (edit: (entries: Stored) => Stored): Promise<void> => {
    const done = last.then(async () => {
      await writeJsonFile(file, edit(await read()));
      onChange();
    });
    last = done;
    return done;
  };
  return {
    async list() {
      await last;
      return (await read()).map(({ path, title, openedAt }) => ({
        recentId: getRecentId(path),
        title,
        fileName: basename(path),
        folder: dirname(path),
        openedAt,
      }));
    },
    async findPath(recentId) {
      await last;
      return (await read()).find((entry) => getRecentId(entry.path) === recentId)?.path ?? null;
    },
    add(path, title, openedAt) {
      return change((entries) =>
        [{ path, title, openedAt }, ...entries.filter((entry) => entry.path !== path)].slice(0, LIMIT),
      );
    },
    remove(recentId) {
      return change((entries) => entries.filter((entry) => getRecentId(entry.path) !== recentId));
    },
    clear: () => change(() => []),
  };
}
