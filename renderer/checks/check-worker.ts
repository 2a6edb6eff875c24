/** Checks plans away from the window's own thread: gets changes, answers with reports. */

import { reportChecks } from '../../shared/judgement/checks/check-report.ts';
import type { NewestClauses } from '../../shared/judgement/document/document.ts';
import type { TemplateRequirements } from '../../shared/judgement/requirements/requirements.ts';
import { createPlanReceiver, type PlanChanges } from './plan-changes.ts';

export type CheckRequest = {
  readonly changes: PlanChanges;
  /** What the plan's template asks for, `null` without one: the worker holds no library. */
  readonly template: TemplateRequirements | null;
  readonly clauses: NewestClauses;
};

const receive = createPlanReceiver();

self.addEventListener('message', ({ data: { changes, template, clauses } }: MessageEvent<CheckRequest>) => {
  self.postMessage(reportChecks(receive(changes), template, clauses));
});
