/** Checks plans away from the window's own thread: gets changes, answers with reports. */
import type { TemplateRequirements } from '../../shared/completeness/requirements.ts';
import { reportChecks } from './check-report.ts';
import { createPlanReceiver, type PlanChanges } from './plan-changes.ts';

export type CheckRequest = {
  readonly changes: PlanChanges;
  /** What the plan's template asks for, `null` without one: the worker holds no library. */
  readonly template: TemplateRequirements | null;
};

const receive = createPlanReceiver();

self.addEventListener('message', ({ data: { changes, template } }: MessageEvent<CheckRequest>) => {
  self.postMessage(reportChecks(receive(changes), template));
});
