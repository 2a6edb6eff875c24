/** The worker's entry: answers calls of the job methods one at a time, in order. */
import { parentPort } from 'node:worker_threads';
import { createJobMethods, type JobMethods } from './job-methods.ts';

export type JobCall = { readonly id: number; readonly method: keyof JobMethods; readonly payload: never };
export type JobAnswer = { readonly id: number; readonly value?: unknown; readonly cause?: string };

const methods = createJobMethods();

parentPort?.on('message', async ({ id, method, payload }: JobCall) => {
  try {
    parentPort?.postMessage({ id, value: await methods[method](payload) } satisfies JobAnswer);
  } catch (cause) {
    parentPort?.postMessage({
      id,
      cause: cause instanceof Error ? (cause.stack ?? cause.message) : 'thrown',
    } satisfies JobAnswer);
  }
});
