/** N03: a sequence does not begin at its first number. */
import { describePlace, getCountMend } from './describe.ts';
import { listMarked, type Rule } from './document.ts';

export const first: Rule = {
  id: 'N03',
  severity: 'fault',
  find: (document) =>
    document.parts.flatMap(listMarked).flatMap((line) => {
      if (line.sequence.previous !== null || line.marker.number <= 1) return [];
      const wanted = line.marker.renumber(1);
      return [
        {
          ...describePlace(line, first),
          messageKey: 'checks.first',
          params: { marker: line.marker.text.trim(), expected: wanted.trim() },
          mend: getCountMend(document, line),
          suggestion: wanted,
        },
      ];
    }),
};
