// @ts-check
/**
 * What installed programs look for: `updates.json`, which names the packages beside it, and its Ed25519 signature. Made where
 * ZHANGFA_UPDATE_KEY names a private key (`openssl genpkey -algorithm ed25519`); the programs in the packages then know its public half.
 * `electron/updates/manifest.ts` reads it.
 */
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SetupError } from '../lib/say.mjs';

/** Which package replaces what, by how its name ends. A Windows zip is unpacked by hand and replaces nothing. */
const TARGETS = Object.entries({
  '.deb': 'deb',
  '.tar.xz': 'tar',
  '.AppImage': 'appimage',
  '.exe': 'nsis',
  '.dmg': 'dmg',
});
/** What is new, in each language, where somebody has written it beside the packages. */
const NOTES = { 'zh-CN': 'notes.zh-CN.txt', en: 'notes.en.txt' };

/**
 * @returns {{ privateKey: import('node:crypto').KeyObject, publicKey: string } | null} the public half in base64 of its DER form
 */
export function readSigningKey() {
  const file = process.env.ZHANGFA_UPDATE_KEY;
  if (!file) return null;
  let privateKey;
  try {
    privateKey = createPrivateKey(readFileSync(file));
  } catch {
    throw new SetupError(`ZHANGFA_UPDATE_KEY names ${file}, which is no private key in PEM.`);
  }
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new SetupError(`${file} is no Ed25519 key.`);
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');
  return { privateKey, publicKey };
}

/**
 * Does nothing without a key.
 * @param {string} output the folder of the packages
 * @param {string} version
 * @param {readonly string[]} packages
 */
export function writeUpdateManifest(output, version, packages) {
  const key = readSigningKey();
  if (key === null) return;
  const files = packages.flatMap((path) => {
    const [, target] = TARGETS.find(([ending]) => path.endsWith(ending)) ?? [];
    if (target === undefined) return [];
    const bytes = readFileSync(path);
    const arch = /arm64/.test(basename(path)) ? 'arm64' : 'x64';
    return [
      {
        target,
        arch,
        name: basename(path),
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    ];
  });
  const readNotes = (/** @type {string} */ name) =>
    existsSync(join(output, name)) ? readFileSync(join(output, name), 'utf8').trim() : '';
  const notes = { 'zh-CN': readNotes(NOTES['zh-CN']), en: readNotes(NOTES.en) };
  const manifest = Buffer.from(`${JSON.stringify({ format: 1, version, notes, files }, null, 2)}\n`);
  writeFileSync(join(output, 'updates.json'), manifest);
  writeFileSync(join(output, 'updates.json.sig'), `${sign(null, manifest, key.privateKey).toString('base64')}\n`);
}
