/** Plans on the disk: reading one with its fingerprint, and writing one unless another program changed it meanwhile. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import { checkPlanFileSize, type Foreign, parseAnyPlanFile } from '../../shared/model/file/parse-plan-file.ts';
import { serializePlanFile } from '../../shared/model/file/serialize-plan.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { failFile, failReading } from './file-errors.ts';
import { type Fingerprint, hashBeside, hashContent, isChangedElsewhere, takeFingerprint } from './fingerprint.ts';
import { createKeyring, openProtected, type Unlocking } from './keyring.ts';
import { readLimitedFile } from './limited-file.ts';
import { type Key, protect } from './protect.ts';
import { writeFileSafely } from './write-file-safely.ts';

export type ReadPlan = {
  readonly plan: Plan;
  readonly fingerprint: Fingerprint;
  /** What the file holds beside what this program knows: it must not be written again. */
  readonly foreign: Foreign | null;
  /** What the file is protected with; `null` for one that is not. */
  readonly key: Key | null;
};
export type WrittenPlan = { readonly savedAt: number; readonly fingerprint: Fingerprint };

/** Opens no protected file. */
const NOBODY_TO_ASK: Unlocking = { keys: createKeyring(), ask: null };

/** Also of a file that holds more than this program knows. Errors: those of `openProtected`, `parsePlanFile` and of the file system. */
export async function readPlanFile(path: string, unlocking = NOBODY_TO_ASK): Promise<Result<ReadPlan>> {
  const fileName = basename(path);
  const bytes = await readLimitedFile(path, checkPlanFileSize, 'plan-file.not-a-plan');
  if (!bytes.ok) return bytes;
  const opened = await openProtected(bytes.value, fileName, unlocking);
  if (!opened.ok) return opened;
  const parsed = parseAnyPlanFile(opened.value.bytes, fileName);
  if (!parsed.ok) return parsed;
  try {
    return succeed({ ...parsed.value, key: opened.value.key, fingerprint: await takeFingerprint(path, bytes.value) });
  } catch (cause) {
    return failReading(cause, fileName);
  }
}

/** The same, but a file that holds more than this program knows is refused: `plan-file.too-new`, `plan-file.unknown-parts`. */
export async function readKnownPlanFile(path: string, unlocking = NOBODY_TO_ASK): Promise<Result<ReadPlan>> {
  const read = await readPlanFile(path, unlocking);
  if (!read.ok || read.value.foreign === null) return read;
  const { why, ...params } = read.value.foreign;
  return fail(`plan-file.${why}`, { fileName: basename(path), ...params });
}

/**
 * Checksum of what this program has put into each file last, also where the system would not say that it lasts: a failed flush
 * behind the rename leaves our own new file, which no other program has changed.
 */
const lastPut = new Map<string, string>();

async function isChangedByAnother(path: string, known: Fingerprint): Promise<boolean> {
  if (!(await isChangedElsewhere(path, known))) return false;
  return hashContent(await readFile(path)) !== lastPut.get(path);
}

/** The bytes of a plan's file, protected where there is a key. */
export function makePlanFile(plan: Plan, key: Key | null): Uint8Array {
  const text = serializePlanFile(plan);
  return key === null ? Buffer.from(text) : protect(text, key);
}

/**
 * Writes a plan. `known` is the file as this program last saw it; `null` where the user just chose to replace whatever is
 * there. Errors: those of `writeFileSafely`, and `file.changed-elsewhere`.
 */
export async function writePlanFile(
  path: string,
  plan: Plan,
  known: Fingerprint | null,
  key: Key | null = null,
): Promise<Result<WrittenPlan>> {
  const fileName = basename(path);
  try {
    if (known !== null && (await isChangedByAnother(path, known))) return fail('file.changed-elsewhere', { fileName });
    const bytes = makePlanFile(plan, key);
    const sha256 = await hashBeside(bytes);
    lastPut.set(path, sha256);
    const written = await writeFileSafely(path, bytes);
    if (!written.ok) return written;
    const fingerprint = await takeFingerprint(path, bytes, sha256);
    return succeed({ savedAt: fingerprint.mtimeMs, fingerprint });
  } catch (cause) {
    return failFile(cause, fileName);
  }
}
