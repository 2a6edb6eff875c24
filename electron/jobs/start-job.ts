/** A job as an object whose methods answer from a far end. */
import type { FarEnd } from './far-end.ts';
import type { JobMethods } from './job-methods.ts';

type Methods = Readonly<Record<string, (payload: never) => unknown>>;

export type Job<M extends Methods = JobMethods> = {
  /** Rejects when the method throws there, when the far end dies (`JobDied`), and when the job is cancelled. */
  call<N extends keyof M & string>(method: N, payload: Parameters<M[N]>[0]): Promise<Awaited<ReturnType<M[N]>>>;
  end(): void;
};

/** The far end is gone: it could not start, broke down, or was ended at its limits. */
export class JobDied extends Error {
  override name = 'JobDied';
}

type Waiting = { resolve(value: unknown): void; reject(cause: unknown): void };

/** Raising the signal ends the far end at once, wherever it is. */
export function startJob<M extends Methods = JobMethods>(far: FarEnd, signal: AbortSignal): Job<M> {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let endedBy: unknown = null;
  const end = (cause: unknown) => {
    endedBy ??= cause;
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
    far.kill();
  };
  far.onAnswer(({ id, value, cause }) => {
    const caller = waiting.get(id);
    waiting.delete(id);
    if (cause === undefined) caller?.resolve(value);
    else caller?.reject(new Error(cause));
  });
  far.onEnd(() => end(new JobDied('the job ended')));
  if (signal.aborted) end(signal.reason);
  else signal.addEventListener('abort', () => end(signal.reason), { once: true });
  return {
    call(method, payload) {
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        if (endedBy !== null) return reject(endedBy);
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
        far.post({ id, method, payload });
      });
    },
    end: () => end(new Error('the job is over')),
  };
}
