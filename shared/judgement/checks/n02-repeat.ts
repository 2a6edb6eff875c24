/** N02: a number stands twice, or goes back, in one sequence. */

import { listMarked, type Rule } from '../document/document.ts';
import { describeCount } from './describe.ts';

export const repeat: Rule = {
  id: 'N02',
  severity: 'fault',
  find: (document) =>
    document.parts.flatMap(listMarked).flatMap((line) => {
      const { previous, expected } = line.sequence;
      if (previous === null || line.marker.number >= expected) return [];
      const isTwice = line.marker.number === expected - 1;
      return [describeCount(document, repeat, line, expected, isTwice ? 'checks.repeat' : 'checks.back')];
    }),
};
