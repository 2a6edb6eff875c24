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

/** As `engines` of package.json has it. */
const OLDEST_NODE = [20, 19];

/**
 * @param {import('./setup/levels.mjs').Level} level
 * @throws {SetupError} when the program cannot run without what could not be had
 */
export async function setup(level) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldest = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major < oldest || (major === oldest && minor < oldestMinor)) {
    throw new SetupError(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is Node ${process.versions.node}.`);
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
