/** The entry of the engine's process: answers one request after another, until its parent is gone. */
import { fail, type Result } from '../../shared/base/errors/result.ts';
import type { PdfPages } from '../../shared/edge/ipc/contract.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { createEngine, type PdfRequest } from './engine.ts';
import { createFollower, type FollowedPages, type FollowRequest } from './follower.ts';
import type { DrawnPages } from './split-svg.ts';

/** What the engine can be asked for, and the answers. */
export type PagesRequest =
  | { readonly kind: 'pdf'; readonly request: PdfRequest }
  | { readonly kind: 'draw'; readonly request: Plan }
  | { readonly kind: 'follow'; readonly request: FollowRequest };
export type PagesAnswer = Result<PdfPages | DrawnPages | FollowedPages>;

const started = createEngine().then((engine) => ({ engine, follower: createFollower(engine) }));

async function answer(asked: PagesRequest): Promise<PagesAnswer> {
  const { engine, follower } = await started;
  try {
    switch (asked.kind) {
      case 'pdf':
        return engine.makePdf(asked.request);
      case 'draw':
        return engine.drawPages(asked.request);
      case 'follow':
        return follower.follow(asked.request);
    }
  } catch (cause) {
    return fail('pages.failed', {}, cause);
  }
}

process.on('message', async (asked: PagesRequest) => {
  process.send?.(await answer(asked));
});
process.on('disconnect', () => process.exit());
