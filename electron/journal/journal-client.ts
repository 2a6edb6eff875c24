/** The journal as main calls it: its thread is started with the first call, and again where it died. */
import { randomBytes } from 'node:crypto';
import { fail, type Result } from '../../shared/base/errors/result.ts';
import { startThread } from '../jobs/far-end.ts';
import { type Job, startJob } from '../jobs/start-job.ts';
import type { Journal, JournalEntry, LeftCopy, RecoveredPlan } from './journal.ts';

/** The name of a journal that does not exist yet. */
export function createRecoveryId(): string {
  return randomBytes(16).toString('hex');
}

export type JournalClient = {
  /** Errors: those of `Journal.write`; `journal.unknown-state` also where the thread died, which then has no state at all. */
  write(entry: JournalEntry): Promise<Result<{ step: number }>>;
  settle(recoveryId: string): Promise<void>;
  remove(recoveryId: string): Promise<void>;
  list(): Promise<LeftCopy[]>;
  read(recoveryId: string): Promise<Result<RecoveredPlan>>;
};

export function createJournalClient(writerFile: string, dataFolder: string): JournalClient {
  let thread: Job<Journal> | null = null;
  async function call<M extends keyof Journal>(
    method: M,
    payload: Parameters<Journal[M]>[0],
  ): Promise<Awaited<ReturnType<Journal[M]>>> {
    const first = thread === null;
    thread ??= startJob<Journal>(startThread(writerFile, dataFolder), new AbortController().signal);
    try {
      if (first) await thread.call('sweep', undefined);
      return await thread.call(method, payload);
    } catch (cause) {
      thread?.end();
      thread = null;
      throw cause;
    }
  }
  return {
    write: (entry) => call('write', entry).catch(() => fail('journal.unknown-state')),
    settle: async (recoveryId) => void (await call('settle', { recoveryId })),
    remove: async (recoveryId) => void (await call('remove', { recoveryId })),
    list: () => call('list', undefined),
    read: (recoveryId) => call('read', { recoveryId }),
  };
}
