/** L02: a law or standard is cited with a number or year that is not its own: （GB/T 29639-2013） behind the title of 2020. */
import { findLaw, isSameNumber, listCitations } from '../../content/laws/register.ts';
import type { Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describePlace } from './describe.ts';
import { createTextMend, findTypedRange, getPlanContents } from './plan-contents.ts';

export const lawNumber: Rule = {
  id: 'L02',
  severity: 'advice',
  find(document) {
    return getPlanContents(document).flatMap((content) =>
      listCitations(content.text).flatMap(({ title, number, numberStart }): Finding[] => {
        const known = number === null ? undefined : findLaw(title)?.number;
        if (number === null || known === undefined || isSameNumber(number, known)) return [];
        // A law has an order's number and a document's: only numbers of one kind contradict each other.
        const kind = (text: string) => (/[A-Z]/.test(text) ? 'standard' : text.includes('令') ? 'order' : 'document');
        if (kind(number) !== kind(known)) return [];
        const range = findTypedRange(content, numberStart, numberStart + number.length);
        return [
          {
            ...describePlace(content, lawNumber),
            messageKey: 'checks.law-number',
            params: { title, number, known },
            mend: range === null ? null : createTextMend(content, range, [{ type: 'text', text: known }]),
            quotes: [number],
          },
        ];
      }),
    );
  },
};
