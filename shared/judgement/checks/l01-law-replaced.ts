/** L01: a law that no longer holds is cited, or one in whose place another is cited now. */
import { findLaw, listCitations } from '../../content/laws/register.ts';
import type { Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describePlace } from './describe.ts';
import { createTextMend, findTypedRange, getPlanContents } from './plan-contents.ts';

export const lawReplaced: Rule = {
  id: 'L01',
  severity: 'advice',
  find(document) {
    return getPlanContents(document).flatMap((content) =>
      listCitations(content.text).flatMap(({ title, number, titleStart }): Finding[] => {
        const law = findLaw(title);
        if (law?.replacedBy === undefined) return [];
        const range = findTypedRange(content, titleStart, titleStart + title.length);
        // With its number changed too there would be two things to put right at once: L02 has the number afterwards.
        const mend = range === null ? null : createTextMend(content, range, [{ type: 'text', text: law.replacedBy }]);
        return [
          {
            ...describePlace(content, lawReplaced),
            messageKey: law.withdrawn === undefined ? 'checks.law-replaced' : 'checks.law-withdrawn',
            params: { title, successor: law.replacedBy, day: law.withdrawn ?? '' },
            mend,
            quotes: [number === null ? title : `《${title}》`],
          },
        ];
      }),
    );
  },
};
