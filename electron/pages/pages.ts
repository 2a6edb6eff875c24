/**
 * Pages of plans, from one engine that is kept warm in a process of its own: what is given up is killed, and when the
 * engine dies the next request starts another.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fail, type Result } from '../../shared/base/errors/result.ts';
import type { PdfPages } from '../../shared/edge/ipc/contract.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import type { PdfRequest } from './engine.ts';
import type { FollowedPages, FollowRequest } from './follower.ts';
import type { PagesRequest } from './process.ts';
import type { DrawnPages } from './split-svg.ts';

export type Pages = {
  /** Errors: `export.cancelled` when the signal was raised, `pages.crashed`, and those of the engine. */
  makePdf(request: PdfRequest, signal: AbortSignal): Promise<Result<PdfPages>>;
  /** The pages as drawings. Errors: as of `makePdf`. */
  drawPages(plan: Plan, signal: AbortSignal): Promise<Result<DrawnPages>>;
  /** Errors: `pages.too-long` after the limit, `pages.crashed`, and those of following. */
  follow(request: FollowRequest): Promise<Result<FollowedPages>>;
  /** Ends the engine. */
  end(): void;
};

/** A thousand pages take a few seconds; what takes longer than this holds up exports, and is given up. */
const FOLLOW_LIMIT_MS = 60_000;

/** `processFile` is the built `process.ts`. */
export function createPages(processFile: string, { followLimitMs = FOLLOW_LIMIT_MS } = {}): Pages {
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

  const ask = <Value>(request: PagesRequest, signal: AbortSignal): Promise<Result<Value>> => {
    if (signal.aborted) return Promise.resolve(fail('export.cancelled'));
    child ??= start();
    const asked = child;
    return new Promise((resolve) => {
      const settle = (answer: Result<Value>) => {
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

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const answer = last.then(work);
    last = answer;
    return answer;
  };

  return {
    makePdf: (request, signal) => inTurn(() => ask<PdfPages>({ kind: 'pdf', request }, signal)),
    drawPages: (request, signal) => inTurn(() => ask<DrawnPages>({ kind: 'draw', request }, signal)),
    follow: (request) =>
      inTurn(async () => {
        const limit = AbortSignal.timeout(followLimitMs);
        const answer = await ask<FollowedPages>({ kind: 'follow', request }, limit);
        return !answer.ok && answer.error.code === 'export.cancelled' ? fail('pages.too-long') : answer;
      }),
    end: stop,
  };
}
