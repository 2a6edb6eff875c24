/**
 * Pages of plans, from one engine that is kept warm in a process of its own: what is given up is killed, and when the
 * engine dies the next request starts another.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fail, type Result } from '../../shared/base/errors/result.ts';
import type { PdfPages } from '../../shared/edge/ipc/contract.ts';
import type { PdfRequest } from './engine.ts';
import type { PagesAnswer } from './process.ts';

export type Pages = {
  /** Errors: `export.cancelled` when the signal was raised, `pages.crashed`, and those of the engine. */
  makePdf(request: PdfRequest, signal: AbortSignal): Promise<Result<PdfPages>>;
  /** Ends the engine. */
  end(): void;
};

/** `processFile` is the built `process.ts`. */
export function createPages(processFile: string): Pages {
  let child: ChildProcess | null = null;
  /** The last request; each waits for the one before it. */
  let last: Promise<unknown> = Promise.resolve();

  const start = (): ChildProcess => {
    const started = fork(processFile, [], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    started.once('exit', () => {
      if (child === started) child = null;
    });
    return started;
  };
  const stop = () => {
    child?.kill('SIGKILL');
    child = null;
  };

  const ask = (request: PdfRequest, signal: AbortSignal): Promise<Result<PdfPages>> => {
    if (signal.aborted) return Promise.resolve(fail('export.cancelled'));
    child ??= start();
    const asked = child;
    return new Promise((resolve) => {
      const settle = (answer: PagesAnswer) => {
        asked.off('message', settle);
        asked.off('exit', crash);
        asked.off('error', crash);
        signal.removeEventListener('abort', giveUp);
        resolve(answer);
      };
      const crash = (cause: unknown) => settle(fail('pages.crashed', {}, cause));
      const giveUp = () => {
        settle(fail('export.cancelled'));
        stop();
      };
      asked.on('message', settle);
      asked.once('exit', crash);
      asked.once('error', crash);
      signal.addEventListener('abort', giveUp);
      asked.send(request, (cause) => {
        if (cause !== null) crash(cause);
      });
    });
  };

  return {
    makePdf(request, signal) {
      const answer = last.then(() => ask(request, signal));
      last = answer;
      return answer;
    },
    end: stop,
  };
}
