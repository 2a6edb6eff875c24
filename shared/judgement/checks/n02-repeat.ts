/** N02: a number stands twice, or goes back, in one sequence. Advice: it starts again with nothing between. */

import { listMarked, type Rule } from '../document/document.ts';
import { describeCount, describePlace } from './describe.ts';

export const repeat: Rule = {
  id: 'N02',
  severity: 'fault',
  find: (document) =>
    document.parts.flatMap(listMarked).flatMap((line) => {
      const { previous, expected, restartsAfter } = line.sequence;
      if (restartsAfter !== null) {
        // The number is right, the list is a new one; what may be missing is the heading over it.
        return [
          {
            ...describePlace(line, repeat),
            severity: 'advice' as const,
            messageKey: 'checks.restart' as const,
            params: { previous: restartsAfter.marker?.text.trim() ?? '', marker: line.marker.text.trim() },
            mend: null,
          },
        ];
      }
      if (previous === null || line.marker.number >= expected) return [];
      const isTwice = line.marker.number === expected - 1;
      return [describeCount(document, repeat, line, expected, isTwice ? 'checks.repeat' : 'checks.back')];
    }),
};
