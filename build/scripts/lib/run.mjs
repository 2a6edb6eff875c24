// @ts-check
/** Starting other programs and waiting for them. */
import { spawn, spawnSync } from 'node:child_process';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {import('node:child_process').StdioOptions} [stdio] by default the child's output goes to our stderr
 * @property {number} [limitMs] the child is ended when it takes longer
 */

/** Our stdin and stderr; stdout is folded into stderr so that it never mixes with the program's own output. */
const PROGRESS_STDIO = /** @type {const} */ (['ignore', 2, 2]);

/**
 * Runs a program to its end and answers its exit code. One that was ended by a signal, or ran into its time limit, answers
 * 128 or more, as in a shell; one that could not be started answers 127.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd, env, stdio = [...PROGRESS_STDIO], limitMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: env ?? process.env, stdio, shell: needsShell(command) });
    const stopForwarding = forwardSignals(child);
    const timer = limitMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), limitMs);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer);
      stopForwarding();
      resolve(code);
    };
    child.once('error', () => finish(127));
    child.once('exit', (code, signal) => finish(code ?? signalExitCode(signal)));
  });
}

/**
 * @typedef {object} CaptureOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [limitMs]
 */

/**
 * Runs a program out of sight and answers what it printed, or null when it failed or does not exist.
 * @param {string} command
 * @param {string[]} args
 * @param {CaptureOptions} [options]
 * @returns {string | null}
 */
export function capture(command, args, options) {
  const { isDone, output } = attempt(command, args, options);
  return isDone ? output : null;
}

/**
 * Runs a program out of sight. `complaint` is the first line that it printed about an error, such as `HTTPError: Response code 404`.
 * @param {string} command
 * @param {string[]} args
 * @param {CaptureOptions} [options]
 * @returns {{ isDone: boolean, output: string, complaint: string | null }}
 */
export function attempt(command, args, { cwd, env, limitMs = 30_000 } = {}) {
  const shell = needsShell(command);
  const result = spawnSync(command, args, { cwd, env, encoding: 'utf8', timeout: limitMs, shell, maxBuffer: 1 << 28 });
  const complaint = /^.*error.*$/im.exec(result.stderr ?? '')?.[0].trim() ?? null;
  return { isDone: result.status === 0, output: result.stdout ?? '', complaint };
}

/** On Windows npm is a batch file, which only a shell can start. */
const needsShell = (/** @type {string} */ command) => process.platform === 'win32' && command === 'npm';

/**
 * Passes Ctrl+C and a request to end on to the child, and lets us outlive it so that its exit code is ours.
 * @param {import('node:child_process').ChildProcess} child
 */
function forwardSignals(child) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const handlers = signals.map((signal) => {
    const handler = () => {
      // A terminal has sent Ctrl+C to the child as well, and Chromium takes a second one as an order to drop everything.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    process.on(signal, handler);
    return () => process.off(signal, handler);
  });
  return () => {
    for (const stop of handlers) stop();
  };
}

/** @param {NodeJS.Signals | null} signal */
function signalExitCode(signal) {
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };
  return 128 + (numbers[/** @type {keyof typeof numbers} */ (signal)] ?? 0);
}
