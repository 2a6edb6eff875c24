/** Where a job's methods run: a thread of this process, or a process of its own that can be ended without harm. */
import { type ChildProcess, fork } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import type { JobAnswer, JobCall } from './answer-calls.ts';
import { getHeapSwitch, type Limits } from './limits.ts';

export type FarEnd = {
  post(call: JobCall): void;
  onAnswer(listener: (answer: JobAnswer) => void): void;
  /** However it came about. */
  onEnd(listener: () => void): void;
  kill(): void;
};

/** A thread for what the program itself has written; `data` is what its entry finds as `workerData`. */
export function startThread(file: string, data?: unknown): FarEnd {
  const worker = new Worker(file, { workerData: data });
  return {
    post: (call) => worker.postMessage(call),
    onAnswer: (listener) => worker.on('message', listener),
    onEnd(listener) {
      worker.on('error', listener);
      worker.on('exit', listener);
    },
    kill: () => void worker.terminate(),
  };
}

/** The arguments that a process of its own is started with; one without limits is given none. */
export function listProcessArguments(limits: Limits | null): { readonly args: string[]; readonly execArgv: string[] } {
  return limits === null
    ? { args: [], execArgv: [] }
    : { args: [JSON.stringify(limits)], execArgv: [getHeapSwitch(limits)] };
}

/** A process of plain Node. */
export function startChild(file: string, limits: Limits | null): FarEnd {
  const { args, execArgv } = listProcessArguments(limits);
  const child: ChildProcess = fork(file, args, {
    serialization: 'advanced',
    execArgv,
    // What Node prints as it dies is for nobody.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    post: (call) => void child.send(call),
    onAnswer: (listener) => child.on('message', (answer) => listener(answer as JobAnswer)),
    onEnd(listener) {
      child.on('error', listener);
      child.on('exit', listener);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
