/** The entry of the thread that keeps unsaved changes and versions, so that neither main nor the window waits for a disk. */
import { workerData } from 'node:worker_threads';
import { answerCalls } from '../jobs/answer-calls.ts';
import { createVersions } from '../versions/versions.ts';
import { createJournal } from './journal.ts';

export function createKeeperMethods(dataFolder: string) {
  return { ...createJournal(dataFolder), ...createVersions(dataFolder) };
}
export type KeeperMethods = ReturnType<typeof createKeeperMethods>;

answerCalls(createKeeperMethods(workerData as string));
