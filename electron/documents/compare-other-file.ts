/** Another plan, or a file of any kind, held against the plan in hand, in a process of its own. */
import { basename } from 'node:path';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import type { OtherPlan } from '../../shared/edge/ipc/contract.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import type { Unlocking } from '../files/keyring.ts';
import { readPlanFile } from '../files/plan-file.ts';
import { isImportable, readImportFile } from '../import/import-file.ts';
import type { OtherRequest } from '../jobs/compare-other.ts';
import { READING_LIMITS } from '../jobs/limits.ts';
import { startMainJob } from '../jobs/main-job.ts';

async function readOther(path: string, unlocking: Unlocking): Promise<Result<OtherRequest['other']>> {
  const fileName = basename(path);
  if (isImportable(fileName)) {
    const bytes = await readImportFile(path);
    return bytes.ok ? succeed({ bytes: bytes.value, fileName }) : bytes;
  }
  const read = await readPlanFile(path, unlocking);
  return read.ok ? succeed(read.value.plan) : read;
}

/** Errors: those of the importers, `recovery.not-compared`. */
export async function compareWithOther(other: OtherRequest['other'], ours: Plan): Promise<Result<OtherPlan>> {
  const job = startMainJob(READING_LIMITS, new AbortController().signal);
  try {
    return await job.call('compareWithOther', { ours, other });
  } catch (cause) {
    return fail('recovery.not-compared', {}, cause);
  } finally {
    job.end();
  }
}

/** Errors: those of reading plans and of `compareWithOther`. */
export async function compareWithOtherFile(
  path: string,
  ours: Plan,
  unlocking: Unlocking,
): Promise<Result<OtherPlan & { fileName: string }>> {
  const other = await readOther(path, unlocking);
  if (!other.ok) return other;
  const compared = await compareWithOther(other.value, ours);
  return compared.ok ? succeed({ ...compared.value, fileName: basename(path) }) : compared;
}
