/** Checks plans away from the window's own thread: gets changes, answers with reports. */
import { reportChecks } from './check-report.ts';
import { createPlanReceiver, type PlanChanges } from './plan-changes.ts';

const receive = createPlanReceiver();

self.addEventListener('message', ({ data }: MessageEvent<PlanChanges>) => {
  self.postMessage(reportChecks(receive(data)));
});
