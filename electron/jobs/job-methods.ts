/** The long work of exports and imports. It runs in a worker, off the main process's own thread; one worker serves one job. */

import type { RecoveryComparison } from '../../shared/edge/ipc/contract.ts';
import { type PrintElement, renderPrintElements } from '../../shared/exchange/export/html/elements.ts';
import { renderPageNumberSheet } from '../../shared/exchange/export/html/page-number-sheet.ts';
import { splitIntoParts } from '../../shared/exchange/export/html/parts.ts';
import { renderPrintPage } from '../../shared/exchange/export/html/print-html.ts';
import { parsePlanFile } from '../../shared/model/file/parse-plan-file.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { comparePlans } from '../../shared/view/comparison/compare-plans.ts';
import { LAYOUTS } from '../../shared/view/layout/layouts.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import { getTitleText, type ResolvedPlan } from '../../shared/view/resolve/resolved-plan.ts';
import { readWorkbook, writeFactsWorkbook } from '../facts/workbook.ts';
import { createPdfAssembler, type PdfAssembler } from '../render/pdf/assembler.ts';
import { renderPlan } from '../render/render-plan.ts';
import { createImportMethods } from './import-job.ts';

/** A plan on its way to a PDF: its parts are printed by the main process one after another. */
type PdfJob = {
  readonly plan: ResolvedPlan;
  readonly parts: readonly (readonly PrintElement[])[];
  readonly assembler: PdfAssembler;
  /** Where the next part begins on the page, in CSS pixels below the text block's upper edge. */
  offsetPx: number;
};

export function createJobMethods() {
  let job: PdfJob | null = null;
  const getJob = (): PdfJob => {
    if (job === null) throw new Error('no PDF was begun');
    return job;
  };

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
    /** Begins a PDF: how many parts there are to print, and the sheet its page numbers are made from. */
    beginPdf({ plan }: { plan: Plan }): { partCount: number; numberSheet: string } {
      const resolved = resolvePlan(plan);
      const layout = LAYOUTS[resolved.layout];
      const parts = splitIntoParts(renderPrintElements(resolved));
      job = { plan: resolved, parts, assembler: createPdfAssembler(layout), offsetPx: 0 };
      return { partCount: parts.length, numberSheet: renderPageNumberSheet(layout) };
    },
    /** The page to print for a part; it depends on where the part before it ended. */
    renderPart({ index }: { index: number }): string {
      const { plan, parts, offsetPx } = getJob();
      return renderPrintPage(plan, parts[index] ?? [], { offsetPx });
    },
    async addPart({ index, printed }: { index: number; printed: Uint8Array }): Promise<null> {
      const current = getJob();
      current.offsetPx = await current.assembler.addPart(printed, current.parts[index] ?? []);
      return null;
    },
    finishPdf({ numberSheet, creator, createdAt }: { numberSheet: Uint8Array; creator: string; createdAt: Date }) {
      const { plan, assembler } = getJob();
      return assembler.finish(numberSheet, {
        title: getTitleText(plan.title),
        author: plan.unitName,
        creator,
        createdAt,
      });
    },
  };
}

export type JobMethods = ReturnType<typeof createJobMethods>;
