/** The one worker of the window, while a plan is shown. */
import { createPlanWorker, type PlanWorker } from './create-plan-worker.ts';

let current: PlanWorker | null = null;

/** Starts it with the first question. */
export function getPlanWorker(): PlanWorker {
  current ??= createPlanWorker();
  return current;
}

export function endPlanWorker(): void {
  current?.dispose();
  current = null;
}
