// @ts-check
/**
 * `npm run package -- [target …] [--arch x64|arm64] [--test-build]`: packages of the committed state, in `packages/`.
 *
 * deb and tar are made here of the program's folder; nsis, portable (zip), appimage and dmg are electron-builder's, which fetches what it
 * needs for them. `--test-build` takes the fallback runtime where the official Electron cannot be reached, and marks the package.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { FALLBACK_VERSION } from '../runtime/fallback.mjs';
import { officialVersion } from '../runtime/official.mjs';
import { inCache, inProject } from '../runtime/paths.mjs';
import { buildProgram } from './build.mjs';
import { runMain, SetupError, say } from './lib/say.mjs';
import { makePortableArchive } from './package/archives.mjs';
import { readCommit } from './package/commit.mjs';
import { chooseCompression } from './package/compression.mjs';
import { makeDebianPackage } from './package/debian.mjs';
import { writeBillOfMaterials, writeChecksums } from './package/papers.mjs';
import { linuxFolder, runBuilder } from './package/program-folder.mjs';
import { writeUpdateManifest } from './package/update-manifest.mjs';
import { setup } from './setup.mjs';

/** Which platform a target is for, and what electron-builder calls it; ours are made of its plain folder. */
const TARGETS = /** @type {const} */ ({
  deb: { platform: 'linux', builder: 'dir' },
  tar: { platform: 'linux', builder: 'dir' },
  appimage: { platform: 'linux', builder: 'AppImage' },
  nsis: { platform: 'win32', builder: 'nsis' },
  zip: { platform: 'win32', builder: 'zip' },
  dmg: { platform: 'darwin', builder: 'dmg' },
});
/** @typedef {keyof typeof TARGETS} TargetName */

const USUAL = /** @type {Partial<Record<NodeJS.Platform, readonly TargetName[]>>} */ ({
  linux: ['deb', 'tar'],
  win32: ['nsis', 'zip'],
  darwin: ['dmg'],
});
const DEBIAN_NAMES = /** @type {const} */ ({ x64: 'amd64', arm64: 'arm64' });
const MIB = 1024 * 1024;

/**
 * @param {object} wanted
 * @param {readonly TargetName[]} wanted.targets
 * @param {'x64' | 'arm64'} wanted.arch
 * @param {boolean} wanted.isTest
 * @param {string} [wanted.output] the folder for the packages
 * @param {string} [wanted.work] a folder to make them in
 * @returns {Promise<string[]>} the packages
 */
export async function makePackages({
  targets,
  arch,
  isTest,
  output = inProject('packages'),
  work = inCache('packaging'),
}) {
  const commit = readCommit();
  if (!commit.isClean)
    say('There are changes that are not committed: the packages hold them, and their date is the last commit’s.');
  await buildProgram();
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const platforms = new Set(targets.map((target) => TARGETS[target].platform));
  mkdirSync(output, { recursive: true });
  /** @type {string[]} */
  const made = [];
  for (const platform of platforms) {
    const machine = /** @type {import('./package/page-engine.mjs').Machine} */ (`${platform}-${arch}`);
    const workFolder = join(work, machine);
    rmSync(workFolder, { recursive: true, force: true });
    const making = { machine, isTest, commit, workFolder };
    const own = targets.filter((target) => TARGETS[target].platform === platform);
    const name = `zhangfa-${version}${isTest ? '-test' : ''}-linux`;
    const files = await runBuilder(making, [...new Set(own.map((target) => TARGETS[target].builder))]);
    for (const file of files) {
      copyFileSync(file, join(output, basename(file)));
      made.push(join(output, basename(file)));
    }
    const program = { programFolder: linuxFolder(making), iconFolder: join(workFolder, 'icons'), isTest, commit };
    if (own.includes('deb')) {
      const architecture = DEBIAN_NAMES[arch];
      const file = join(output, `${name}-${architecture}.deb`);
      makeDebianPackage({ ...program, architecture, root: join(workFolder, 'deb'), output: file });
      made.push(file);
    }
    if (own.includes('tar')) {
      const file = join(output, `${name}-${arch}.tar.${chooseCompression(isTest).extension}`);
      const root = join(workFolder, 'tar', `zhangfa-${version}`);
      makePortableArchive({ ...program, root, output: file });
      made.push(file);
    }
  }
  const runtime = { name: 'electron', version: isTest ? FALLBACK_VERSION : (officialVersion() ?? '') };
  writeBillOfMaterials(join(output, `zhangfa-${version}.cdx.json`), commit, runtime);
  writeUpdateManifest(output, version, made);
  writeChecksums(output);
  for (const file of made) say(`${basename(file)}: ${(statSync(file).size / MIB).toFixed(1)} MB`);
  return made;
}

/** @param {string[]} args */
function readArguments(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { arch: { type: 'string', default: process.arch }, 'test-build': { type: 'boolean', default: false } },
  });
  const targets = positionals.length > 0 ? positionals : (USUAL[process.platform] ?? []);
  const unknown = targets.find((target) => !Object.hasOwn(TARGETS, target));
  if (unknown !== undefined)
    throw new SetupError(`There is no target ${unknown}. There are: ${Object.keys(TARGETS).join(', ')}.`);
  if (values.arch !== 'x64' && values.arch !== 'arm64') throw new SetupError('--arch is x64 or arm64.');
  return {
    targets: /** @type {TargetName[]} */ (targets),
    arch: /** @type {'x64' | 'arm64'} */ (values.arch),
    isTest: values['test-build'],
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    const wanted = readArguments(process.argv.slice(2));
    await setup('command');
    await makePackages(wanted);
    return 0;
  });
}
