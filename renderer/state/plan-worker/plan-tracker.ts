/** The tracked changes of one plan after another, and whose they are. */
import type { Plan } from '../../../shared/model/plan/plan.ts';
import {
  attributeChanges,
  type ChangePrints,
  printChanges,
} from '../../../shared/view/comparison/attribute-changes.ts';
import { createChangeTeller } from '../../../shared/view/comparison/tell-changes.ts';
import type { ResolvedPlan } from '../../../shared/view/resolve/resolved-plan.ts';
import type { Answer, Questions } from './questions.ts';

type Writer = Questions['track']['question']['writer'];

export function createPlanTracker(): (plan: Plan, resolved: ResolvedPlan, writer: Writer) => Answer<'track'> {
  const tellChanges = createChangeTeller();
  /** What was changed when this plan was last looked at: what a file brings was there before the writer. */
  let known: { readonly planId: string; readonly since: string; readonly prints: ChangePrints } | null = null;
  return (plan, resolved, writer) => {
    const { tracked } = plan;
    if (tracked === undefined) {
      known = null;
      return { changes: [], attributions: undefined };
    }
    const told = tellChanges(plan, resolved);
    const now = printChanges(told);
    const isKnown = known?.planId === plan.id && known.since === tracked.since;
    const before = isKnown && known !== null ? known.prints : now;
    known = { planId: plan.id, since: tracked.since, prints: now };
    const attributions = attributeChanges(tracked, { before, now }, writer);
    if (attributions === tracked.attributions) return { changes: told, attributions };
    const attributed = { ...plan, tracked: { ...tracked, attributions: [...(attributions ?? [])] } };
    return { changes: tellChanges(attributed, resolved), attributions };
  };
}
