/** The entry of the engine's process: answers one request after another, until its parent is gone. */
import { fail, type Result } from '../../shared/base/errors/result.ts';
import type { PdfPages } from '../../shared/edge/ipc/contract.ts';
import { createEngine, type PdfRequest } from './engine.ts';
import { createFollower, type FollowedPages, type FollowRequest } from './follower.ts';

/** What the engine can be asked for, and the answers. */
export type PagesRequest =
  | { readonly kind: 'pdf'; readonly request: PdfRequest }
  | { readonly kind: 'follow'; readonly request: FollowRequest };
export type PagesAnswer = Result<PdfPages | FollowedPages>;

const started = createEngine().then((engine) => ({ engine, follower: createFollower(engine) }));

async function answer(asked: PagesRequest): Promise<PagesAnswer> {
  const { engine, follower } = await started;
  try {
    return asked.kind === 'pdf' ? engine.makePdf(asked.request) : follower.follow(asked.request);
  } catch (cause) {
    return fail('pages.failed', {}, cause);
  }
}

process.on('message', async (asked: PagesRequest) => {
  process.send?.(await answer(asked));
});
process.on('disconnect', () => process.exit());
