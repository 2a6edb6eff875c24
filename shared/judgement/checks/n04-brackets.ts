/** N04: bracket widths are mixed within one level, or in one marker. */

import type { MarkedLine, Rule } from '../document/document.ts';
import { describePlace, findUsual, getShapeMend, groupMarked } from './describe.ts';

/** `full` （）, `half` (), `mixed` （), `null` without brackets. */
function getWidth(marker: string): 'full' | 'half' | 'mixed' | null {
  const brackets = marker.match(/[（()）]/g);
  if (brackets === null) return null;
  const full = brackets.filter((bracket) => /[（）]/.test(bracket)).length;
  return full === brackets.length ? 'full' : full === 0 ? 'half' : 'mixed';
}

function setWidth(marker: string, width: 'full' | 'half'): string {
  return width === 'full' ? marker.replace('(', '（').replace(')', '）') : marker.replace('（', '(').replace('）', ')');
}

/** The width a level's markers should have: the scheme's, or that of most; mixed ones have none of their own. */
function findUsualWidth(group: readonly MarkedLine[]): 'full' | 'half' {
  const widths = group.flatMap(({ marker }) => {
    const width = getWidth(marker.text);
    return width === 'full' || width === 'half' ? [width] : [];
  });
  const scheme = getWidth(group[0]?.marker.schemeText ?? '');
  return findUsual(widths, scheme === 'mixed' ? null : scheme) ?? widths[0] ?? 'full';
}

export const brackets: Rule = {
  id: 'N04',
  severity: 'fault',
  find: (document) =>
    groupMarked(document, ({ marker }) => (getWidth(marker.text) === null ? null : '')).flatMap((group) => {
      const usual = findUsualWidth(group);
      return group
        .filter(({ marker }) => getWidth(marker.text) !== usual)
        .map((line) => {
          const wanted = setWidth(line.marker.text, usual);
          return {
            ...describePlace(line, brackets),
            messageKey: 'checks.brackets',
            params: { marker: line.marker.text.trim(), expected: wanted.trim() },
            mend: getShapeMend(document, line),
            suggestion: wanted,
          };
        });
    }),
};
