// @ts-check
/**
 * Sets up everything that the program needs on this machine: `npm run setup` (for the window) or `npm run setup -- test`. Does
 * nothing, quickly, when everything is there.
 */
import { pathToFileURL } from 'node:url';
import { findRuntime } from '../runtime/launch.mjs';
import { runMain, SetupError, say } from './lib/say.mjs';
import { setUpDebianPackages } from './setup/debian-packages.mjs';
import { setUpFonts } from './setup/fonts.mjs';
import { covers } from './setup/levels.mjs';
import { setUpNpmPackages } from './setup/npm-packages.mjs';
import { checkSharedLibraries } from './setup/shared-libraries.mjs';

const OLDEST_NODE = 20;

/**
 * @param {import('./setup/levels.mjs').Level} level
 * @throws {SetupError} when the program cannot run without what could not be had
 */
export async function setup(level) {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    throw new SetupError(`Node ${OLDEST_NODE} or newer is needed; this is Node ${process.versions.node}.`);
  }
  await setUpNpmPackages();
  if (!covers(level, 'run')) return;
  await setUpDebianPackages(level);
  await setUpFonts();
  const runtime = await findRuntime();
  checkSharedLibraries(runtime.executable);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    const level = process.argv[2] ?? 'run';
    if (level !== 'run' && level !== 'test') throw new SetupError(`Unknown level ${level}: use run or test.`);
    await setup(level);
    const { kind, version } = await findRuntime();
    say(`Everything is set up. The runtime is Electron ${version} (${kind}).`);
    return 0;
  });
}
