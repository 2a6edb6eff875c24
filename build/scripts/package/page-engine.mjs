// @ts-check
/** The page engine for the machine that a package is for; npm has installed only the one for this machine. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inCache, inProject } from '../../runtime/paths.mjs';
import { capture } from '../lib/run.mjs';
import { SetupError, say } from '../lib/say.mjs';

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';
const NATIVE = /** @type {const} */ ({
  'linux-x64': 'linux-x64-gnu',
  'linux-arm64': 'linux-arm64-gnu',
  'win32-x64': 'win32-x64-msvc',
  'win32-arm64': 'win32-arm64-msvc',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
});
const DOWNLOAD_LIMIT_MS = 10 * 60 * 1000;

/** @typedef {keyof typeof NATIVE} Machine platform and architecture as Node names them */

/**
 * Puts the engine into the `node_modules` of an app.
 * @param {string} appFolder
 * @param {Machine} machine
 */
export function copyPageEngine(appFolder, machine) {
  const scope = join(appFolder, 'node_modules', '@myriaddreamin');
  mkdirSync(scope, { recursive: true });
  const native = `${PACKAGE}-${NATIVE[machine]}`;
  for (const name of [PACKAGE, native]) {
    const installed = inProject('node_modules', name);
    const to = join(appFolder, 'node_modules', name);
    const isUseful = (/** @type {string} */ path) => !path.endsWith('.d.ts') && !path.endsWith('README.md');
    cpSync(existsSync(installed) ? installed : fetchPackage(name), to, { recursive: true, filter: isUseful });
  }
}

/**
 * @param {string} name a package of our own lock file that npm has left out for this machine
 * @returns {string} the folder that holds it
 */
function fetchPackage(name) {
  const lock = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'));
  const { version, integrity } = lock.packages[`node_modules/${name}`];
  const folder = inCache('page-engines', `${name.split('/')[1]}-${version}`);
  if (existsSync(join(folder, 'package', 'package.json'))) return join(folder, 'package');
  mkdirSync(folder, { recursive: true });
  say(`Fetching ${name}.`);
  const packed = capture('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder], {
    cwd: folder,
    limitMs: DOWNLOAD_LIMIT_MS,
  });
  const archive = join(folder, packed?.trim() ?? '');
  if (packed === null) throw new SetupError(`${name} ${version} could not be fetched from the npm registry.`);
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== integrity) throw new SetupError(`${name} ${version} is not what package-lock.json says it is.`);
  if (capture('tar', ['-xzf', archive, '-C', folder]) === null)
    throw new SetupError(`${archive} could not be unpacked.`);
  return join(folder, 'package');
}
