/** A worker for one job, as an object whose methods answer from there. */
import { Worker } from 'node:worker_threads';
import type { JobMethods } from './job-methods.ts';
import type { JobAnswer } from './worker.ts';

export type Job = {
  /** Rejects when the method throws there, when the worker dies, and when the job is cancelled. */
  call<M extends keyof JobMethods>(
    method: M,
    payload: Parameters<JobMethods[M]>[0],
  ): Promise<Awaited<ReturnType<JobMethods[M]>>>;
  end(): void;
};

type Waiting = { resolve(value: unknown): void; reject(cause: unknown): void };

/** Raising the signal ends the worker at once, wherever it is. */
export function startJob(workerFile: string, signal: AbortSignal): Job {
  signal.throwIfAborted();
  const worker = new Worker(workerFile);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const end = (cause: unknown) => {
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
    void worker.terminate();
  };
  worker.on('message', ({ id, value, cause }: JobAnswer) => {
    const caller = waiting.get(id);
    waiting.delete(id);
    if (cause === undefined) caller?.resolve(value);
    else caller?.reject(new Error(cause));
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the worker ended')));
  signal.addEventListener('abort', () => end(signal.reason), { once: true });
  return {
    call(method, payload) {
      signal.throwIfAborted();
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
        worker.postMessage({ id, method, payload });
      });
    },
    end: () => end(new Error('the job is over')),
  };
}
