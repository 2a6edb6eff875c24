// @ts-check
/** Builds the program into `dist`: `npm run build`. Only what has changed is built. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { distFolder, inProject, projectFolder } from '../runtime/paths.mjs';
import { fingerprint } from './build/fingerprint.mjs';
import { TARGETS } from './build/targets.mjs';
import { withLock } from './lib/lock.mjs';
import { runMain, SetupError, say } from './lib/say.mjs';
import { setup } from './setup.mjs';

/** @typedef {import('./build/targets.mjs').Target} Target */

/** Which sources each target in `dist` was built from: `{ window: '9f86d0…' }`. */
const STAMP = join(distFolder, 'built-from.json');

/** @throws {SetupError} when the sources do not build; the errors have been shown then */
export async function buildProgram() {
  if (outdatedTargets().length === 0) return;
  await withLock('build', async () => {
    for (const { target, print } of outdatedTargets()) {
      const startedMs = performance.now();
      say(`Building: ${target.name}.`);
      writeStamp(target.name, null);
      await make(target);
      writeStamp(target.name, print);
      say(`Built in ${((performance.now() - startedMs) / 1000).toFixed(1)} s.`);
    }
  });
}

/** @returns {{ target: Target, print: string }[]} */
function outdatedTargets() {
  const stamps = readStamps();
  return TARGETS.map((target) => ({ target, print: fingerprint(projectFolder, target.sources) })).filter(
    ({ target, print }) =>
      stamps[target.name] !== print || !target.outputs.every((output) => existsSync(inProject(output))),
  );
}

/** @param {Target} target */
async function make(target) {
  try {
    await target.make();
  } catch (error) {
    // esbuild and Vite have printed most of what they know; the message says the rest.
    console.error(error instanceof Error ? error.message : error);
    throw new SetupError(`The program could not be built (${target.name}); the reason is above.`);
  }
}

/** @returns {Record<string, string | null>} */
function readStamps() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * @param {string} name
 * @param {string | null} print null while it is being built, so that an interrupted build does not count
 */
function writeStamp(name, print) {
  mkdirSync(distFolder, { recursive: true });
  writeFileSync(STAMP, JSON.stringify({ ...readStamps(), [name]: print }, null, 2));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    await setup('command');
    await buildProgram();
    return 0;
  });
}
