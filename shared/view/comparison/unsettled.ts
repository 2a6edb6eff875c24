/** What of a plan is still under discussion. */
import { countUnresolved } from '../../model/plan/comments.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { getContent } from '../../model/plan/tracked.ts';
import { listTrackedChanges } from './tracked-changes.ts';

export type Unsettled = { readonly undecided: number; readonly openComments: number };

/** How many tracked changes are undecided, and how many comments unresolved. */
export function countUnsettled(plan: Plan): Unsettled {
  const { tracked } = plan;
  const undecided = tracked === undefined ? 0 : listTrackedChanges(tracked.base, getContent(plan)).length;
  return { undecided, openComments: countUnresolved(plan) };
}
