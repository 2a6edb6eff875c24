// @ts-check
/** The app as it goes into a package: what was built, the page engine, and a word on what it was built from. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder, inProject } from '../../runtime/paths.mjs';
import { copyPageEngine } from './page-engine.mjs';

/** Maps are for those who have the sources; what was built from what matters to the next build alone. */
const isShipped = (/** @type {string} */ path) => !path.endsWith('.map') && !path.endsWith('built-from.json');

/**
 * @param {string} folder made anew
 * @param {import('./page-engine.mjs').Machine} machine
 * @param {{ commit: string, runtime: 'official' | 'fallback', updateKey?: string | undefined }} build what `electron/app/build-note.ts` reads
 */
export function makeAppFolder(folder, machine, build) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of ['electron', 'renderer']) {
    cpSync(join(distFolder, part), join(folder, 'dist', part), { recursive: true, filter: isShipped });
  }
  writeFileSync(join(folder, 'dist', 'build.json'), JSON.stringify(build));
  const { name, productName, version, description, license, author, main, dependencies } = JSON.parse(
    readFileSync(inProject('package.json'), 'utf8'),
  );
  const engine = '@myriaddreamin/typst-ts-node-compiler';
  const manifest = { name, productName, version, description, license, author, main };
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, dependencies: { [engine]: dependencies[engine] } }, null, 2),
  );
  copyPageEngine(folder, machine);
}
