/** The entry of the thread that keeps unsaved changes and versions, so that neither main nor the window waits for a disk. */
import { workerData } from 'node:worker_threads';
import { createKeyring } from '../files/keyring.ts';
import type { Key } from '../files/protect.ts';
import { answerCalls } from '../jobs/answer-calls.ts';
import { createVersions } from '../versions/versions.ts';
import { createJournal } from './journal.ts';

export function createKeeperMethods(dataFolder: string) {
  const keys = createKeyring();
  return {
    ...createJournal(dataFolder, keys),
    ...createVersions(dataFolder, keys),
    /** Keys of passwords that were given to main. */
    addKeys(added: readonly Key[]): null {
      for (const key of added) keys.add(key);
      return null;
    },
  };
}
export type KeeperMethods = ReturnType<typeof createKeeperMethods>;

answerCalls(createKeeperMethods(workerData as string));
