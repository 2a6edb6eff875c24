/** The far end of a job: answers calls of its methods one at a time, in order. */
import { parentPort } from 'node:worker_threads';

export type JobCall = { readonly id: number; readonly method: string; readonly payload: unknown };
export type JobAnswer = { readonly id: number; readonly value?: unknown; readonly cause?: string };

type Method = (payload: never) => unknown;
type Methods = Readonly<Record<string, Method>>;
/** Told around each call. */
type Watch = { begin(): void; end(): void };
const UNWATCHED: Watch = { begin() {}, end() {} };

/** Where calls come from: the program's main thread, its main process, or the command line's. */
function openPort(onCall: (call: JobCall) => void): (answer: JobAnswer) => void {
  const utilityPort = process.parentPort as Electron.ParentPort | undefined;
  if (utilityPort) {
    utilityPort.on('message', ({ data }) => onCall(data));
    return (answer) => utilityPort.postMessage(answer);
  }
  if (parentPort !== null) {
    parentPort.on('message', onCall);
    return (answer) => parentPort?.postMessage(answer);
  }
  process.on('message', onCall);
  // The caller is gone.
  process.on('disconnect', () => process.exit());
  return (answer) => process.send?.(answer);
}

async function answer(methods: Methods, { id, method, payload }: JobCall): Promise<JobAnswer> {
  try {
    const call = methods[method];
    if (call === undefined) throw new Error(`no method ${method}`);
    return { id, value: await call(payload as never) };
  } catch (cause) {
    return { id, cause: cause instanceof Error ? (cause.stack ?? cause.message) : 'thrown' };
  }
}

export function answerCalls(methods: Methods, watch = UNWATCHED): void {
  let last: Promise<unknown> = Promise.resolve();
  const post = openPort((call) => {
    last = last.then(async () => {
      watch.begin();
      const answered = await answer(methods, call);
      watch.end();
      post(answered);
    });
  });
}
