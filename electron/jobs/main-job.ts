/** Long work of the main process: in a process of its own, so that a file that breaks it breaks nothing else. */
import { utilityProcess } from 'electron';
import { getWorkerFile } from '../app/paths.ts';
import { type FarEnd, getHeapSwitch } from './far-end.ts';
import type { Limits } from './limits.ts';
import { type Job, startJob } from './start-job.ts';

function startUtility(limits: Limits): FarEnd {
  const child = utilityProcess.fork(getWorkerFile(), [JSON.stringify(limits)], {
    execArgv: [getHeapSwitch(limits)],
    // What Node prints as it dies is for nobody.
    stdio: 'ignore',
    serviceName: 'zhangfa job',
  });
  return {
    post: (call) => child.postMessage(call),
    onAnswer: (listener) => child.on('message', listener),
    onEnd: (listener) => child.on('exit', listener),
    kill: () => void child.kill(),
  };
}

/** Raising the signal ends the process at once. */
export function startMainJob(limits: Limits, signal: AbortSignal): Job {
  return startJob(startUtility(limits), signal);
}
