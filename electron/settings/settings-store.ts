/** What the program remembers between runs, in `settings.json` of the data folder. */
import { join } from 'node:path';
import * as z from 'zod';
import type { Result } from '../../shared/base/errors/result.ts';
import { type Settings, settingsSchema } from '../../shared/edge/ipc/contract.ts';
import { DEFAULT_SETTINGS } from '../../shared/edge/ipc/default-settings.ts';
import { readJsonFile, writeJsonFile } from '../files/json-file.ts';

/** As `settings:write` sends them. */
type SettingsChanges = { readonly [K in keyof Settings]?: Settings[K] | undefined };

export type SettingsStore = {
  /** As read at the start and changed since. */
  readonly current: Settings;
  change(changes: SettingsChanges): Promise<Result<null>>;
};

/** Each value by itself: one that is missing, as after an update, or no longer valid is the default and costs no other. */
function complete(stored: Readonly<Record<string, unknown>>, defaults: Settings): Settings {
  const valid = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(stored[name]);
    return parsed.success ? [[name, parsed.data]] : [];
  });
  return { ...defaults, ...Object.fromEntries(valid) };
}

/** Reads the file once. `chosen` is what the office decides for users who have not chosen themselves. */
export async function openSettings(dataFolder: string, chosen: SettingsChanges = {}): Promise<SettingsStore> {
  const file = join(dataFolder, 'settings.json');
  const given = Object.entries(chosen).filter(([, value]) => value !== undefined);
  const stored = (await readJsonFile(file, z.record(z.string(), z.unknown()))) ?? {};
  let current = complete(stored, { ...DEFAULT_SETTINGS, ...Object.fromEntries(given) });
  let last: Promise<unknown> = Promise.resolve();
  return {
    get current() {
      return current;
    },
    change(changes) {
      const given = Object.entries(changes).filter(([, value]) => value !== undefined);
      current = { ...current, ...Object.fromEntries(given) };
      // One write after another, each with the newest values.
      const written = last.then(() => writeJsonFile(file, current));
      last = written;
      return written;
    },
  };
}
