// @ts-check
/**
 * `npm run bench [-- <name> …]`: every bench (or those named), each in a process of its own, one after another. Prints a table
 * to stderr and all figures as JSON to stdout and to `dist/bench.json`. Times belong to the machine they were taken on;
 * ratios to a baseline hold better.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withDisplay } from '../runtime/display.mjs';
import { distFolder, inProject } from '../runtime/paths.mjs';
import { buildProgram } from '../scripts/build.mjs';
import { runMain, SetupError, say } from '../scripts/lib/say.mjs';
import { setup } from '../scripts/setup.mjs';
import { formatTable } from './lib/table.mjs';

/** @typedef {import('./lib/measure.ts').Measurement} Measurement */

const BENCHES = inProject('build', 'bench', 'benches');
const BUNDLES = join(distFolder, 'bench');
/** The longest, typing in 30,000 blocks, takes a few minutes. */
const BENCH_LIMIT_MS = 20 * 60 * 1000;

await runMain(async () => {
  const names = chooseBenches(process.argv.slice(2));
  await setup('test');
  await buildProgram();
  await bundle(names);
  /** @type {Record<string, Measurement[] | null>} */
  const results = {};
  await withDisplay(async (env) => {
    for (const name of names) {
      say(`Measuring: ${name}.`);
      const measurements = runBench(name, env);
      results[name] = measurements;
      if (measurements) process.stderr.write(`${formatTable(name, measurements)}\n`);
    }
  });
  const json = JSON.stringify({ takenAt: new Date().toISOString(), node: process.version, results }, null, 2);
  writeFileSync(join(distFolder, 'bench.json'), `${json}\n`);
  console.log(json);
  return Object.values(results).includes(null) ? 1 : 0;
});

/**
 * @param {string[]} wanted
 * @returns {string[]}
 */
function chooseBenches(wanted) {
  const all = readdirSync(BENCHES).map((file) => basename(file, '.ts'));
  const unknown = wanted.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new SetupError(`There is no bench “${unknown}”; there are ${all.join(', ')}.`);
  return wanted.length > 0 ? wanted : all;
}

/**
 * Benches are TypeScript and use the program's sources; packages stay where they are.
 * @param {string[]} names
 */
async function bundle(names) {
  const { build } = await import('esbuild');
  mkdirSync(BUNDLES, { recursive: true });
  await build({
    entryPoints: names.map((name) => join(BENCHES, `${name}.ts`)),
    outdir: BUNDLES,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 * @returns {Measurement[] | null} null where it failed; what it said is on stderr
 */
function runBench(name, env) {
  const { status, stdout } = spawnSync(process.execPath, ['--experimental-websocket', join(BUNDLES, `${name}.mjs`)], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: BENCH_LIMIT_MS,
    maxBuffer: 64 * 1024 * 1024,
  });
  const line = stdout.trimEnd().split('\n').at(-1);
  if (status !== 0 || !line) {
    say(`The bench “${name}” failed; the reason is above.`);
    return null;
  }
  return JSON.parse(line);
}
