/** Two states of a plan held against each other, in a process of their own: it takes as long as resolving both. */
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import type { PlanComparison } from '../../shared/edge/ipc/contract.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { READING_LIMITS } from '../jobs/limits.ts';
import { startMainJob } from '../jobs/main-job.ts';

/** `before` may be the bytes of a plan file, `null` where there is no older state. Errors: `recovery.not-compared`. */
export async function compareStates(before: Plan | Uint8Array | null, after: Plan): Promise<Result<PlanComparison>> {
  const job = startMainJob(READING_LIMITS, new AbortController().signal);
  try {
    return succeed(await job.call('compare', { before, after }));
  } catch (cause) {
    return fail('recovery.not-compared', {}, cause);
  } finally {
    job.end();
  }
}
