// @ts-check
/** A screen to draw on where there is none, as on a build machine: Xvfb, ended together with what it was started for. */
import { spawn } from 'node:child_process';
import { SetupError, say } from '../scripts/lib/say.mjs';

const START_LIMIT_MS = 20_000;
const SCREEN = '1600x1000x24';

/** Whether Electron would find no display to open its window on. */
export function lacksDisplay(platform = process.platform, env = process.env) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/**
 * Runs the work with an environment that has a display.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (!lacksDisplay()) return work(process.env);
  const { display, stop } = await startXvfb();
  say(`There is no display: running under Xvfb, on ${display}.`);
  try {
    return await work({ ...process.env, DISPLAY: display });
  } finally {
    stop();
  }
}

/** @returns {Promise<{ display: string, stop: () => void }>} */
function startXvfb() {
  return new Promise((resolve, reject) => {
    // Xvfb picks a free number and writes it to descriptor 3. Detached, since Ctrl+C would otherwise end it before the window.
    const options = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'];
    const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
    const stop = () => void server.kill();
    const fail = (/** @type {string} */ reason) => {
      clearTimeout(timer);
      stop();
      reject(new SetupError(`There is no display, and Xvfb ${reason}. On Debian: apt-get install xvfb`));
    };
    const timer = setTimeout(() => fail('did not start in time'), START_LIMIT_MS);
    server.once('error', () => fail('is not installed'));
    server.once('exit', () => fail('ended at once'));
    server.stdio[3]?.once('data', (/** @type {Buffer} */ number) => {
      clearTimeout(timer);
      server.removeAllListeners('exit');
      server.unref();
      process.once('exit', stop);
      resolve({ display: `:${String(number).trim()}`, stop });
    });
  });
}
