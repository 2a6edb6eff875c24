/** N09: punctuation is doubled after a marker: （1）、. */

import { listMarked, type Rule } from '../document/document.ts';
import { describePlace, getShapeMend } from './describe.ts';

const DOUBLED = /([、.．，,）)㈠-㈩①-⑳⑴-⒛㉑-㉟㊱-㊿])\s*[、.．，,：:]\s*$/;

export const doubled: Rule = {
  id: 'N09',
  severity: 'fault',
  find: (document) =>
    document.parts.flatMap(listMarked).flatMap((line) => {
      if (!DOUBLED.test(line.marker.text)) return [];
      const wanted = line.marker.text.replace(DOUBLED, '$1');
      return [
        {
          ...describePlace(line, doubled),
          messageKey: 'checks.doubled',
          params: { marker: line.marker.text.trim(), expected: wanted },
          mend: getShapeMend(document, line),
          suggestion: wanted,
        },
      ];
    }),
};
