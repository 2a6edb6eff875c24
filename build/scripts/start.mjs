// @ts-check
/**
 * `npm start`: sets everything up, builds what has changed and opens the program on a sample plan, or on what is named after
 * `npm start --`, such as `npm start -- plan.zplan`.
 */
import { runElectron } from '../runtime/electron.mjs';
import { findRuntime } from '../runtime/launch.mjs';
import { buildProgram } from './build.mjs';
import { callerFolder } from './lib/caller-folder.mjs';
import { runMain, say } from './lib/say.mjs';
import { setup } from './setup.mjs';

await runMain(async () => {
  const args = process.argv.slice(2);
  await setup('run');
  await buildProgram();
  const { kind, version } = await findRuntime();
  say(`Opening on Electron ${version} (${kind}). Ctrl+C ends it.`);
  return runElectron(args.length > 0 ? args : ['--sample'], callerFolder('start'));
});
