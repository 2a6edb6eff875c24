/** A plan as the bytes of any document that needs no browser. */

import type { ExportFormat, WordNumbering } from '../../shared/edge/ipc/contract.ts';
import type { Rasterize } from '../../shared/exchange/export/docx/figures.ts';
import { exportDocx } from '../../shared/exchange/export/docx/index.ts';
import type { Against } from '../../shared/exchange/export/docx/revisions/before.ts';
import { renderPrintHtml } from '../../shared/exchange/export/html/print-html.ts';
import { renderMarkdown } from '../../shared/exchange/export/text/markdown.ts';
import { renderText } from '../../shared/exchange/export/text/text.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import type { KnownPages } from '../../shared/view/layout/part-places.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import type { ResolvedPlan } from '../../shared/view/resolve/resolved-plan.ts';

/** Formats that need no browser. */
export type DirectFormat = Exclude<ExportFormat, 'pdf'>;

export type RenderRequest = {
  readonly plan: Plan;
  readonly format: DirectFormat;
  /** For Word files; `live` unless said. */
  readonly numbering?: WordNumbering;
  /** For Word files: one that carries nothing of the plan but its text. */
  readonly isTextOnly?: boolean;
  /** For Word files: with the plan's comments. */
  readonly hasComments?: boolean;
  /** For Word files: the state that the plan is held against, so that what changed since shows as tracked changes. */
  readonly against?: Against;
  /** For Word files: `null` leaves out of the properties when it was made, and whose it is. */
  readonly createdAt: Date | null;
  /** For Word files: pages as the page engine has laid them out. */
  readonly knownPages?: KnownPages;
};

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What draws the plan's figures as pictures, where it has any. */
async function findRasterizer({ blocks, attachments }: ResolvedPlan): Promise<{ rasterize?: Rasterize }> {
  const all = [...blocks, ...attachments.flatMap((attachment) => attachment.blocks)];
  if (!all.some((block) => block.type === 'figure' && block.graph !== null)) return {};
  const { loadRasterizer } = await import('../figures/rasterizer.ts');
  const rasterize = await loadRasterizer();
  return rasterize === null ? {} : { rasterize };
}

export async function renderPlan(request: RenderRequest): Promise<Uint8Array> {
  const { plan, format, numbering = 'live', isTextOnly = false, hasComments = false, createdAt, ...more } = request;
  const { knownPages, against } = more;
  const resolved = resolvePlan(plan);
  switch (format) {
    case 'docx':
      return exportDocx(resolved, {
        ...(createdAt && { createdAt }),
        numbering,
        hasComments,
        ...(knownPages && { knownPages }),
        ...(against && { against }),
        ...(isTextOnly ? {} : { carries: plan }),
        ...(await findRasterizer(resolved)),
      });
    case 'txt':
      // Without a byte order mark older Notepads misread Chinese.
      return toBytes(`\uFEFF${renderText(resolved)}`);
    case 'md':
      return toBytes(renderMarkdown(resolved));
    case 'html':
      return toBytes(renderPrintHtml(resolved));
  }
}
