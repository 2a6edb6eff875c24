// @ts-check
/**
 * `npm run faults -- <part> [--count N] [--seed N]`: one kind of fault test, as large as is asked for. They are the tests of the suites
 * themselves, which run them small; what was counted is printed. docs/reliability.md says what each part does.
 */
import { parseArgs } from 'node:util';
import { withDisplay } from '../runtime/display.mjs';
import { inProject, projectFolder } from '../runtime/paths.mjs';
import { buildProgram } from '../scripts/build.mjs';
import { run } from '../scripts/lib/run.mjs';
import { runMain, SetupError } from '../scripts/lib/say.mjs';
import { setup } from '../scripts/setup.mjs';

/** @typedef {{ tool: 'vitest' | 'playwright', file: string, count: number }} Part */

/** @type {Readonly<Record<string, Part>>} */
const PARTS = {
  kill: { tool: 'playwright', file: 'e2e/specs/kill.spec.ts', count: 25 },
  disk: { tool: 'vitest', file: 'electron/files/faults.test.ts', count: 1 },
  fuzz: { tool: 'vitest', file: 'electron/jobs/fuzz.test.ts', count: 5000 },
  ipc: { tool: 'vitest', file: 'electron/ipc/fuzz.test.ts', count: 10_000 },
  edits: { tool: 'vitest', file: 'renderer/editor/random-edits.test.ts', count: 20_000 },
  answers: { tool: 'vitest', file: 'shared/judgement/checks/template-answers.test.ts', count: 100_000 },
  matrix: { tool: 'vitest', file: 'shared/model/file/released-versions.test.ts', count: 1 },
};
const LIMIT_MS = 10 * 60 * 60 * 1000;

await runMain(async () => {
  const { part, count, seed } = readArguments();
  await setup('test');
  const env = { ZHANGFA_FAULTS: String(count ?? part.count), ...(seed === undefined ? {} : { ZHANGFA_SEED: seed }) };
  if (part.tool === 'vitest') return runTool('vitest/vitest.mjs', ['run', part.file], env);
  await buildProgram();
  return withDisplay((display) => runTool('@playwright/test/cli.js', ['test', part.file], { ...display, ...env }));
});

function readArguments() {
  const { values, positionals } = parseArgs({
    options: { count: { type: 'string' }, seed: { type: 'string' } },
    allowPositionals: true,
  });
  const part = PARTS[positionals[0] ?? ''];
  if (part === undefined || positionals.length > 1) {
    throw new SetupError(`npm run faults -- <${Object.keys(PARTS).join(' | ')}> [--count N] [--seed N]`);
  }
  for (const value of Object.values(values)) {
    if (!/^\d{1,9}$/.test(value ?? '')) throw new SetupError(`--count and --seed are whole numbers, not ${value}.`);
  }
  return { part, ...values };
}

/**
 * @param {string} file inside node_modules
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function runTool(file, args, env) {
  return run(process.execPath, [inProject('node_modules', file), ...args], {
    cwd: projectFolder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    limitMs: LIMIT_MS,
  });
}
