// @ts-check
/**
 * The Fandol fonts: free stand-ins for 小标宋, 仿宋, 黑体, 楷体 and 宋体, under the GPL with an exception for documents. On Debian they
 * come inside the large package texlive-lang-chinese, out of which the font files alone are taken.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { failedLately, failure, readNote, writeNote } from '../lib/notes.mjs';
import { capture } from '../lib/run.mjs';
import { say } from '../lib/say.mjs';
import { aptGet } from './debian-packages.mjs';

const PACKAGE = 'texlive-lang-chinese';
const NOTE = 'fonts.json';
const EXPECTED = ['FandolFang-Regular.otf', 'FandolHei-Regular.otf', 'FandolKai-Regular.otf', 'FandolSong-Bold.otf'];
const DOWNLOAD_LIMIT_MS = 10 * 60 * 1000;

/** Puts the fonts where fontconfig finds them. Without them the program shows and prints in what there is, and says so. */
export async function setUpFonts() {
  if (process.platform !== 'linux' || areInstalled() || failedLately(readNote(NOTE), PACKAGE)) return;
  const reason = await install(fontFolders()[0]);
  if (reason === null) return;
  say(`The Fandol fonts are not installed (${reason}): documents are shown and printed in other Chinese fonts.`);
  writeNote(NOTE, failure(PACKAGE, reason));
}

/**
 * Where we may put fonts, the preferred place first.
 * @returns {[string, ...string[]]}
 */
function fontFolders() {
  const own = join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'fonts', 'fandol');
  const shared = '/usr/local/share/fonts/fandol';
  return process.getuid?.() === 0 ? [shared, own] : [own, shared];
}

function areInstalled() {
  const holdsAll = (/** @type {string} */ folder) => EXPECTED.every((name) => existsSync(join(folder, name)));
  if (fontFolders().some(holdsAll)) return true;
  const families = capture('fc-list', [':', 'family']) ?? '';
  return ['FandolFang', 'FandolHei', 'FandolKai', 'FandolSong'].every((family) => families.includes(family));
}

/**
 * @param {string} folder
 * @returns {Promise<string | null>} why it failed, or null
 */
async function install(folder) {
  if (capture('apt-get', ['--version']) === null) return 'this system has no apt-get to take them from';
  const scratch = mkdtempSync(join(tmpdir(), 'zhangfa-fonts-'));
  try {
    say('Fetching the Fandol fonts (50 MB).');
    const archive = await download(scratch);
    if (archive === null) return `${PACKAGE} could not be downloaded`;
    if (!unpack(archive, folder)) return `${PACKAGE} does not hold them`;
    capture('fc-cache', ['--force', folder], { limitMs: 120_000 });
    return null;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * @param {string} scratch
 * @returns {Promise<string | null>}
 */
async function download(scratch) {
  // apt-get checks the signature; without its own user it can write into our folder.
  const args = ['-o', 'APT::Sandbox::User=root', 'download', PACKAGE];
  const tryOnce = () => capture('apt-get', args, { cwd: scratch, limitMs: DOWNLOAD_LIMIT_MS }) !== null;
  const canUpdate = process.getuid?.() === 0;
  const done = tryOnce() || (canUpdate && (await aptGet('update', '--quiet=2')) === 0 && tryOnce());
  const name = done ? readdirSync(scratch).find((file) => file.endsWith('.deb')) : undefined;
  return name === undefined ? null : join(scratch, name);
}

/**
 * @param {string} archive
 * @param {string} folder
 */
function unpack(archive, folder) {
  mkdirSync(folder, { recursive: true });
  const script =
    'dpkg-deb --fsys-tarfile "$1" | tar --extract --directory "$2" --wildcards --transform "s|.*/||" "$3" "$4"';
  const patterns = ['*/fandol/*.otf', '*/fandol/COPYING*'];
  // The second pattern is the licence, which some versions of the package keep elsewhere: tar may miss it alone.
  capture('sh', ['-c', script, 'sh', archive, folder, ...patterns], { limitMs: 120_000 });
  return EXPECTED.every((name) => existsSync(join(folder, name)));
}
