/** The entry of the engine's process: answers one request after another, until its parent is gone. */
import { fail, type Result } from '../../shared/base/errors/result.ts';
import type { PdfPages } from '../../shared/edge/ipc/contract.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import type { FontReport } from '../../shared/view/font-report/font-report.ts';
import { answerCalls } from '../jobs/answer-calls.ts';
import { createEngine, type PdfRequest } from './engine.ts';
import { createFollower, type FollowedPages, type FollowRequest } from './follower.ts';
import type { DrawnPages } from './split-svg.ts';

/** What the engine can be asked for; that it failed is an answer as well. */
export type PagesMethods = {
  makePdf(request: PdfRequest): Promise<Result<PdfPages>>;
  drawPages(plan: Plan): Promise<Result<DrawnPages>>;
  reportFonts(plan: Plan): Promise<Result<FontReport>>;
  follow(request: FollowRequest): Promise<Result<FollowedPages>>;
};

const started = createEngine().then((engine) => ({ engine, follower: createFollower(engine) }));
type Started = Awaited<typeof started>;

async function answer<Value>(work: (own: Started) => Result<Value> | Promise<Result<Value>>): Promise<Result<Value>> {
  const own = await started;
  try {
    return await work(own);
  } catch (cause) {
    return fail('pages.failed', {}, cause);
  }
}

const methods: PagesMethods = {
  makePdf: (request) => answer(({ engine }) => engine.makePdf(request)),
  drawPages: (plan) => answer(({ engine }) => engine.drawPages(plan)),
  reportFonts: (plan) => answer(({ engine }) => engine.reportFonts(plan)),
  follow: (request) => answer(({ follower }) => follower.follow(request)),
};
answerCalls(methods);
