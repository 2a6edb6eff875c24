/**
 * Copies of plans with unsaved changes, kept in the data folder while they are being edited. Saving, discarding or closing
 * removes a copy, so what is found at the next start was left by a crash. Each opening of a plan has a copy of its own: what
 * an earlier one left is neither overwritten nor removed before the user has decided about it.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import { parsePlanFile } from '../../shared/model/file/parse-plan-file.ts';
import { serializePlan } from '../../shared/model/file/serialize-plan.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { resolveTitleText } from '../../shared/view/resolve/resolve.ts';
import { type Fingerprint, fingerprintSchema, holdsContent } from './fingerprint.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

/** What an autosave belongs to: the plan, and its file where it has one. */
export type AutosaveOwner = {
  readonly planId: string;
  readonly filePath: string | null;
  readonly fingerprint: Fingerprint | null;
};

const storedSchema = z.object({
  planId: z.string(),
  filePath: z.string().nullable(),
  /** The file as it was before the unsaved changes. */
  fingerprint: fingerprintSchema.nullable(),
  title: z.string(),
  savedAt: z.number(),
  /** Text of a plan file. */
  text: z.string(),
});
type Stored = z.infer<typeof storedSchema>;

export type RecoveredPlan = AutosaveOwner & { readonly plan: Plan; readonly savedAt: number };

const EXTENSION = '.autosave.json';

/** The name of a copy that does not exist yet. */
export function createRecoveryId(): string {
  return randomBytes(16).toString('hex');
}

export type LeftCopy = AutosaveOwner & {
  readonly recoveryId: string;
  readonly title: string;
  readonly savedAt: number;
};

export type Autosaves = {
  write(recoveryId: string, owner: AutosaveOwner, plan: Plan, savedAt: number): Promise<Result<{ savedAt: number }>>;
  remove(recoveryId: string): Promise<void>;
  /** Copies worth offering, newest first: those that differ from the plan's file. The others are removed on the way. */
  list(): Promise<LeftCopy[]>;
  /** Errors: `file.not-found`, and those of `parsePlanFile`. */
  read(recoveryId: string): Promise<Result<RecoveredPlan>>;
};

export function createAutosaves(dataFolder: string): Autosaves {
  const folder = join(dataFolder, 'autosaves');
  const getFile = (recoveryId: string) => join(folder, `${recoveryId.replace(/[^0-9a-f]/g, '')}${EXTENSION}`);
  const remove = (recoveryId: string) => rm(getFile(recoveryId), { force: true });

  async function listIds(): Promise<string[]> {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    return names.filter((name) => name.endsWith(EXTENSION)).map((name) => name.slice(0, -EXTENSION.length));
  }

  /** A crash between saving and removing the copy leaves one that says what the file says. */
  const isAlreadySaved = async (stored: Stored) =>
    stored.filePath !== null && (await holdsContent(stored.filePath, stored.text));

  const describe = (recoveryId: string, { text: _, ...rest }: Stored): LeftCopy => ({ recoveryId, ...rest });

  return {
    async write(recoveryId, owner, plan, savedAt) {
      const { planId, filePath, fingerprint } = owner;
      const stored: Stored = {
        planId,
        filePath,
        fingerprint,
        title: resolveTitleText(plan),
        savedAt,
        text: serializePlan(plan),
      };
      const written = await writeJsonFile(getFile(recoveryId), stored);
      return written.ok ? succeed({ savedAt }) : written;
    },
    remove,
    async list() {
      const found: LeftCopy[] = [];
      for (const recoveryId of await listIds()) {
        const stored = await readJsonFile(getFile(recoveryId), storedSchema);
        if (stored === null) continue;
        if (await isAlreadySaved(stored)) await remove(recoveryId);
        else found.push(describe(recoveryId, stored));
      }
      return found.sort((one, other) => other.savedAt - one.savedAt);
    },
    async read(recoveryId) {
      const stored = await readJsonFile(getFile(recoveryId), storedSchema);
      if (stored === null) return fail('file.not-found', { fileName: recoveryId });
      const parsed = parsePlanFile(new TextEncoder().encode(stored.text), stored.title);
      if (!parsed.ok) return parsed;
      const { planId, filePath, fingerprint, savedAt } = stored;
      return succeed({ plan: parsed.value, planId, filePath, fingerprint, savedAt });
    },
  };
}
