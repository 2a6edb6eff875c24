/** Exporting a plan to a file: made off the main thread, written whole or not at all. */
import { basename } from 'node:path';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import type { ExportFormat, WordNumbering } from '../../shared/edge/ipc/contract.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { getWorkerFile } from '../app/paths.ts';
import { writeFileSafely } from '../files/write-file-safely.ts';
import { startJob } from '../jobs/start-job.ts';
import { makePdf, type OnProgress } from './make-pdf.ts';

/** What to make of which plan. */
export type ExportRequest = {
  readonly plan: Plan;
  readonly format: ExportFormat;
  /** For Word files; `live` unless said. */
  readonly numbering?: WordNumbering;
};

async function render(
  { plan, format, numbering = 'live' }: ExportRequest,
  signal: AbortSignal,
  onProgress: OnProgress,
) {
  if (format === 'pdf') return (await makePdf(plan, signal, onProgress)).pdf;
  onProgress('prepare', 0, 1);
  const job = startJob(getWorkerFile(), signal);
  try {
    onProgress('render', 0, 1);
    return await job.call('render', { plan, format, numbering, createdAt: new Date() });
  } finally {
    job.end();
  }
}

/** Errors: `export.cancelled`, `export.failed`, and those of `writeFileSafely`. */
export async function exportPlan(
  request: ExportRequest,
  path: string,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Result<{ fileName: string }>> {
  const fileName = basename(path);
  try {
    const bytes = await render(request, signal, onProgress);
    if (signal.aborted) return fail('export.cancelled', { fileName });
    onProgress('write', 0, 1);
    const written = await writeFileSafely(path, bytes);
    if (!written.ok) return written;
    onProgress('write', 1, 1);
    return succeed({ fileName });
  } catch (cause) {
    return signal.aborted ? fail('export.cancelled', { fileName }) : fail('export.failed', { fileName }, cause);
  }
}
