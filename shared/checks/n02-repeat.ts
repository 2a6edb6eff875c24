/** N02: a number stands twice, or goes back, in one sequence. */
import { describePlace, getCountMend } from './describe.ts';
import { listMarked, type Rule } from './document.ts';

export const repeat: Rule = {
  id: 'N02',
  severity: 'fault',
  find: (document) =>
    document.parts.flatMap(listMarked).flatMap((line) => {
      const { previous, expected } = line.sequence;
      if (previous === null || line.marker.number >= expected) return [];
      const wanted = line.marker.renumber(expected);
      return [
        {
          ...describePlace(line, repeat),
          messageKey: line.marker.number === expected - 1 ? 'checks.repeat' : 'checks.back',
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
