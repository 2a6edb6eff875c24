/** N08: a look-alike character stands in a marker: l、 for 1、. */

import { listMarked, type Rule } from '../document/document.ts';
import { describePlace, getShapeMend } from './describe.ts';

export const lookAlike: Rule = {
  id: 'N08',
  severity: 'fault',
  find: (document) =>
    document.parts.flatMap(listMarked).flatMap((line) => {
      // Letters are letters where the scheme counts in them; look-alikes are read as decimals.
      if (!line.marker.form.startsWith('decimal') || !/[lIOo]/.test(line.marker.text)) return [];
      const wanted = line.marker.renumber(line.marker.number);
      return [
        {
          ...describePlace(line, lookAlike),
          messageKey: 'checks.lookAlike',
          params: { marker: line.marker.text.trim(), expected: wanted.trim() },
          mend: getShapeMend(document, line),
          suggestion: wanted,
        },
      ];
    }),
};
