/** The long work of exports and imports. It runs in a worker, off the main process's own thread; one worker serves one job. */

import { exportDocx } from '../../shared/export/docx/index.ts';
import { type PrintElement, renderPrintElements } from '../../shared/export/html/elements.ts';
import { renderPageNumberSheet } from '../../shared/export/html/page-number-sheet.ts';
import { splitIntoParts } from '../../shared/export/html/parts.ts';
import { renderPrintHtml, renderPrintPage } from '../../shared/export/html/print-html.ts';
import { LAYOUTS } from '../../shared/export/layout.ts';
import { renderMarkdown } from '../../shared/export/text/markdown.ts';
import { renderText } from '../../shared/export/text/text.ts';
import type { ExportFormat } from '../../shared/ipc/contract.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { resolvePlan } from '../../shared/resolve/resolve.ts';
import { getTitleText, type ResolvedPlan } from '../../shared/resolve/resolved-plan.ts';
import { createPdfAssembler, type PdfAssembler } from '../export/pdf/assembler.ts';
import { createImportMethods } from './import-job.ts';

/** Formats that need no browser. */
export type DirectFormat = Exclude<ExportFormat, 'pdf'>;

/** A plan on its way to a PDF: its parts are printed by the main process one after another. */
type PdfJob = {
  readonly plan: ResolvedPlan;
  readonly parts: readonly (readonly PrintElement[])[];
  readonly assembler: PdfAssembler;
  /** Where the next part begins on the page, in points below the text block's upper edge. */
  offsetPt: number;
};

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function createJobMethods() {
  let job: PdfJob | null = null;
  const getJob = (): PdfJob => {
    if (job === null) throw new Error('no PDF was begun');
    return job;
  };

  return {
    ...createImportMethods(),
    /** A whole document. */
    async render({
      plan,
      format,
      createdAt,
    }: {
      plan: Plan;
      format: DirectFormat;
      createdAt: Date;
    }): Promise<Uint8Array> {
      const resolved = resolvePlan(plan);
      switch (format) {
        case 'docx':
          return exportDocx(resolved, { createdAt });
        case 'txt':
          // Without a byte order mark older Notepads misread Chinese.
          return toBytes(`\uFEFF${renderText(resolved)}`);
        case 'md':
          return toBytes(renderMarkdown(resolved));
        case 'html':
          return toBytes(renderPrintHtml(resolved));
      }
    },
    /** Begins a PDF: how many parts there are to print, and the sheet its page numbers are made from. */
    beginPdf({ plan }: { plan: Plan }): { partCount: number; numberSheet: string } {
      const resolved = resolvePlan(plan);
      const layout = LAYOUTS[resolved.layout];
      const parts = splitIntoParts(renderPrintElements(resolved));
      job = { plan: resolved, parts, assembler: createPdfAssembler(layout), offsetPt: 0 };
      return { partCount: parts.length, numberSheet: renderPageNumberSheet(layout) };
    },
    /** The page to print for a part; it depends on where the part before it ended. */
    renderPart({ index }: { index: number }): string {
      const { plan, parts, offsetPt } = getJob();
      return renderPrintPage(plan, parts[index] ?? [], { offsetPt });
    },
    async addPart({ index, printed }: { index: number; printed: Uint8Array }): Promise<null> {
      const current = getJob();
      current.offsetPt = await current.assembler.addPart(printed, current.parts[index] ?? []);
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
