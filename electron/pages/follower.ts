/** The plans of open windows as the engine last heard of them, so that after a key press only what changed is sent. */
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import type { KnownPages } from '../../shared/edge/ipc/contract.ts';
import { type Plan, planSchema } from '../../shared/model/plan/plan.ts';
import { applyDelta, type PlanDelta } from '../../shared/model/plan/plan-delta.ts';
import type { Engine } from './engine.ts';

export type FollowRequest = {
  /** Whose plan it is: one for each opening of a plan in a window. */
  readonly key: string;
  /** How many states of it were sent before; 0 says that the delta holds the whole plan. */
  readonly step: number;
  readonly delta: PlanDelta;
};
export type FollowedPages = KnownPages & { readonly step: number };

/** Windows that have not been heard of for longer than so many others begin anew. */
const MOST_FOLLOWED = 4;

type Followed = { readonly plan: Plan; readonly step: number; readonly atEdges: ReadonlySet<string> };

/** Whether what a delta brings is of a plan's form: what stands already was looked at when it came. */
function isSound(next: Plan, { blocks, attachments, assets }: PlanDelta): boolean {
  return planSchema.safeParse({
    ...next,
    blocks: blocks.added,
    attachments: (attachments ?? []).map((attachment) => ({ ...attachment, blocks: attachment.blocks.added })),
    assets: assets.added,
  }).success;
}

export function createFollower(engine: Engine) {
  const followed = new Map<string, Followed>();
  return {
    /** Errors: `pages.unknown-state` where the whole plan has to be sent, and those of `Engine.findStarts`. */
    follow({ key, step, delta }: FollowRequest): Result<FollowedPages> {
      const before = step === 0 ? null : (followed.get(key) ?? null);
      followed.delete(key);
      if (step !== 0 && before?.step !== step) return fail('pages.unknown-state');
      let plan: Plan;
      try {
        plan = applyDelta(before?.plan ?? null, delta);
      } catch (cause) {
        return fail('pages.unknown-state', {}, cause);
      }
      if (!isSound(plan, delta)) return fail('request.invalid');
      const found = engine.findStarts(plan, before?.atEdges ?? new Set());
      if (!found.ok) return found;
      const { pages, atEdges } = found.value;
      followed.set(key, { plan, step: step + 1, atEdges });
      for (const oldest of followed.keys()) if (followed.size > MOST_FOLLOWED) followed.delete(oldest);
      return succeed({ ...pages, step: step + 1 });
    },
  };
}
