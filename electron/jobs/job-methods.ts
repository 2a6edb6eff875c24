/** The long work of exports and imports. It runs in a worker, off the main process's own thread; one worker serves one job. */

import type { PlanComparison } from '../../shared/edge/ipc/contract.ts';
import { parsePlanFile } from '../../shared/model/file/parse-plan-file.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { comparePlans } from '../../shared/view/comparison/compare-plans.ts';
import { readWorkbook, writeFactsWorkbook } from '../facts/workbook.ts';
import { renderPlan } from '../render/render-plan.ts';
import { compareWithOther } from './compare-other.ts';
import { createImportMethods } from './import-job.ts';

function parseOrNull(bytes: Uint8Array): Plan | null {
  const parsed = parsePlanFile(bytes, '');
  return parsed.ok ? parsed.value : null;
}

/** How a plan differs from an older state of it; a file that is no plan any more counts as none. */
function compare({ before, after }: { before: Plan | Uint8Array | null; after: Plan }): PlanComparison {
  const old = before instanceof Uint8Array ? parseOrNull(before) : before;
  return { difference: comparePlans(old, after), hasBefore: old !== null };
}

export function createJobMethods() {
  return {
    ...createImportMethods(),
    writeFactsWorkbook,
    readWorkbook: ({ bytes, fileName }: { bytes: Uint8Array; fileName: string }) => readWorkbook(bytes, fileName),
    compare,
    compareWithOther,
    /** A whole document. */
    render: renderPlan,
  };
}

export type JobMethods = ReturnType<typeof createJobMethods>;
