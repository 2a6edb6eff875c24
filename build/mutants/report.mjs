// @ts-check
/** What a report of StrykerJS (mutation-testing-report-schema 1) says, in lines. */

/** @typedef {{ mutatorName: string, status: string, replacement?: string, location: { start: { line: number } } }} Mutant */
/** @typedef {Readonly<Record<string, { mutants: readonly Mutant[] }>>} Files by path */

const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

/**
 * @param {string} room
 * @param {Files} files
 * @returns {string} such as `numbering: 560 of 604 noticed, 92.7 %`
 */
export function describeRoom(room, files) {
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const noticed = mutants.filter(({ status }) => NOTICED.includes(status)).length;
  const all = noticed + mutants.filter(({ status }) => UNNOTICED.includes(status)).length;
  const share = all === 0 ? 100 : (100 * noticed) / all;
  return `${room}: ${noticed} of ${all} noticed, ${share.toFixed(1)} %`;
}

/**
 * @param {Files} files
 * @returns {string[]} `path:line mutator → replacement`, for each that no test noticed
 */
export function listSurvivors(files) {
  return Object.entries(files).flatMap(([path, { mutants }]) =>
    mutants
      .filter(({ status }) => UNNOTICED.includes(status))
      .map(({ location, mutatorName, replacement = '', status }) => {
        const text = replacement.replaceAll(/\s+/g, ' ').slice(0, 60);
        return `  ${path}:${location.start.line} ${mutatorName} → ${text}${status === 'NoCoverage' ? ' (not run)' : ''}`;
      }),
  );
}
