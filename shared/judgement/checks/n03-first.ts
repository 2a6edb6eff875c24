/** N03: a sequence does not begin at its first number. */

import { listMarked, type Rule } from '../document/document.ts';
import { describeCount } from './describe.ts';

export const first: Rule = {
  id: 'N03',
  severity: 'fault',
  find: (document) =>
    document.parts.flatMap(listMarked).flatMap((line) => {
      if (line.sequence.previous !== null || line.marker.number <= 1) return [];
      return [describeCount(document, first, line, 1, 'checks.first')];
    }),
};
