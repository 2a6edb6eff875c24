// @ts-check
/**
 * `npm run -s zhangfa -- <command>`: the command line, on plain Node. What it prints is its own; anything about setting up goes to
 * stderr.
 */
import { findInstalledRuntime } from '../runtime/launch.mjs';
import { inProject } from '../runtime/paths.mjs';
import { buildProgram } from './build.mjs';
import { callerFolder } from './lib/caller-folder.mjs';
import { run } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';
import { setup } from './setup.mjs';

await runMain(async () => {
  await setup('command');
  await buildProgram();
  const args = [inProject('dist', 'cli', 'zhangfa.mjs'), ...process.argv.slice(2)];
  return run(process.execPath, args, {
    env: { ...process.env, ...runtimeVariables() },
    stdio: 'inherit',
    cwd: callerFolder('zhangfa'),
  });
});

/**
 * Which Electron runtime there is, for `--version`: ZHANGFA_RUNTIME and ZHANGFA_RUNTIME_VERSION, if one is installed already. The command
 * line itself runs without it.
 */
function runtimeVariables() {
  const runtime = findInstalledRuntime();
  return runtime && { ZHANGFA_RUNTIME: runtime.kind, ZHANGFA_RUNTIME_VERSION: runtime.version };
}
