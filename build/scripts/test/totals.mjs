// @ts-check
/**
 * Adds up what the runners report. A runner that ends badly without a failed test, or leaves no report, has failed itself and counts
 * as one failure: the closing line never looks better than what happened.
 */

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * A check that has no tests, such as lint.
 * @param {number} exitCode
 * @returns {Tally}
 */
export const tallyCheck = (exitCode) => ({
  passed: exitCode === 0 ? 1 : 0,
  failed: exitCode === 0 ? 0 : 1,
  skipped: 0,
});

/**
 * @typedef {object} VitestReport as written by Vitest's JSON reporter
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} [numPendingTests]
 * @property {number} [numTodoTests]
 * @property {{ status: string, assertionResults: unknown[] }[]} [testResults] one for each file
 */

/**
 * @param {VitestReport | null} report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyVitest(report, exitCode) {
  if (report === null) return withExitCode({ passed: 0, failed: 0, skipped: 0 }, exitCode || 1);
  const { numPassedTests: passed, numFailedTests, numPendingTests = 0, numTodoTests = 0, testResults = [] } = report;
  // A file that does not load fails without a single test of its own.
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  const failed = numFailedTests + brokenFiles.length;
  return withExitCode({ passed, failed, skipped: numPendingTests + numTodoTests }, exitCode);
}

/**
 * @typedef {object} PlaywrightReport as written by Playwright's JSON reporter
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 */

/**
 * @param {PlaywrightReport | null} report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyPlaywright(report, exitCode) {
  if (report === null) return withExitCode({ passed: 0, failed: 0, skipped: 0 }, exitCode || 1);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withExitCode({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function addUp(tallies) {
  const sum = (/** @type {keyof Tally} */ key) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/**
 * Such as `120 passed, 0 failed` or `119 passed, 1 failed, 2 skipped`.
 * @param {Tally} tally
 */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/**
 * @param {Tally} tally
 * @param {number} exitCode
 * @returns {Tally}
 */
const withExitCode = (tally, exitCode) => (exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally);
