/** Has plans checked one after another; while one is being checked, only the newest of those that come waits. */

import type { CheckReport } from '../../shared/judgement/checks/check-report.ts';
import type { NewestClauses } from '../../shared/judgement/document/document.ts';
import type { TemplateRequirements } from '../../shared/judgement/requirements/requirements.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { diffPlans } from '../../shared/model/plan/plan-delta.ts';
import type { CheckRequest } from './check-worker.ts';

/** A plan to be checked, with what only the window knows: its template's demands and the clauses' newest versions. */
type Checked = {
  readonly plan: Plan;
  readonly template: TemplateRequirements | null;
  readonly clauses: NewestClauses;
};

export type Checker = { check(checked: Checked): void; dispose(): void };

/** A check may wait this long for the window to have nothing else to do. */
const IDLE_TIMEOUT_MS = 1000;

export function createChecker(onReport: (report: CheckReport) => void, onFailure: () => void): Checker {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  let sent: Plan | null = null;
  let waiting: Checked | null = null;
  let isBusy = false;
  let idleRequest: number | undefined;

  const sendWaiting = (): void => {
    idleRequest = undefined;
    if (waiting === null || isBusy) return;
    isBusy = true;
    const { plan, template, clauses } = waiting;
    // No rule looks at pictures.
    const checked: Plan = { ...plan, assets: [] };
    const request: CheckRequest = { delta: diffPlans(sent, checked), template, clauses };
    worker.postMessage(request);
    sent = checked;
    waiting = null;
  };
  const schedule = (): void => {
    if (waiting === null || isBusy || idleRequest !== undefined) return;
    idleRequest = requestIdleCallback(sendWaiting, { timeout: IDLE_TIMEOUT_MS });
  };

  worker.addEventListener('message', ({ data }: MessageEvent<CheckReport>) => {
    isBusy = false;
    onReport(data);
    schedule();
  });
  worker.addEventListener('error', (event) => {
    isBusy = false;
    reportError(event.error ?? new Error(event.message));
    onFailure();
    schedule();
  });
  return {
    check(checked) {
      waiting = checked;
      schedule();
    },
    dispose() {
      if (idleRequest !== undefined) cancelIdleCallback(idleRequest);
      worker.terminate();
    },
  };
}
