// @ts-check
/** What is built, from which sources, into which files of `dist`. */
import { rmSync, writeFileSync } from 'node:fs';
import { inProject, projectFolder } from '../../runtime/paths.mjs';
import { collectLicences } from './licences.mjs';

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {readonly string[]} sources files and folders whose change makes it out of date
 * @property {readonly string[]} outputs files without which it is not complete
 * @property {() => Promise<unknown>} make
 */

/** A change of any of these may change everything. */
const COMMON = ['shared', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'build/scripts/build'];

/** Entry points of Electron, and the files that they become. */
const ELECTRON_ENTRIES = [
  { from: 'electron/main.ts', to: 'dist/electron/main.cjs' },
  { from: 'electron/preload/bridge.ts', to: 'dist/electron/preload.cjs' },
  { from: 'electron/journal/writer.ts', to: 'dist/electron/journal.cjs' },
  { from: 'electron/jobs/worker.ts', to: 'dist/electron/worker.cjs' },
  { from: 'electron/pages/process.ts', to: 'dist/electron/pages.cjs' },
];

const CLI_FOLDER = 'dist/cli';

const PAGE_ENGINE = '@myriaddreamin/typst-ts-node-compiler';

/** @type {readonly Target[]} */
export const TARGETS = [
  {
    name: 'main process and command line',
    sources: ['electron', ...COMMON],
    outputs: [...ELECTRON_ENTRIES.map(({ to }) => to), `${CLI_FOLDER}/zhangfa.mjs`],
    make: () => Promise.all([...ELECTRON_ENTRIES.map(bundleForElectron), bundleCommandLine()]),
  },
  {
    name: 'window',
    sources: ['renderer', 'vite.config.ts', ...COMMON],
    outputs: ['dist/renderer/index.html', 'dist/renderer/licences.txt'],
    make: buildRenderer,
  },
];

/** @type {import('esbuild').BuildOptions} */
const FOR_NODE = {
  absWorkingDir: projectFolder,
  bundle: true,
  platform: 'node',
  minify: true,
  external: ['electron', PAGE_ENGINE],
  // WebAssembly lies beside the bundle, so that nothing reads it before it is needed.
  loader: { '.wasm': 'file' },
  assetNames: '[name]',
  sourcemap: true,
  charset: 'utf8',
  logLevel: 'warning',
};

/**
 * Everything but Electron and the page engine, which is a native module, goes into one CommonJS file: it starts faster. Node 18 is what the oldest
 * Electron runtime has inside.
 * @param {{ from: string, to: string }} entry
 */
async function bundleForElectron({ from, to }) {
  const esbuild = await import('esbuild');
  return esbuild.build({
    ...FOR_NODE,
    entryPoints: [from],
    outfile: to,
    format: 'cjs',
    target: 'node18',
    // As require: Node's own import() does not look into an asar, so that an installed program would not find the page engine.
    supported: { 'dynamic-import': false },
  });
}

/** The command line in several files, since most commands need few of them: two thirds of the whole are templates and clauses. */
async function bundleCommandLine() {
  const esbuild = await import('esbuild');
  // The files are named by their content: those of the last build would stay.
  rmSync(inProject(CLI_FOLDER), { recursive: true, force: true });
  return esbuild.build({
    ...FOR_NODE,
    entryPoints: [{ in: 'electron/cli/start.ts', out: 'zhangfa' }],
    outdir: CLI_FOLDER,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    splitting: true,
    target: 'node20',
    // What CommonJS packages among ours expect to find.
    banner: {
      js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url),__dirname=import.meta.dirname;",
    },
  });
}

async function buildRenderer() {
  const { build } = await import('vite');
  await build({ configFile: inProject('vite.config.ts'), logLevel: 'warn' });
  writeFileSync(inProject('dist/renderer/licences.txt'), collectLicences(projectFolder));
}
