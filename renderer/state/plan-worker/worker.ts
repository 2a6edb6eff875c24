/** The thread beside the window's own that has its plan. */
import { createAnswerer } from './create-answerer.ts';
import type { WorkerRequest } from './questions.ts';

const answer = createAnswerer();
self.addEventListener('message', async ({ data }: MessageEvent<WorkerRequest>) => self.postMessage(await answer(data)));
