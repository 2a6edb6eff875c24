/** N01: 2、 is followed by 4、. */

import { describePlace, getCountMend } from './describe.ts';
import { listMarked, type Rule } from './document.ts';

export const gap: Rule = {
  id: 'N01',
  severity: 'fault',
  find: (document) =>
    document.parts.flatMap(listMarked).flatMap((line) => {
      const { previous, expected } = line.sequence;
      if (previous === null || line.marker.number <= expected) return [];
      const wanted = line.marker.renumber(expected);
      return [
        {
          ...describePlace(line, gap),
          messageKey: 'checks.gap',
          params: {
            previous: previous.marker?.text.trim() ?? '',
            marker: line.marker.text.trim(),
            expected: wanted.trim(),
          },
          mend: getCountMend(document, line),
          suggestion: wanted,
        },
      ];
    }),
};
