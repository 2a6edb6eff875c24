/** Journal and versions as main calls them: their thread is started with the first call, and again where it died. */
import { randomBytes } from 'node:crypto';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import type { VersionInfo } from '../../shared/edge/ipc/contract.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { logCrash } from '../app/log.ts';
import { type AskPassword, type Keyring, openProtected } from '../files/keyring.ts';
import type { Key } from '../files/protect.ts';
import { startThread } from '../jobs/far-end.ts';
import { type Job, startJob } from '../jobs/start-job.ts';
import type { VersionPoint } from '../versions/versions.ts';
import type { HeldState, JournalEntry, LeftCopy, RecoveredPlan, WrittenState } from './journal.ts';
import type { KeeperMethods } from './writer.ts';

/** The name of a journal that does not exist yet. */
export function createRecoveryId(): string {
  return randomBytes(16).toString('hex');
}

export type JournalClient = {
  /** Errors: those of `Journal.write`; `journal.unknown-state` also where the thread died, which then has no state at all. */
  write(entry: JournalEntry): Promise<Result<{ step: number }>>;
  /** Errors: those of `Journal.writeFile`; `journal.unknown-state` also where the thread died. */
  writeFile(state: HeldState): Promise<Result<WrittenState>>;
  settle(recoveryId: string): Promise<void>;
  /** Errors: those of `Journal.changeJournalKey`, `data-folder.not-written`. */
  changeKey(recoveryId: string, key: Key | null): Promise<Result<null>>;
  remove(recoveryId: string): Promise<void>;
  list(): Promise<LeftCopy[]>;
  /** Asks for the password of one that is protected. Errors: those of `Journal.read`, `protection.not-opened`. */
  read(recoveryId: string, ask: AskPassword): Promise<Result<RecoveredPlan>>;
};

export type VersionsClient = {
  /** Errors: `data-folder.not-written`. */
  keep(version: VersionPoint & { readonly plan: Plan }): Promise<Result<{ isNew: boolean }>>;
  /** Keeps what a file holds. That it cannot is no reason not to save: the log alone is told. */
  keepFile(file: Omit<VersionPoint, 'fileName'> & { readonly path: string; readonly sha256: string }): Promise<void>;
  list(planId: string): Promise<VersionInfo[]>;
  /** Asks for the password of one that is protected. Errors: `version.unreadable`, `protection.not-opened`. */
  read(planId: string, versionId: string, ask: AskPassword): Promise<Result<Plan>>;
  /** Errors: `data-folder.not-written`. */
  changeKey(planId: string, key: Key | null): Promise<Result<null>>;
  remove(planId: string, versionId: string): Promise<void>;
  /** Keeps all versions together below a size. That it cannot is told to the log alone. */
  limitTotal(limitBytes: number): Promise<void>;
};

export function createKeeper(
  writerFile: string,
  dataFolder: string,
  keys: Keyring,
): { readonly journal: JournalClient; readonly versions: VersionsClient } {
  let thread: Job<KeeperMethods> | null = null;
  /** Keys that the thread has. */
  let given = 0;
  async function call<M extends keyof KeeperMethods>(
    method: M,
    payload: Parameters<KeeperMethods[M]>[0],
  ): Promise<Awaited<ReturnType<KeeperMethods[M]>>> {
    const first = thread === null;
    thread ??= startJob<KeeperMethods>(startThread(writerFile, dataFolder), new AbortController().signal);
    try {
      // The thread answers in order: nothing is waited for here, or a later call would overtake this one.
      const ahead: Promise<unknown>[] = [];
      if (first) {
        given = 0;
        ahead.push(thread.call('sweep', undefined));
      }
      const known = keys.list();
      if (known.length > given) {
        given = known.length;
        ahead.push(thread.call('addKeys', known));
      }
      const [answer] = await Promise.all([thread.call(method, payload), ...ahead]);
      return answer;
    } catch (cause) {
      thread?.end();
      thread = null;
      throw cause;
    }
  }
  /** Asks for the password until it opens a sample of what it protects, so that its key is known. */
  async function unlock(sample: Uint8Array | null, ask: AskPassword): Promise<Result<unknown>> {
    return sample === null ? succeed(null) : openProtected(sample, '', { keys, ask });
  }
  return {
    journal: {
      write: (entry) => call('write', entry).catch(() => fail('journal.unknown-state')),
      writeFile: (state) => call('writeFile', state).catch(() => fail('journal.unknown-state')),
      changeKey: (recoveryId, key) =>
        call('changeJournalKey', { recoveryId, key }).catch((cause) => fail('data-folder.not-written', {}, cause)),
      settle: async (recoveryId) => void (await call('settle', { recoveryId })),
      remove: async (recoveryId) => void (await call('remove', { recoveryId })),
      list: () => call('list', undefined),
      async read(recoveryId, ask) {
        const opened = await unlock(await call('findProtected', { recoveryId }), ask);
        return opened.ok ? call('read', { recoveryId }) : opened;
      },
    },
    versions: {
      keep: (version) => call('keepVersion', version).catch((cause) => fail('data-folder.not-written', {}, cause)),
      keepFile: async (file) => {
        await call('keepFileVersion', file).catch((cause) => logCrash('versions', cause));
      },
      list: (planId) => call('listVersions', { planId }),
      async read(planId, versionId, ask) {
        const opened = await unlock(await call('findProtectedVersion', { planId, versionId }), ask);
        return opened.ok ? call('readVersion', { planId, versionId }) : opened;
      },
      changeKey: (planId, key) => call('changeVersionsKey', { planId, key }),
      remove: async (planId, versionId) => void (await call('removeVersion', { planId, versionId })),
      limitTotal: async (limitBytes) => {
        await call('limitTotal', { limitBytes }).catch((cause) => logCrash('versions', cause));
      },
    },
  };
}
