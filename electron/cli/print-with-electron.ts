/** PDF from the command line: the program itself prints, in a process without a window. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import type { AppError } from '../../shared/base/errors/result.ts';
import { PRINT_REPORT_PREFIX } from '../app/print-report.ts';
import { CommandFailure, getCliText, stopForOutput } from './outcome.ts';

/** A command and its first arguments, which start the program on Electron. */
const commandSchema = z.tuple([z.string()], z.string());
const reportSchema = z.object({ error: z.custom<AppError>().nullable() });

/** Chromium complains on stderr about desktop services that a server lacks; only set-up's own lines are passed on. */
const OWN_LINE = /^zhangfa: /;

function readCommand(): readonly [string, ...string[]] {
  try {
    return commandSchema.parse(JSON.parse(process.env.ZHANGFA_ELECTRON_COMMAND ?? ''));
  } catch {
    throw new CommandFailure(1, getCliText('noElectron'));
  }
}

/** Runs the program once, with a data folder of its own; answers its report, or `null` where it died without one. */
async function runProgram(args: readonly string[], dataFolder: string): Promise<z.infer<typeof reportSchema> | null> {
  const [command, ...first] = readCommand();
  const env = { ...process.env, ZHANGFA_DATA_DIR: dataFolder };
  const child = spawn(command, [...first, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
  const reports: string[] = [];
  createInterface(child.stdout).on('line', (line) => {
    if (line.startsWith(PRINT_REPORT_PREFIX)) reports.push(line.slice(PRINT_REPORT_PREFIX.length));
  });
  createInterface(child.stderr).on('line', (line) => {
    if (OWN_LINE.test(line)) process.stderr.write(`${line}\n`);
  });
  await new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
  return reports[0] === undefined ? null : reportSchema.parse(JSON.parse(reports[0]));
}

/** Prints `input` to `output`; both are absolute paths. */
export async function printWithElectron(input: string, output: string): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'zhangfa-print-'));
  try {
    const report = await runProgram(['--print-pdf', input, output], dataFolder);
    if (report?.error === null) return;
    stopForOutput(report?.error ?? { code: 'export.failed', params: { fileName: basename(output) } });
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}
