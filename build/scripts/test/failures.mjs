// @ts-check
/** Which tests failed, and on what: read from the runners' reports, for the end of a run whose output is long. */

import { relative } from 'node:path';
import { projectFolder } from '../../runtime/paths.mjs';

/**
 * @typedef {object} VitestReport as written by Vitest's JSON reporter
 * @property {{ name: string, message?: string, assertionResults: VitestResult[] }[]} testResults one for each file, by its absolute path
 *
 * @typedef {{ fullName: string, status: string, failureMessages?: string[] | null }} VitestResult
 *
 * @typedef {object} PlaywrightSuite as written by Playwright's JSON reporter: a file, or a group in it
 * @property {PlaywrightSuite[]} [suites]
 * @property {{ file: string, line: number, title: string, ok: boolean, tests: { results: { errors: { message?: string }[] }[] }[] }[]} [specs]
 */

/** How much of a message is repeated: what was expected and what was there, or a property's seed and path. */
const MESSAGE_LINES = 4;

/**
 * @param {VitestReport | null} report
 * @returns {string[]} one for each failed test, and for each file that does not load
 */
export function failedUnits(report) {
  return (report?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const file = relative(projectFolder, name);
    if (assertionResults.length === 0 && message) return [describeFailure(file, message)];
    return assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => describeFailure(`${file} › ${fullName}`, failureMessages?.[0]));
  });
}

/**
 * @param {{ suites?: PlaywrightSuite[] } | null} report
 * @returns {string[]} one for each failed journey
 */
export function failedJourneys(report) {
  return (report?.suites ?? []).flatMap(({ suites, specs = [] }) => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ file, line, title, tests }) =>
        describeFailure(
          `${file}:${line} › ${title}`,
          tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors))[0]?.message,
        ),
      ),
    ...failedJourneys({ suites: suites ?? [] }),
  ]);
}

/**
 * @param {string} name
 * @param {string} [message] may hold colours, and ends with where it was thrown
 */
function describeFailure(name, message = '') {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with one.
  const plain = message.replace(/\u001b\[\d*m/g, '');
  const lines = plain.split('\n').filter((line) => !/^\s*(at .*)?$/.test(line));
  return [name, ...lines.slice(0, MESSAGE_LINES).map((line) => `  ${line}`)].join('\n');
}
