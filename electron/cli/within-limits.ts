/**
 * The command line in a process of its own, with limits on time and memory that hold: a file can be made so that reading it
 * never ends. What Node prints as such a process dies is for nobody; its caller says in one sentence what happened.
 */
import { spawn } from 'node:child_process';
import { writeSync } from 'node:fs';
import { getHeapSwitch } from '../jobs/far-end.ts';
import { READING_LIMITS, watchLimits } from '../jobs/limits.ts';
import { type ExitCode, getCliText } from './outcome.ts';

const WITHIN = 'ZHANGFA_WITHIN_LIMITS';
const STDERR = 2;
/** Where the inner process finds the caller's stderr; its own leads nowhere. */
const SENTENCES = 3;

/** True in the inner process, which does the work. */
export const isWithinLimits = process.env[WITHIN] !== undefined;

/** Says a sentence on stderr. */
export function saySentence(sentence: string): void {
  writeSync(isWithinLimits ? SENTENCES : STDERR, `${sentence}\n`);
}

/** Called once by the inner process. */
export function keepWithinLimits(): void {
  watchLimits(READING_LIMITS).begin();
}

const isExitCode = (code: number | null): code is ExitCode => code !== null && code <= 3;

/** Runs the same arguments again within limits; 3 where they were overstepped, as for any input that cannot be read. */
export async function runWithinLimits(): Promise<ExitCode> {
  const args = [getHeapSwitch(READING_LIMITS), ...process.argv.slice(1)];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, [WITHIN]: '1' },
    stdio: ['inherit', 'inherit', 'ignore', STDERR],
  });
  const forward = (signal: NodeJS.Signals) => void child.kill(signal);
  process.on('SIGTERM', forward);
  process.on('SIGINT', forward);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
  if (isExitCode(code)) return code;
  saySentence(getCliText('overLimit'));
  return 3;
}
