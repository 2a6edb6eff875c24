/** Long work of the main process: in a process of its own, so that a file that breaks it breaks nothing else. */
import { getWorkerFile } from '../app/paths.ts';
import type { Limits } from './limits.ts';
import { type Job, startJob } from './start-job.ts';
import { startUtility } from './utility.ts';

/** Raising the signal ends the process at once. */
export function startMainJob(limits: Limits, signal: AbortSignal): Job {
  return startJob(startUtility(getWorkerFile(), limits, 'zhangfa job'), signal);
}
