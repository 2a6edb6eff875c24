// @ts-check
/**
 * `npm run package:prove`: makes a test build of the Debian package and proves it in a clean Debian root, as
 * `build/installer/prove-deb.sh` tells. Pictures and logs stay in `.cache/package-proof`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inCache, inProject } from '../runtime/paths.mjs';
import { run } from './lib/run.mjs';
import { runMain, SetupError } from './lib/say.mjs';
import { makePackages } from './package.mjs';
import { setup } from './setup.mjs';

await runMain(async () => {
  if (process.getuid?.() !== 0)
    throw new SetupError('A clean root can be made by root alone: this is for build machines.');
  await setup('command');
  const folder = inCache('package-proof');
  mkdirSync(folder, { recursive: true });
  const [file = ''] = await makePackages({
    targets: ['deb'],
    arch: 'x64',
    isTest: true,
    output: join(folder, 'packages'),
  });
  const plan = join(folder, 'plan.zplan');
  const made = await run(process.execPath, [inProject('dist', 'cli', 'zhangfa.mjs'), 'new', 'fire-evacuation', plan]);
  if (made !== 0) throw new SetupError('The command line could not make a plan to open.');
  return run(inProject('build', 'installer', 'prove-deb.sh'), [file, plan, folder]);
});
