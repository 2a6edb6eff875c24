// @ts-check
/** The npm packages, installed exactly as package-lock.json names them. */
import { existsSync, readFileSync } from 'node:fs';
import { inProject, projectFolder } from '../../runtime/paths.mjs';
import { withLock } from '../lib/lock.mjs';
import { run } from '../lib/run.mjs';
import { SetupError, say } from '../lib/say.mjs';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, peer?: boolean }> }} Lock */

/** Installs them unless the installed ones are the locked ones. */
export async function setUpNpmPackages() {
  if (areInstalled()) return;
  await withLock('npm-install', async () => {
    if (areInstalled()) return;
    say('Installing the npm packages (about a minute).');
    // Without install scripts: the Electron package would download its executable here, where a failure ends everything.
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const code = await run('npm', args, { cwd: projectFolder });
    if (code !== 0) {
      throw new SetupError(
        `The npm packages could not be installed (npm ci ended with ${code}): is the registry reachable?`,
      );
    }
  });
}

/** npm keeps what it has installed in a lock of its own, written when an installation is complete. */
function areInstalled() {
  const installed = inProject('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return isSameTree(readLock(inProject('package-lock.json')), readLock(installed));
}

/**
 * Whether the installed packages are the locked ones. Only optional packages, such as those for other platforms, may be absent.
 * @param {Lock} locked
 * @param {Lock} installed
 */
export function isSameTree(locked, installed) {
  const present = installed.packages;
  const isRight = (/** @type {string} */ path) =>
    path === '' ||
    (path in present
      ? present[path]?.version === locked.packages[path]?.version
      : locked.packages[path]?.optional === true);
  return Object.keys(locked.packages).every(isRight) && Object.keys(present).every((path) => path in locked.packages);
}

/**
 * @param {string} file
 * @returns {Lock}
 */
const readLock = (file) => JSON.parse(readFileSync(file, 'utf8'));
