// @ts-check
/** `npm run equal-pages [-- <words> …]`: our PDF beside LibreOffice's of our Word file, for documents whose names hold one of the words. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { distFolder, inProject } from '../../runtime/paths.mjs';
import { runMain } from '../../scripts/lib/say.mjs';
import { setup } from '../../scripts/setup.mjs';

await runMain(async () => {
  await setup('test');
  const { build } = await import('esbuild');
  const bundle = join(distFolder, 'bench', 'equal-pages.mjs');
  await build({
    entryPoints: [inProject('build', 'bench', 'equal-pages', 'measure.ts')],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  return spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
});
