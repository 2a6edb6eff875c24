/** N06: levels stand in an order the scheme does not have: (1) above 1、. */

import { listMarked, type Rule } from '../document/document.ts';
import { describePlace } from './describe.ts';

export const order: Rule = {
  id: 'N06',
  severity: 'fault',
  find: (document) =>
    document.parts.flatMap(listMarked).flatMap((line) =>
      line.sequence.isTurnedRound
        ? [
            {
              ...describePlace(line, order),
              messageKey: 'checks.order',
              params: { marker: line.marker.text.trim() },
              mend: null,
            },
          ]
        : [],
    ),
};
