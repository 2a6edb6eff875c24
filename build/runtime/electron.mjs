// @ts-check
/**
 * Runs the built program on Electron: `node build/runtime/electron.mjs [arguments of the program]`. It brings whatever that takes
 * (a runtime, a display) and ends with the program's exit code. The command line prints through it.
 */
import { pathToFileURL } from 'node:url';
import { run } from '../scripts/lib/run.mjs';
import { runMain } from '../scripts/lib/say.mjs';
import { setup } from '../scripts/setup.mjs';
import { withDisplay } from './display.mjs';
import { findRuntime } from './launch.mjs';

/**
 * @param {string[]} args the program's own
 * @param {string} [cwd] the folder that paths among them start from
 * @returns {Promise<number>} its exit code
 */
export async function runElectron(args, cwd = process.cwd()) {
  const { executable, args: switches, appFolder, env: marks } = await findRuntime();
  return withDisplay((env) => {
    const { ELECTRON_RUN_AS_NODE: _, ...rest } = env;
    return run(executable, [...switches, appFolder, ...args], { env: { ...rest, ...marks }, stdio: 'inherit', cwd });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    await setup('run');
    return runElectron(process.argv.slice(2));
  });
}
