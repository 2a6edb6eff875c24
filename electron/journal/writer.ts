/** The journal writer's entry: a thread of its own, so that neither main nor the window waits for a disk. */
import { workerData } from 'node:worker_threads';
import { answerCalls } from '../jobs/answer-calls.ts';
import { createJournal } from './journal.ts';

answerCalls(createJournal(workerData as string));
