/** TypeScript as files that plain Node runs, for tests that need a process of their own. */
import { chmodSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/**
 * `entry` is relative to the project. `others` are bundled as well, into files named from the folder the program is in:
 * `{ '../electron/pages.cjs': 'electron/pages/process.ts' }`. All are removed by `remove`.
 */
export async function bundleForTest(
  entry: string,
  others: Readonly<Record<string, string>> = {},
): Promise<{ file: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'zhangfa-test-'));
  // Another user may run it, wherever the project lies.
  chmodSync(folder, 0o755);
  // Where the bundles find the page engine, which is no part of them.
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const file = join(folder, 'program', 'bundle.cjs');
  const bundle = (from: string, to: string) =>
    build({
      absWorkingDir: projectFolder,
      entryPoints: [from],
      outfile: to,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node18',
      external: ['electron', '@myriaddreamin/typst-ts-node-compiler'],
      loader: { '.wasm': 'file' },
      logLevel: 'error',
    });
  const rest = Object.entries(others).map(([to, from]) => bundle(from, join(folder, 'program', to)));
  await Promise.all([bundle(entry, file), ...rest]);
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
