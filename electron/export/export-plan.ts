/** Exporting a plan to a file: made off the main thread, written whole or not at all. */
import { basename } from 'node:path';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import type { Events, ExportFormat, WordNumbering } from '../../shared/edge/ipc/contract.ts';
import type { Against } from '../../shared/exchange/export/docx/revisions/before.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { writeFileSafely } from '../files/write-file-safely.ts';
import { MAKING_LIMITS } from '../jobs/limits.ts';
import { startMainJob } from '../jobs/main-job.ts';
import { findKnownPages } from '../pages/known-pages.ts';
import type { Pages } from '../pages/pages.ts';

export type OnProgress = (stage: Events['export:progress']['stage'], done: number, total: number) => void;

/** What to make of which plan. */
export type ExportRequest = {
  readonly plan: Plan;
  readonly format: ExportFormat;
  /** For Word files; `live` unless said. */
  readonly numbering?: WordNumbering;
  /** For Word files: one that carries nothing of the plan but its text. */
  readonly isTextOnly?: boolean;
  /** For Word files: with the plan's comments. */
  readonly hasComments?: boolean;
  /** For Word files and PDF: the state that the plan is held against, so that what changed since is marked. */
  readonly against?: Against;
  /** For Word files and PDF: without whose it is and when it was made in the properties. */
  readonly isAnonymous?: boolean;
};

async function render(
  pages: Pages,
  {
    plan,
    format,
    numbering = 'live',
    isTextOnly = false,
    hasComments = false,
    against,
    isAnonymous = false,
  }: ExportRequest,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Result<Uint8Array>> {
  const createdAt = isAnonymous ? null : new Date();
  if (format === 'pdf') {
    onProgress('render', 0, 1);
    const made = await pages.makePdf({ plan, createdAt, ...(against && { against: against.base }) }, signal);
    return made.ok ? succeed(made.value.pdf) : made;
  }
  onProgress('prepare', 0, 1);
  const knownPages = format === 'docx' ? await findKnownPages(pages, plan, signal) : null;
  const job = startMainJob(MAKING_LIMITS, signal);
  try {
    onProgress('render', 0, 1);
    return succeed(
      await job.call('render', {
        plan,
        format,
        numbering,
        isTextOnly,
        hasComments,
        createdAt,
        ...(against && { against }),
        ...(knownPages && { knownPages }),
      }),
    );
  } finally {
    job.end();
  }
}

/** Errors: `export.cancelled`, `export.failed`, those of making pages, and those of `writeFileSafely`. */
export async function exportPlan(
  pages: Pages,
  request: ExportRequest,
  path: string,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Result<{ fileName: string }>> {
  const fileName = basename(path);
  try {
    const rendered = await render(pages, request, signal, onProgress);
    if (signal.aborted) return fail('export.cancelled', { fileName });
    if (!rendered.ok) return rendered;
    onProgress('write', 0, 1);
    const written = await writeFileSafely(path, rendered.value);
    if (!written.ok) return written;
    onProgress('write', 1, 1);
    return succeed({ fileName });
  } catch (cause) {
    return signal.aborted ? fail('export.cancelled', { fileName }) : fail('export.failed', { fileName }, cause);
  }
}
