import { expect, it } from 'vitest';
import { cutChangelog, findFault, readUnreleased, suggestVersion } from './plan.mjs';

const changelog = (...sections: string[]) =>
  [
    '# Changelog',
    '',
    '## Unreleased',
    '',
    ...sections,
    '',
    '## 1.4.2 (2027-01-01)',
    '',
    '### New',
    '',
    '- Old.',
    '',
  ].join('\n');

it.each([
  ['1.4.2', ['### Fixed', '', '- A.'], '1.4.3'],
  ['1.4.2', ['### New', '', '- A.', '', '### Fixed', '', '- B.'], '1.5.0'],
  ['1.4.2', ['### Changed', '', '- A.'], '1.5.0'],
  ['1.4.2', ['### Removed', '', '- A.'], '2.0.0'],
  ['0.4.2', ['### Removed', '', '- A.'], '0.5.0'],
  ['1.4.2', [], null],
])('after %s with %j comes %s', (version, sections, next) => {
  expect(suggestVersion(version, readUnreleased(changelog(...sections)))).toBe(next);
});

it.each([
  ['1.10.0', '1.9.9', null],
  ['1.9.9', '1.9.9', '1.9.9 is not newer than 1.9.9'],
  ['1.8.10', '1.9.9', '1.8.10 is not newer than 1.9.9'],
  ['1.9', '1.0.0', '1.9 is no version such as 1.2.3'],
])('%s after %s: %s', (wanted, present, fault) => expect(findFault(wanted, present)).toBe(fault));

it('gives what was unreleased a version and a day', () => {
  const cut = cutChangelog(changelog('### New', '', '- A.'), '1.5.0', '2027-03-01');
  expect(cut).toContain('## Unreleased\n\n## 1.5.0 (2027-03-01)\n\n### New\n\n- A.\n\n## 1.4.2');
  expect(readUnreleased(cut)).toBe('');
});
