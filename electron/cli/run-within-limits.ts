/** The outer process: runs the same arguments again within limits, and says what the inner process could not. */
import { spawn } from 'node:child_process';
import { getHeapSwitch, READING_LIMITS } from '../jobs/limits.ts';
import type { ExitCode } from './outcome.ts';
import { WITHIN } from './within-limits.ts';

const STDERR = 2;

const isExitCode = (code: number | null): code is ExitCode => code !== null && code <= 4;

/** Sets the exit code: the inner process's, or 3 where limits were overstepped, as for any input that cannot be read. */
export async function runWithinLimits(): Promise<void> {
  const args = [getHeapSwitch(READING_LIMITS), ...process.argv.slice(1)];
  const stdio = ['inherit', 'inherit', 'ignore', STDERR] as const;
  const child = spawn(process.execPath, args, { env: { ...process.env, [WITHIN]: '1' }, stdio: [...stdio] });
  const forward = (signal: NodeJS.Signals) => void child.kill(signal);
  process.on('SIGTERM', forward);
  process.on('SIGINT', forward);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
  process.exitCode = isExitCode(code) ? code : 3;
  if (isExitCode(code)) return;
  const { getCliText } = await import('./outcome.ts');
  process.stderr.write(`${getCliText('overLimit')}\n`);
}
