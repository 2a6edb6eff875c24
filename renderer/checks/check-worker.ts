/** Checks plans away from the window's own thread: gets changes, answers with reports. */

import { reportChecks } from '../../shared/judgement/checks/check-report.ts';
import type { NewestClauses } from '../../shared/judgement/document/document.ts';
import type { TemplateRequirements } from '../../shared/judgement/requirements/requirements.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { applyDelta, type PlanDelta } from '../../shared/model/plan/plan-delta.ts';

export type CheckRequest = {
  readonly delta: PlanDelta;
  /** What the plan's template asks for, `null` without one: the worker holds no library. */
  readonly template: TemplateRequirements | null;
  readonly clauses: NewestClauses;
};

let plan: Plan | null = null;

self.addEventListener('message', ({ data: { delta, template, clauses } }: MessageEvent<CheckRequest>) => {
  plan = applyDelta(plan, delta);
  self.postMessage(reportChecks(plan, template, clauses));
});
