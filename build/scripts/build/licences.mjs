// @ts-check
/** The licences of all packages that the program is made of, as one text for 帮助 → 第三方许可. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;
const RULE = '='.repeat(72);

/** @typedef {{ version?: string, license?: string, dev?: boolean }} LockedPackage */

/**
 * Every package of the lock file that is no tool and is installed here, by name, with the texts that it came with.
 * @param {string} projectFolder
 * @returns {string}
 */
export function collectLicences(projectFolder) {
  /** @type {Record<string, LockedPackage>} */
  const locked = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked)
    .filter(([path, { dev }]) => path !== '' && !dev && existsSync(join(projectFolder, path)))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, { version = '', license = '' }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return [RULE, `${name} ${version} (${license})`, RULE, '', ...readTexts(join(projectFolder, path)), ''].join(
        '\n',
      );
    })
    .join('\n');
}

/** @param {string} folder */
function readTexts(folder) {
  return readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}
