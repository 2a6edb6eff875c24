// @ts-check
/**
 * A `.deb` of a program folder, by dpkg-deb: it writes the same bytes for the same files, and needs nothing that is not in Debian, where
 * electron-builder would fetch fpm from its release page.
 *
 * There are no maintainer scripts but one that says what stays: the desktop's caches are dpkg triggers of the packages that own them.
 */
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inProject } from '../../runtime/paths.mjs';
import { attempt } from '../lib/run.mjs';
import { SetupError } from '../lib/say.mjs';
import { chooseCompression } from './compression.mjs';
import { ICON_SIZES_PX } from './icons.mjs';

export const PROGRAM_FOLDER = '/opt/zhangfa';
const PACK_LIMIT_MS = 20 * 60 * 1000;

/**
 * What Electron links against, under the names of Debian 10 (UOS 20, Kylin V10) and, where they changed for the 64-bit time, of Debian 13.
 * Without versions: what those systems have is enough.
 */
const DEPENDS = [
  'fontconfig',
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libcups2 | libcups2t64',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  // Looked for at run time, so that ldd does not show it.
  'libx11-xcb1',
  'libxkbcommon0',
];
/** Chinese letters, opening files from outside, and the file types of the desktop. */
const RECOMMENDS = ['fonts-noto-cjk | fonts-wqy-zenhei', 'xdg-utils', 'shared-mime-info', 'desktop-file-utils'];

const POSTRM = `#!/bin/sh
set -e
if [ "$1" = remove ]; then
  echo "章法已卸载。预案和各用户 ~/.config/zhangfa 中的设置、历史版本都保留未动；确实不要时请自行删除。"
  echo "Zhangfa is removed. Plans, and each user's settings and versions in ~/.config/zhangfa, are kept; delete them yourself if you mean to."
fi
`;

/**
 * @param {object} what
 * @param {string} what.programFolder the program, whole
 * @param {string} what.iconFolder as drawIcons fills it
 * @param {'amd64' | 'arm64'} what.architecture
 * @param {boolean} what.isTest
 * @param {import('./commit.mjs').Commit} what.commit
 * @param {string} what.root a folder to lay the package out in, made anew
 * @param {string} what.output the file to write
 */
export function makeDebianPackage({ programFolder, iconFolder, architecture, isTest, commit, root, output }) {
  const { version, description } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  rmSync(root, { recursive: true, force: true });
  const place = (/** @type {string[]} */ ...parts) => {
    const folder = join(root, ...parts);
    mkdirSync(folder, { recursive: true });
    return folder;
  };
  cpSync(programFolder, place(PROGRAM_FOLDER), { recursive: true, verbatimSymlinks: true });
  symlinkSync(`${PROGRAM_FOLDER}/zhangfa`, join(place('usr/bin'), 'zhangfa'));
  writeFileSync(join(place('usr/share/applications'), 'zhangfa.desktop'), describeDesktopEntry(isTest));
  cpSync(inProject('build/installer/zhangfa-mime.xml'), join(place('usr/share/mime/packages'), 'zhangfa.xml'));
  placeIcons(place, iconFolder);
  cpSync(inProject('LICENSE'), join(place('usr/share/doc/zhangfa'), 'copyright'));
  writeFileSync(
    join(root, 'usr/share/doc/zhangfa/changelog.gz'),
    gzipSync(readFileSync(inProject('CHANGELOG.md')), { level: 9 }),
  );
  setModes(root);
  // Chromium's sandbox where the kernel gives no user namespaces to users, as on Debian 10.
  const sandbox = join(root, PROGRAM_FOLDER, 'chrome-sandbox');
  if (existsSync(sandbox)) chmodSync(sandbox, 0o4755);

  const control = place('DEBIAN');
  writeFileSync(
    join(control, 'control'),
    describePackage({ version, description, architecture, isTest, sizeKib: countKib(root) }),
  );
  writeFileSync(join(control, 'postrm'), POSTRM);
  chmodSync(control, 0o755);
  chmodSync(join(control, 'control'), 0o644);
  chmodSync(join(control, 'postrm'), 0o755);
  const { name, level } = chooseCompression(isTest);
  const args = ['--root-owner-group', `-Z${name}`, `-z${level}`, '--build', root, output];
  const { isDone, complaint } = attempt('dpkg-deb', args, {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(commit.seconds) },
    limitMs: PACK_LIMIT_MS,
  });
  if (!isDone)
    throw new SetupError(
      `dpkg-deb, of Debian's package dpkg, could not make ${output}: ${complaint ?? 'is it installed?'}`,
    );
}

/** @param {boolean} isTest */
function describeDesktopEntry(isTest) {
  const entry = readFileSync(inProject('build/installer/zhangfa.desktop'), 'utf8');
  return isTest ? entry.replace(/^Name=.*$/m, '$& (test build)').replace(/^Name\[zh_CN\]=.*$/m, '$&（测试版）') : entry;
}

/**
 * @param {(...parts: string[]) => string} place
 * @param {string} iconFolder
 */
function placeIcons(place, iconFolder) {
  for (const [name, kind, source] of [
    ['zhangfa', 'apps', 'icon.svg'],
    ['zhangfa-document', 'mimetypes', 'document-icon.svg'],
  ]) {
    for (const size of ICON_SIZES_PX) {
      const folder = place(`usr/share/icons/hicolor/${size}x${size}/${kind}`);
      cpSync(join(iconFolder, `${name}-${size}.png`), join(folder, `${name}.png`));
    }
    cpSync(
      inProject(`build/installer/${source}`),
      join(place(`usr/share/icons/hicolor/scalable/${kind}`), `${name}.svg`),
    );
  }
}

/** @param {{ version: string, description: string, architecture: string, isTest: boolean, sizeKib: number }} what */
function describePackage({ version, description, architecture, isTest, sizeKib }) {
  return `Package: zhangfa
Version: ${version}${isTest ? '~test' : ''}
Architecture: ${architecture}
Maintainer: Zhangfa maintainers <maintainers@zhangfa.invalid>
Installed-Size: ${sizeKib}
Depends: ${DEPENDS.join(', ')}
Recommends: ${RECOMMENDS.join(', ')}
Section: editors
Priority: optional
Description: ${isTest ? '测试版 TEST BUILD, not for use: ' : ''}${description}
 章法是编写应急预案和安全工作方案的桌面编辑器：编号自动生成，不联网，内容只在本机。
`;
}

/** @param {string} path */
function* walk(path) {
  /** @type {string[]} */
  const open = [path];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const stats = lstatSync(next);
    yield { path: next, stats };
    if (stats.isDirectory()) open.push(...readdirSync(next).map((name) => join(/** @type {string} */ (next), name)));
  }
}

/**
 * The same modes whatever the umask of who packs.
 * @param {string} root
 */
function setModes(root) {
  for (const { path, stats } of walk(root)) {
    if (stats.isSymbolicLink()) continue;
    chmodSync(path, stats.isDirectory() || (stats.mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}

/** @param {string} root */
function countKib(root) {
  let kib = 0;
  for (const { stats } of walk(root)) kib += stats.isFile() ? Math.ceil(stats.size / 1024) : 1;
  return kib;
}
