/** A plan as the bytes of any document that needs no browser. */
import { exportDocx } from '../../shared/export/docx/index.ts';
import { renderPrintHtml } from '../../shared/export/html/print-html.ts';
import { renderMarkdown } from '../../shared/export/text/markdown.ts';
import { renderText } from '../../shared/export/text/text.ts';
import type { ExportFormat, WordNumbering } from '../../shared/ipc/contract.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { resolvePlan } from '../../shared/resolve/resolve.ts';

/** Formats that need no browser. */
export type DirectFormat = Exclude<ExportFormat, 'pdf'>;

export type RenderRequest = {
  readonly plan: Plan;
  readonly format: DirectFormat;
  /** For Word files; `live` unless said. */
  readonly numbering?: WordNumbering;
  readonly createdAt: Date;
};

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export async function renderPlan({ plan, format, numbering = 'live', createdAt }: RenderRequest): Promise<Uint8Array> {
  const resolved = resolvePlan(plan);
  switch (format) {
    case 'docx':
      return exportDocx(resolved, { createdAt, numbering });
    case 'txt':
      // Without a byte order mark older Notepads misread Chinese.
      return toBytes(`\uFEFF${renderText(resolved)}`);
    case 'md':
      return toBytes(renderMarkdown(resolved));
    case 'html':
      return toBytes(renderPrintHtml(resolved));
  }
}
