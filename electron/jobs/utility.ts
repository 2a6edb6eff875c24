/** A far end for the main process: Electron's own kind of process, since an installed program does not run as Node. */
import { utilityProcess } from 'electron';
import { type FarEnd, listProcessArguments } from './far-end.ts';
import type { Limits } from './limits.ts';

/** `name` is what the system's list of processes shows. */
export function startUtility(file: string, limits: Limits | null, name: string): FarEnd {
  const { args, execArgv } = listProcessArguments(limits);
  const child = utilityProcess.fork(file, args, {
    execArgv,
    // What Node prints as it dies is for nobody.
    stdio: 'ignore',
    serviceName: name,
  });
  return {
    post: (call) => child.postMessage(call),
    onAnswer: (listener) => child.on('message', listener),
    onEnd: (listener) => child.on('exit', listener),
    kill: () => void child.kill(),
  };
}
