// @ts-check
/** The system packages that the program and its tests need, on Debian and its relatives. */
import { withLock } from '../lib/lock.mjs';
import { failedLately, failure, readNote, writeNote } from '../lib/notes.mjs';
import { capture, run } from '../lib/run.mjs';
import { say } from '../lib/say.mjs';
import { covers } from './levels.mjs';

/** @typedef {import('./levels.mjs').Level} Level */
/** @typedef {{ names: string[], level: Level, isOptional?: boolean }} SystemPackage `names`: older first, one is enough */

/** @type {readonly SystemPackage[]} */
export const SYSTEM_PACKAGES = [
  // Electron's libraries. These four bring in the rest; Debian 13 renamed two of them.
  { names: ['libgtk-3-0', 'libgtk-3-0t64'], level: 'run' },
  { names: ['libasound2', 'libasound2t64'], level: 'run' },
  { names: ['libnss3'], level: 'run' },
  { names: ['libgbm1'], level: 'run' },
  // A display where there is none; xvfb-run needs xauth.
  { names: ['xvfb'], level: 'run' },
  { names: ['xauth'], level: 'run' },
  // Chinese text on screen. The fonts of the exported documents are in fonts.mjs.
  { names: ['fontconfig'], level: 'run' },
  { names: ['fonts-noto-cjk'], level: 'run' },
  { names: ['fonts-lxgw-wenkai'], level: 'run', isOptional: true },
  // Reading exported documents back.
  { names: ['libreoffice-writer-nogui'], level: 'test' },
  { names: ['libreoffice-calc-nogui'], level: 'test' },
  { names: ['poppler-utils'], level: 'test' },
  { names: ['libxml2-utils'], level: 'test' },
  // A current Chromium for the journeys.
  { names: ['chromium'], level: 'test' },
  // Watching what the program asks of the network.
  { names: ['strace'], level: 'test' },
];

const NOTE = 'debian-packages.json';

/**
 * Installs what is missing when we are root, and otherwise says what to install. The program may start all the same, so
 * nothing here ends the set-up.
 * @param {Level} level
 */
export async function setUpDebianPackages(level) {
  if (process.platform !== 'linux') return;
  const wanted = SYSTEM_PACKAGES.filter((entry) => covers(level, entry.level));
  const installed = installedPackages(wanted.flatMap(({ names }) => names));
  if (installed === null) return;
  const missing = wanted.filter(({ names }) => !names.some((name) => installed.has(name)));
  const required = missing.filter(({ isOptional }) => !isOptional);
  const optional = missing.filter(({ isOptional }) => isOptional);

  if (process.getuid?.() !== 0) {
    if (required.length > 0)
      say(`Some system packages are missing. Please run: sudo apt-get install ${list(required)}`);
    return;
  }
  await installRequired(required);
  for (const entry of optional) await installOptional(entry);
}

/**
 * Which of these are installed.
 * @param {string[]} names
 * @returns {Set<string> | null} null when this system does not use Debian packages
 */
function installedPackages(names) {
  if (capture('dpkg-query', ['--version']) === null) return null;
  // Asked for single names, dpkg-query fails over one that it does not know, so it lists everything: that takes some 20 ms.
  const format = `\${db:Status-Status} \${Package}\n`;
  const lines = capture('dpkg-query', ['--show', '--showformat', format])?.split('\n') ?? [];
  const wanted = new Set(names.map((name) => `installed ${name}`));
  return new Set(lines.filter((line) => wanted.has(line)).map((line) => line.slice('installed '.length)));
}

/** @param {SystemPackage[]} missing */
async function installRequired(missing) {
  if (missing.length === 0) return;
  say(`Installing system packages: ${list(missing)}`);
  const code = await install(missing);
  if (code !== 0)
    say(`They could not all be installed. Please run: apt-get update && apt-get install ${list(missing)}`);
}

/** @param {SystemPackage} entry */
async function installOptional(entry) {
  const what = list([entry]);
  if (failedLately(readNote(NOTE), what)) return;
  say(`Installing ${what}`);
  if ((await install([entry])) === 0) return;
  say(`${what} could not be had; the program works without it.`);
  writeNote(NOTE, failure(what, 'apt-get install failed'));
}

/**
 * Tries with the package lists at hand, and fetches new ones only when those will not do.
 * @param {SystemPackage[]} entries
 * @returns {Promise<number>} exit code
 */
function install(entries) {
  return withLock('apt', async () => {
    const code = hasAll(entries) ? await aptInstall(entries) : 1;
    if (code === 0) return 0;
    say('Fetching new package lists.');
    await aptGet('update', '--quiet=2');
    return aptInstall(entries);
  });
}

/** @param {SystemPackage[]} entries */
function aptInstall(entries) {
  return aptGet('install', '--yes', '--no-install-recommends', '--quiet=2', ...entries.map(availableName));
}

/** @param {string[]} args */
export function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0', ...args], { env });
}

/** @param {SystemPackage[]} entries */
const hasAll = (entries) => entries.every(({ names }) => names.some(isAvailable));

/**
 * The name by which this release knows a package.
 * @param {SystemPackage} entry
 */
const availableName = ({ names }) => names.find(isAvailable) ?? /** @type {string} */ (names[0]);

/** @param {string} name */
function isAvailable(name) {
  return /^\s+Candidate: [^(]/m.test(
    capture('apt-cache', ['policy', name], { env: { ...process.env, LC_ALL: 'C' } }) ?? '',
  );
}

/** @param {SystemPackage[]} entries */
const list = (entries) => entries.map(({ names }) => names[0]).join(' ');
