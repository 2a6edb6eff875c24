// @ts-check
/** The official Electron: the version pinned in package.json, whose executable comes from the project's release page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../scripts/lib/lock.mjs';
import { failedLately, failure, readNote, writeNote } from '../scripts/lib/notes.mjs';
import { attempt } from '../scripts/lib/run.mjs';
import { say } from '../scripts/lib/say.mjs';
import { inProject, projectFolder } from './paths.mjs';

const NOTE = 'official-electron.json';
const PROBE_LIMIT_MS = 8_000;
const DOWNLOAD_LIMIT_MS = 10 * 60 * 1000;
const RELEASES = 'https://github.com/electron/electron/releases/download/';

const packageFolder = inProject('node_modules', 'electron');

/** @returns {string | null} the pinned version, or null before the npm packages are installed */
export function officialVersion() {
  const manifest = readText(join(packageFolder, 'package.json'));
  return manifest === null ? null : JSON.parse(manifest).version;
}

/**
 * The executable, if the package is complete: it holds the very version that it names.
 * @returns {string | null}
 */
export function findOfficial() {
  const relative = readText(join(packageFolder, 'path.txt'));
  const unpacked = readText(join(packageFolder, 'dist', 'version'))?.replace(/^v/, '');
  if (relative === null || unpacked !== officialVersion()) return null;
  const executable = join(packageFolder, 'dist', relative);
  return existsSync(executable) ? executable : null;
}

/**
 * The executable, downloaded when it is not there yet. One failed attempt is remembered for a day, so that a machine without
 * access starts quickly; ZHANGFA_RUNTIME_RETRY=1 tries again.
 * @returns {Promise<string | null>} null when it cannot be had; the reason has been said then
 */
export async function fetchOfficial() {
  const version = officialVersion();
  const what = `electron ${version}`;
  const mayTry = process.env.ZHANGFA_RUNTIME_RETRY === '1' || !failedLately(readNote(NOTE), what);
  const found = findOfficial();
  if (found !== null || version === null || !mayTry) return found;

  return withLock('runtime', async () => {
    const reason = (await whyUnreachable(version)) ?? download(version);
    if (reason === null) return findOfficial();
    say(`Electron ${version} could not be downloaded: ${reason}.`);
    writeNote(NOTE, failure(what, reason));
    return null;
  });
}

/**
 * Asks for the release with a short limit, since the download itself would wait for minutes on a network that drops packets.
 * @param {string} version
 * @returns {Promise<string | null>} null when it answers
 */
async function whyUnreachable(version) {
  // A proxy is something that the download understands and this question does not.
  if (process.env.ELECTRON_GET_USE_PROXY) return null;
  const address = mirror() ?? RELEASES;
  try {
    await fetch(`${address}v${version}/SHASUMS256.txt`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(PROBE_LIMIT_MS),
    });
    return null;
  } catch {
    return `${new URL(address).host} does not answer`;
  }
}

/** Where the `electron` package was told to download from, by its own environment variables. */
function mirror() {
  const { ELECTRON_MIRROR, npm_config_electron_mirror, NPM_CONFIG_ELECTRON_MIRROR } = process.env;
  const address = NPM_CONFIG_ELECTRON_MIRROR || npm_config_electron_mirror || ELECTRON_MIRROR;
  return address && URL.canParse(address) ? address : null;
}

/**
 * @param {string} version
 * @returns {string | null} why it failed, or null
 */
function download(version) {
  say(`Downloading Electron ${version} (about 110 MB).`);
  const installer = join(packageFolder, 'install.js');
  const { isDone, complaint } = attempt(process.execPath, [installer], {
    cwd: projectFolder,
    limitMs: DOWNLOAD_LIMIT_MS,
  });
  return isDone && findOfficial() !== null ? null : (complaint ?? 'its installer failed');
}

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}
