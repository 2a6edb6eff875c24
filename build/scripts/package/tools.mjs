// @ts-check
/**
 * electron-builder, which only packaging needs: installed apart from the project's own packages, at the versions and checksums of
 * `build/installer/tools/package-lock.json`, so that neither `npm ci` nor `npm test` waits for it.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inCache, inProject } from '../../runtime/paths.mjs';
import { run } from '../lib/run.mjs';
import { SetupError, say } from '../lib/say.mjs';

const SOURCE = inProject('build', 'installer', 'tools');
const FOLDER = inCache('packaging-tools');
const STAMP = join(FOLDER, 'installed-from');

/**
 * @returns {Promise<any>} the module `electron-builder`, whose types are not here before it is
 * @throws {SetupError} when they cannot be had
 */
export async function loadTools() {
  const print = createHash('sha256')
    .update(readFileSync(join(SOURCE, 'package-lock.json')))
    .digest('hex');
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== print) {
    say('Fetching the packaging tools (95 MB).');
    mkdirSync(FOLDER, { recursive: true });
    for (const name of ['package.json', 'package-lock.json']) cpSync(join(SOURCE, name), join(FOLDER, name));
    const args = [
      'ci',
      '--prefix',
      FOLDER,
      '--include=dev',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ];
    if ((await run('npm', args, { cwd: FOLDER })) !== 0) {
      throw new SetupError('The packaging tools could not be fetched from the npm registry; the reason is above.');
    }
    writeFileSync(STAMP, print);
  }
  return createRequire(join(FOLDER, 'package.json'))('electron-builder');
}
