/**
 * Pages of plans, from one engine that is kept warm in a process of its own: what is given up is killed, and when the
 * engine dies the next request starts another.
 */
import { fail, type Result } from '../../shared/base/errors/result.ts';
import type { PdfPages } from '../../shared/edge/ipc/contract.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import type { FontReport } from '../../shared/view/font-report/font-report.ts';
import type { FarEnd } from '../jobs/far-end.ts';
import { type Job, startJob } from '../jobs/start-job.ts';
import type { PdfRequest } from './engine.ts';
import type { FollowedPages, FollowRequest } from './follower.ts';
import type { PagesMethods } from './process.ts';
import type { DrawnPages } from './split-svg.ts';

export type Pages = {
  /** Errors: `export.cancelled` when the signal was raised, `pages.crashed`, and those of the engine. */
  makePdf(request: PdfRequest, signal: AbortSignal): Promise<Result<PdfPages>>;
  /** The pages as drawings. Errors: as of `makePdf`. */
  drawPages(plan: Plan, signal: AbortSignal): Promise<Result<DrawnPages>>;
  /** What the pages are set in on this machine. Errors: as of `makePdf`. */
  reportFonts(plan: Plan, signal: AbortSignal): Promise<Result<FontReport>>;
  /** Errors: `pages.too-long` after the limit, `pages.crashed`, and those of following. */
  follow(request: FollowRequest): Promise<Result<FollowedPages>>;
  /** Ends the engine. */
  end(): void;
};

/** A thousand pages take a few seconds; what takes longer than this holds up exports, and is given up. */
const FOLLOW_LIMIT_MS = 60_000;

/** `startEngine` starts the built `process.ts`. */
export function createPages(startEngine: () => FarEnd, { followLimitMs = FOLLOW_LIMIT_MS } = {}): Pages {
  let engine: Job<PagesMethods> | null = null;
  /** The last request; each waits for the one before it. */
  let last: Promise<unknown> = Promise.resolve();

  const start = (): Job<PagesMethods> => {
    const far = startEngine();
    const started = startJob<PagesMethods>(far, new AbortController().signal);
    far.onEnd(() => {
      if (engine === started) engine = null;
    });
    return started;
  };
  const stop = () => {
    engine?.end();
    engine = null;
  };

  async function ask<Value>(
    call: (asked: Job<PagesMethods>) => Promise<Result<Value>>,
    signal: AbortSignal,
  ): Promise<Result<Value>> {
    if (signal.aborted) return fail('export.cancelled');
    engine ??= start();
    signal.addEventListener('abort', stop);
    try {
      return await call(engine);
    } catch (cause) {
      return signal.aborted ? fail('export.cancelled') : fail('pages.crashed', {}, cause);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const answer = last.then(work);
    last = answer;
    return answer;
  };

  return {
    makePdf: (request, signal) => inTurn(() => ask((asked) => asked.call('makePdf', request), signal)),
    drawPages: (plan, signal) => inTurn(() => ask((asked) => asked.call('drawPages', plan), signal)),
    reportFonts: (plan, signal) => inTurn(() => ask((asked) => asked.call('reportFonts', plan), signal)),
    follow: (request) =>
      inTurn(async () => {
        const limit = AbortSignal.timeout(followLimitMs);
        const answer = await ask((asked) => asked.call('follow', request), limit);
        return !answer.ok && answer.error.code === 'export.cancelled' ? fail('pages.too-long') : answer;
      }),
    end: stop,
  };
}
