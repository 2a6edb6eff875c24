/** N03: a sequence does not begin at its first number. */

import { listMarked, type Rule } from '../document/document.ts';
import { describeCount } from './describe.ts';

export const first: Rule = {
  id: 'N03',
  severity: 'fault',
  find: (document) =>
    document.parts.flatMap(listMarked).flatMap((line) => {
      const { previous, expected } = line.sequence;
      if (previous !== null || line.marker.number <= expected) return [];
      return [describeCount(document, first, line, expected, 'checks.first')];
    }),
};
