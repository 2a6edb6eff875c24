// @ts-check
/** The suites of `npm test`: lint and types as one check each, Vitest for the units, Playwright for journeys through the program. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from '../../runtime/chromium.mjs';
import { withDisplay } from '../../runtime/display.mjs';
import { inCache, inProject, projectFolder } from '../../runtime/paths.mjs';
import { run } from '../lib/run.mjs';
import { say } from '../lib/say.mjs';
import { failedJourneys, failedUnits } from './failures.mjs';
import { tallyCheck, tallyPlaywright, tallyVitest } from './totals.mjs';

/** @typedef {{ tally: import('./totals.mjs').Tally, failures: string[] }} Outcome */

const MINUTE_MS = 60_000;
const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/** @returns {Promise<Outcome>} */
export async function runLint() {
  say('Lint: npm run lint');
  return { tally: tallyCheck(await runScript('lint', 5 * MINUTE_MS)), failures: [] };
}

/** @returns {Promise<Outcome>} */
export async function runTypes() {
  say('Types: npm run types');
  return { tally: tallyCheck(await runScript('types', 10 * MINUTE_MS)), failures: [] };
}

/**
 * @param {string[]} filters parts of file names, or further options of Vitest
 * @returns {Promise<Outcome>}
 */
export async function runUnits(filters) {
  say('Units: vitest run');
  const file = freshReport('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const exitCode = await runTool('vitest/vitest.mjs', ['run', ...reporters, ...filters], 15 * MINUTE_MS);
  const report = readReport(file);
  return { tally: tallyVitest(report, exitCode), failures: failedUnits(report) };
}

/**
 * @param {string[]} filters parts of file names, or further options of Playwright
 * @returns {Promise<Outcome>}
 */
export async function runJourneys(filters) {
  say('Journeys: playwright test');
  return runPlaywright('electron', filters);
}

/**
 * The same journeys with the windows in a current Chromium.
 * @param {readonly string[]} filters
 * @returns {Promise<Outcome>}
 */
export async function runJourneysInChromium(filters) {
  if (findChromium() === null) {
    say('Journeys in Chromium: skipped, there is none (on Debian: apt-get install chromium).');
    return { tally: { ...NOTHING, skipped: 1 }, failures: [] };
  }
  say('Journeys in Chromium: playwright test');
  return runPlaywright('chromium', filters);
}

/**
 * @param {'electron' | 'chromium'} project
 * @param {readonly string[]} filters
 * @returns {Promise<Outcome>}
 */
async function runPlaywright(project, filters) {
  const file = freshReport('playwright.json');
  const exitCode = await withDisplay((env) =>
    runTool('@playwright/test/cli.js', ['test', `--project=${project}`, ...filters], 40 * MINUTE_MS, {
      ...env,
      ZHANGFA_JOURNEY_REPORT: file,
    }),
  );
  const report = readReport(file);
  return { tally: tallyPlaywright(report, exitCode), failures: failedJourneys(report) };
}

/**
 * Runs a tool from node_modules with its output shown, on stdout.
 * @param {string} file inside node_modules
 * @param {string[]} args
 * @param {number} limitMs
 * @param {NodeJS.ProcessEnv} [env]
 */
function runTool(file, args, limitMs, env = process.env) {
  const stdio = /** @type {const} */ (['ignore', 'inherit', 'inherit']);
  return run(process.execPath, [inProject('node_modules', file), ...args], {
    cwd: projectFolder,
    env,
    stdio: [...stdio],
    limitMs,
  });
}

/**
 * Runs a script of package.json with its output shown, on stdout.
 * @param {string} name
 * @param {number} limitMs
 */
function runScript(name, limitMs) {
  return run('npm', ['run', '--silent', name], {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
    limitMs,
  });
}

/**
 * Where a report will be; one from an earlier run is removed, so that it cannot be taken for this one's.
 * @param {string} name
 */
function freshReport(name) {
  const file = inCache('reports', name);
  mkdirSync(inCache('reports'), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
