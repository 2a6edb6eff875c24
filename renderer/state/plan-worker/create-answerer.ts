/** Has a plan, and answers questions about it. */
import { reportChecks } from '../../../shared/judgement/checks/check-report.ts';
import { findMends } from '../../../shared/judgement/checks/find-mends.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { applyDelta } from '../../../shared/model/plan/plan-delta.ts';
import { createPlaceNamer } from '../../../shared/view/resolve/place-names.ts';
import { resolvePlan } from '../../../shared/view/resolve/resolve.ts';
import type { ResolvedPlan } from '../../../shared/view/resolve/resolved-plan.ts';
import { createPlanTracker } from './plan-tracker.ts';
import { createPlanViewer } from './plan-view.ts';
import type { Answer, Kind, Question, WorkerReply, WorkerRequest } from './questions.ts';

/** The plan, and the same in characters. */
type Held = { readonly plan: Plan; readonly resolved: ResolvedPlan };

/** Answers one request after another: each begins with what its plan adds to the plan of the one before. Never rejects. */
export function createAnswerer(): (request: WorkerRequest) => Promise<WorkerReply> {
  const viewPlan = createPlanViewer();
  const trackPlan = createPlanTracker();
  let held: Held | null = null;

  const answer = (question: Question, { plan, resolved }: Held): Answer<Kind> | Promise<Answer<Kind>> => {
    switch (question.kind) {
      case 'view':
        return viewPlan(plan, resolved);
      case 'check':
        return reportChecks(plan, question.template, question.clauses, question.ownWords, resolved);
      case 'mend':
        return findMends(plan, question.what, resolved, question.ownWords);
      case 'supplement':
        // Loaded when the first is asked for: it is large.
        return import('./supplement-library.ts').then(({ offerSupplements }) =>
          offerSupplements(plan, question.missing),
        );
      case 'track':
        return trackPlan(plan, resolved, question.writer);
      case 'name':
        return question.places.map(createPlaceNamer(resolved));
    }
  };

  return async ({ delta, question }) => {
    try {
      if (delta !== null) {
        const plan = applyDelta(held?.plan ?? null, delta);
        held = { plan, resolved: resolvePlan(plan) };
      }
      if (held === null) throw new Error('asked before there was a plan');
      return { answer: await answer(question, held) };
    } catch (cause) {
      // Whoever asked sends the whole plan next.
      held = null;
      return { failure: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
    }
  };
}
