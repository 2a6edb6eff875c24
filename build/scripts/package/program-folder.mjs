// @ts-check
/** The program's folder for one machine: Electron under the program's own name, the app as an asar, its fuses set. */
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FALLBACK_VERSION, fetchFallback } from '../../runtime/fallback.mjs';
import { findOfficial, officialVersion } from '../../runtime/official.mjs';
import { cacheFolder, inProject } from '../../runtime/paths.mjs';
import { SetupError } from '../lib/say.mjs';
import { makeAppFolder } from './app-folder.mjs';
import { drawIcons } from './icons.mjs';
import { loadTools } from './tools.mjs';
import { readSigningKey } from './update-manifest.mjs';

/**
 * What is being made.
 * @typedef {object} Making
 * @property {import('./page-engine.mjs').Machine} machine
 * @property {boolean} isTest on the fallback runtime, for trying out packages alone
 * @property {import('./commit.mjs').Commit} commit
 * @property {string} workFolder made anew
 */

/**
 * Source: docs/security.md, “Fuses”.
 * @param {string} platform as Node names it
 */
const fusesFor = (platform) => ({
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  onlyLoadAppFromAsar: true,
  // Electron checks it on these alone.
  enableEmbeddedAsarIntegrityValidation: platform !== 'linux',
  resetAdHocDarwinSignature: platform === 'darwin',
});

const FILE_TYPES = [
  { ext: 'zplan', name: '章法预案', mimeType: 'application/vnd.zhangfa.plan+json' },
  { ext: 'zclauses', name: '章法条款包', mimeType: 'application/vnd.zhangfa.clauses+json' },
  { ext: 'ztemplate', name: '章法模板', mimeType: 'application/vnd.zhangfa.template+json' },
];

/**
 * @param {Making} making
 * @param {string[]} targets electron-builder's own names; `dir` is the folder alone
 * @returns {Promise<string[]>} the files made, or none for `dir`
 */
export async function runBuilder({ machine, isTest, commit, workFolder }, targets) {
  const [platform, arch] = /** @type {[string, 'x64' | 'arm64']} */ (machine.split('-'));
  const { build, Platform, Arch } = await loadTools();
  const app = join(workFolder, 'app');
  const icons = join(workFolder, 'icons');
  makeAppFolder(app, machine, {
    commit: commit.id,
    runtime: isTest ? 'fallback' : 'official',
    updateKey: readSigningKey()?.publicKey,
  });
  await drawIcons(icons);
  const platforms = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC };
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  process.env.SOURCE_DATE_EPOCH = String(commit.seconds);
  return build({
    targets: platforms[/** @type {keyof typeof platforms} */ (platform)].createTarget(targets, Arch[arch]),
    projectDir: inProject('build', 'installer'),
    publish: 'never',
    config: {
      appId: 'org.zhangfa.editor',
      productName: isTest ? '章法（测试版）' : '章法',
      extraMetadata: { desktopName: 'zhangfa.desktop' },
      directories: { app, output: join(workFolder, 'out'), buildResources: icons },
      ...(await chooseElectron(machine, isTest)),
      electronFuses: fusesFor(platform),
      asar: true,
      asarUnpack: ['**/*.node'],
      npmRebuild: false,
      files: ['**/*'],
      // Words of the interface are our own; Chromium's are those of its menus in text fields.
      electronLanguages: ['zh-CN', 'zh_CN', 'en-US', 'en'],
      artifactName: `zhangfa-${version}${isTest ? '-test' : ''}-\${os}-\${arch}.\${ext}`,
      fileAssociations: FILE_TYPES.map((type) => ({
        ...type,
        description: type.name,
        icon: join(icons, 'zhangfa-document.ico'),
      })),
      afterPack: async (/** @type {{ appOutDir: string }} */ { appOutDir }) => {
        // What stands in for Electron's own default app in the fallback.
        if (isTest) rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
      },
      linux: { executableName: 'zhangfa', category: 'Office', icon: join(icons, 'zhangfa-512.png') },
      win: { executableName: 'zhangfa', icon: join(icons, 'zhangfa.ico') },
      nsis: {
        oneClick: false,
        perMachine: false,
        selectPerMachineByDefault: false,
        allowElevation: true,
        allowToChangeInstallationDirectory: true,
        deleteAppDataOnUninstall: false,
        installerLanguages: ['zh_CN', 'en_US'],
        shortcutName: '章法',
        differentialPackage: false,
      },
      mac: { category: 'public.app-category.productivity', icon: join(icons, 'zhangfa-512.png') },
    },
  });
}

/** The folder that {@link runBuilder} leaves behind on Linux. */
export const linuxFolder = (/** @type {Making} */ { machine, workFolder }) =>
  join(workFolder, 'out', machine === 'linux-arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');

/**
 * @param {Making['machine']} machine
 * @param {boolean} isTest
 */
async function chooseElectron(machine, isTest) {
  if (isTest) {
    if (machine !== 'linux-x64')
      throw new SetupError('A test build can be made for linux-x64 alone: the fallback runtime is that.');
    return { electronVersion: FALLBACK_VERSION, electronDist: dirname(await fetchFallback()) };
  }
  const electronVersion = officialVersion();
  if (electronVersion === null) throw new SetupError('The npm packages are not installed (npm run setup).');
  const own = findOfficial();
  const isHost = machine === `${process.platform}-${process.arch}`;
  // For another machine electron-builder downloads it, and checks it against the release's checksums.
  return own !== null && isHost && process.platform !== 'darwin'
    ? { electronVersion, electronDist: inProject('node_modules', 'electron', 'dist') }
    : { electronVersion, electronDownload: { cacheRoot: join(cacheFolder, 'electron') } };
}
