// @ts-check
/**
 * `npm run -s zhangfa -- <command>`: the command line, on plain Node. What it prints is its own; anything about setting up goes to
 * stderr. For the few commands that print, it starts Electron by ZHANGFA_ELECTRON_COMMAND, which see.
 */
import { lacksDisplay } from '../runtime/display.mjs';
import { findInstalledRuntime } from '../runtime/launch.mjs';
import { inProject, projectFolder } from '../runtime/paths.mjs';
import { buildProgram } from './build.mjs';
import { callerFolder } from './lib/caller-folder.mjs';
import { run } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';
import { setup } from './setup.mjs';

await runMain(async () => {
  await setup('command');
  await buildProgram();
  const args = [inProject('dist', 'cli', 'zhangfa.cjs'), ...process.argv.slice(2)];
  return run(process.execPath, args, {
    env: { ...process.env, ...electronVariables() },
    stdio: 'inherit',
    cwd: callerFolder('zhangfa'),
  });
});

/**
 * How the command line reaches Electron.
 *
 * - ZHANGFA_ELECTRON_COMMAND: a JSON array, a command that runs the program on Electron, such as `["node", "…/electron.mjs"]`.
 *   The program's arguments are put after it. It brings a display and, the first time, the runtime itself.
 * - ZHANGFA_APP_DIR: the folder of the app.
 * - ZHANGFA_ELECTRON_EXECUTABLE, ZHANGFA_RUNTIME, ZHANGFA_RUNTIME_VERSION: the runtime, if one is installed already.
 * - ZHANGFA_NEEDS_DISPLAY: `1` where that executable would find no display.
 */
function electronVariables() {
  const runtime = findInstalledRuntime();
  return {
    ZHANGFA_ELECTRON_COMMAND: JSON.stringify([process.execPath, inProject('build', 'runtime', 'electron.mjs')]),
    ZHANGFA_APP_DIR: projectFolder,
    ...(lacksDisplay() && { ZHANGFA_NEEDS_DISPLAY: '1' }),
    ...(runtime && {
      ZHANGFA_ELECTRON_EXECUTABLE: runtime.executable,
      ZHANGFA_RUNTIME: runtime.kind,
      ZHANGFA_RUNTIME_VERSION: runtime.version,
    }),
  };
}
