// @ts-check
/** What a release would be: its version by the rules of semantic versions, and its section of the changelog. */

const UNRELEASED = '## Unreleased';
/** Changelog sections, and the part of a version that each raises at least; before 1.0.0 nothing is promised to stay, and each is one less. */
const RAISES = /** @type {const} */ ({ Removed: 'major', New: 'minor', Changed: 'minor', Fixed: 'patch' });

/**
 * The text under `## Unreleased`, without that line.
 * @param {string} changelog
 */
export function readUnreleased(changelog) {
  const [, rest = ''] = changelog.split(`\n${UNRELEASED}\n`);
  return (rest.split(/\n## /)[0] ?? '').trim();
}

/**
 * The lowest version that says enough: `1.4.2` becomes 2.0.0 where something was removed, 1.5.0 for something new or changed, 1.4.3 for what was mended.
 * @param {string} version
 * @param {string} unreleased
 * @returns {string | null} null where nothing was changed
 */
export function suggestVersion(version, unreleased) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const raised = Object.entries(RAISES).flatMap(([heading, part]) =>
    new RegExp(`^### ${heading}\\n+- `, 'm').test(unreleased) ? [part] : [],
  );
  if (raised.length === 0) return null;
  if (raised.includes('major') && major > 0) return `${major + 1}.0.0`;
  return raised.includes('major') || raised.includes('minor')
    ? `${major}.${minor + 1}.0`
    : `${major}.${minor}.${patch + 1}`;
}

/**
 * What stands in the way of the version.
 * @param {string} wanted
 * @param {string} present
 * @returns {string | null}
 */
export function findFault(wanted, present) {
  if (!/^\d+\.\d+\.\d+$/.test(wanted)) return `${wanted} is no version such as 1.2.3`;
  const [a, b] = [wanted, present].map((text) => text.split('.').map(Number));
  const difference = [0, 1, 2].map((place) => (a?.[place] ?? 0) - (b?.[place] ?? 0)).find((each) => each !== 0) ?? 0;
  return difference > 0 ? null : `${wanted} is not newer than ${present}`;
}

/**
 * The changelog with a dated section in the place of what was unreleased, and an empty one above it.
 * @param {string} changelog
 * @param {string} version
 * @param {string} day `2027-03-01`
 */
export const cutChangelog = (changelog, version, day) =>
  changelog.replace(`\n${UNRELEASED}\n`, `\n${UNRELEASED}\n\n## ${version} (${day})\n`);
