/** Writes a plan to a file in any format. What a format needs is loaded when it is asked for: most commands write nothing. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/edge/ipc/contract.ts';
import { PLAN_FILE_EXTENSION } from '../../shared/model/file/format.ts';
import { serializePlan } from '../../shared/model/file/serialize-plan.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { writeFileSafely } from '../files/write-file-safely.ts';
import { stopForOutput, stopForUsage } from './outcome.ts';
import { printWithElectron } from './print-with-electron.ts';

export type OutputFormat = ExportFormat | typeof PLAN_FILE_EXTENSION;

const OUTPUT_FORMATS: readonly OutputFormat[] = [...EXPORT_FORMATS, PLAN_FILE_EXTENSION];

/** The format an output's extension asks for; wrong usage where it is none. */
export function readOutputFormat(path: string): OutputFormat {
  const extension = extname(path).slice(1).toLowerCase();
  const format = OUTPUT_FORMATS.find((known) => known === extension);
  return format ?? stopForUsage('unknownFormat', { fileName: basename(path) });
}

/** The program prints plans, so it gets this one as a file. */
async function printPlan(plan: Plan, path: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zhangfa-convert-'));
  try {
    const file = join(folder, 'plan.zplan');
    const written = await writeFileSafely(file, serializePlan(plan));
    if (!written.ok) stopForOutput(written.error);
    await printWithElectron(file, path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `path` is absolute. Frozen numbers are text in a Word file; everywhere else they are so anyway. */
export async function writePlan(plan: Plan, path: string, format: OutputFormat, isFrozen: boolean): Promise<void> {
  if (format === 'pdf') return printPlan(plan, path);
  const { renderPlan } = await import('../render/render-plan.ts');
  const numbering = isFrozen ? 'frozen' : 'live';
  const bytes =
    format === 'zplan' ? serializePlan(plan) : await renderPlan({ plan, format, numbering, createdAt: new Date() });
  const written = await writeFileSafely(path, bytes);
  if (!written.ok) stopForOutput(written.error);
}
