/** `--print-pdf in.zplan out.pdf`: prints a plan without showing a window, for the command line. */
import { app, session } from 'electron';
import type { AppError } from '../shared/base/errors/result.ts';
import type { StartArguments } from './app/arguments.ts';
import { getRendererFolder } from './app/paths.ts';
import { PRINT_REPORT_PREFIX } from './app/print-report.ts';
import { exportPlan } from './export/export-plan.ts';
import { readPlanFile } from './files/plan-file.ts';
import { serveApp } from './protocol/app-protocol.ts';
import { guardSession } from './windows/guards.ts';

async function print(input: string, output: string): Promise<AppError | null> {
  const read = await readPlanFile(input);
  if (!read.ok) return read.error;
  const request = { plan: read.value.plan, format: 'pdf' } as const;
  const exported = await exportPlan(request, output, new AbortController().signal, () => {});
  return exported.ok ? null : exported.error;
}

export async function runPrint({ input, output }: NonNullable<StartArguments['printPdf']>): Promise<void> {
  await app.whenReady();
  app.dock?.hide();
  guardSession(session.defaultSession);
  serveApp(getRendererFolder());
  const error = await print(input, output);
  process.stdout.write(`${PRINT_REPORT_PREFIX}${JSON.stringify({ error })}\n`, () => app.exit(error === null ? 0 : 1));
}
