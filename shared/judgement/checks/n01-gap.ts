/** N01: 2、 is followed by 4、. */

import { listMarked, type Rule } from '../document/document.ts';
import { describeCount } from './describe.ts';

export const gap: Rule = {
  id: 'N01',
  severity: 'fault',
  find: (document) =>
    document.parts.flatMap(listMarked).flatMap((line) => {
      const { previous, expected } = line.sequence;
      if (previous === null || line.marker.number <= expected) return [];
      return [describeCount(document, gap, line, expected, 'checks.gap')];
    }),
};
