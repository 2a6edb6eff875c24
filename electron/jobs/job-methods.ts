/** The long work of exports and imports. It runs in a worker, off the main process's own thread; one worker serves one job. */

import type { RecoveryComparison } from '../../shared/edge/ipc/contract.ts';
import { parsePlanFile } from '../../shared/model/file/parse-plan-file.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { comparePlans } from '../../shared/view/comparison/compare-plans.ts';
import { readWorkbook, writeFactsWorkbook } from '../facts/workbook.ts';
import { renderPlan } from '../render/render-plan.ts';
import { createImportMethods } from './import-job.ts';

export function createJobMethods() {
  return {
    ...createImportMethods(),
    writeFactsWorkbook,
    readWorkbook: ({ bytes, fileName }: { bytes: Uint8Array; fileName: string }) => readWorkbook(bytes, fileName),
    /** How a plan differs from what its file holds; a file that is no plan any more counts as none. */
    compareWithFile({ after, file }: { after: Plan; file: Uint8Array | null }): RecoveryComparison {
      const parsed = file === null ? null : parsePlanFile(file, '');
      const before = parsed?.ok === true ? parsed.value : null;
      return { difference: comparePlans(before, after), hasFile: before !== null };
    },
    /** A whole document. */
    render: renderPlan,
  };
}

export type JobMethods = ReturnType<typeof createJobMethods>;
