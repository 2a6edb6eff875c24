// @ts-check
/**
 * `npm test`: sets everything up, builds, and runs every suite; the last line counts them all. For one part:
 * `npm test -- unit`, `npm test -- e2e`, `npm test -- e2e outline`, `npm test -- chromium` for the journeys in a current Chromium, or
 * `npm test -- numbering` for the unit tests of that name.
 */
import { buildProgram } from './build.mjs';
import { runMain } from './lib/say.mjs';
import { setup } from './setup.mjs';
import { runJourneys, runJourneysInChromium, runLint, runTypes, runUnits } from './test/runners.mjs';
import { addUp, closingLine } from './test/totals.mjs';

/** What of the journeys in Chromium is part of every run; the whole of them takes as long as all the others. */
const FEW_IN_CHROMIUM = ['editor-typing'];

/** @typedef {import('./test/runners.mjs').Outcome} Outcome */
/** @typedef {{ name: string, isCheck?: boolean, run: () => Promise<Outcome> }} Suite */

await runMain(async () => {
  const suites = chooseSuites(process.argv.slice(2));
  await setup('test');
  await buildProgram();
  /** @type {{ suite: Suite, outcome: Outcome }[]} */
  const results = [];
  for (const suite of suites) results.push({ suite, outcome: await suite.run() });
  return report(results);
});

/**
 * @param {string[]} args
 * @returns {Suite[]}
 */
function chooseSuites([first, ...rest]) {
  const units = (/** @type {string[]} */ filters) => ({ name: 'units', run: () => runUnits(filters) });
  const journeys = (/** @type {string[]} */ filters) => ({ name: 'journeys', run: () => runJourneys(filters) });
  const inChromium = (/** @type {readonly string[]} */ filters) => ({
    name: 'chromium',
    run: () => runJourneysInChromium(filters),
  });
  if (first === 'unit') return [units(rest)];
  if (first === 'e2e') return [journeys(rest)];
  if (first === 'chromium') return [inChromium(rest)];
  if (first !== undefined) return [units([first, ...rest])];
  return [
    { name: 'lint', isCheck: true, run: runLint },
    { name: 'types', isCheck: true, run: runTypes },
    units([]),
    journeys([]),
    inChromium(FEW_IN_CHROMIUM),
  ];
}

/**
 * Prints what failed, a line for each suite, and the total, alone on the last line.
 * @param {{ suite: Suite, outcome: Outcome }[]} results
 * @returns {number} exit code
 */
function report(results) {
  const failures = results.flatMap(({ outcome }) => outcome.failures);
  const lines = results.map(({ suite, outcome }) => `  ${suite.name.padEnd(10)}${closingLine(outcome.tally)}`);
  const total = addUp(results.map(({ outcome }) => outcome.tally));
  const tests = addUp(results.filter(({ suite }) => !suite.isCheck).map(({ outcome }) => outcome.tally));
  const ranTests = tests.passed + tests.failed > 0;
  if (!ranTests) lines.push('  No test ran.');
  if (failures.length > 0) console.log(['', 'Failed:', ...failures].join('\n'));
  console.log(['', ...lines, '', closingLine(total)].join('\n'));
  return ranTests && total.failed === 0 ? 0 : 1;
}
