// @ts-check
/** What is built, from which sources, into which files of `dist`. */
import { existsSync } from 'node:fs';
import { inProject, projectFolder } from '../../runtime/paths.mjs';

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {readonly string[]} sources files and folders whose change makes it out of date
 * @property {readonly string[]} outputs files without which it is not complete
 * @property {() => Promise<unknown>} make
 */

/** A change of any of these may change everything. */
const COMMON = ['shared', 'package.json', 'package-lock.json', 'tsconfig.json', 'build/scripts/build'];

/** Entry points outside the window, and the files that they become. */
const NODE_ENTRIES = [
  { from: 'electron/main.ts', to: 'dist/electron/main.cjs' },
  { from: 'electron/preload/bridge.ts', to: 'dist/electron/preload.cjs' },
  { from: 'electron/cli/main.ts', to: 'dist/cli/zhangfa.cjs' },
  { from: 'electron/journal/writer.ts', to: 'dist/electron/journal.cjs' },
  { from: 'electron/jobs/worker.ts', to: 'dist/electron/worker.cjs', isOptional: true },
  { from: 'electron/pages/process.ts', to: 'dist/electron/pages.cjs' },
].filter(({ from, isOptional }) => !isOptional || existsSync(inProject(from)));

const PAGE_ENGINE = '@myriaddreamin/typst-ts-node-compiler';

/** @type {readonly Target[]} */
export const TARGETS = [
  {
    name: 'main process and command line',
    sources: ['electron', ...COMMON],
    outputs: NODE_ENTRIES.map(({ to }) => to),
    make: () => Promise.all(NODE_ENTRIES.map(bundleForNode)),
  },
  {
    name: 'window',
    sources: ['renderer', 'vite.config.ts', ...COMMON],
    outputs: ['dist/renderer/index.html'],
    make: buildRenderer,
  },
];

/**
 * Everything but Electron and the page engine, which is a native module, goes into one CommonJS file: it starts faster. Node 18 is what the oldest
 * Electron runtime has inside.
 * @param {{ from: string, to: string }} entry
 */
async function bundleForNode({ from, to }) {
  const esbuild = await import('esbuild');
  return esbuild.build({
    absWorkingDir: projectFolder,
    entryPoints: [from],
    outfile: to,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    minify: true,
    external: ['electron', PAGE_ENGINE],
    // WebAssembly lies beside the bundle, so that nothing reads it before it is needed.
    loader: { '.wasm': 'file' },
    assetNames: '[name]',
    sourcemap: true,
    charset: 'utf8',
    logLevel: 'warning',
  });
}

async function buildRenderer() {
  const { build } = await import('vite');
  return build({ configFile: inProject('vite.config.ts'), logLevel: 'warn' });
}
