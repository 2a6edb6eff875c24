/** R01: tracked changes nobody has decided about; what leaves the house has none. */
import { getContent } from '../../model/plan/tracked.ts';
import { listTrackedChanges } from '../../view/comparison/tracked-changes.ts';
import type { Rule } from '../document/document.ts';
import { describePlace, findFirstPlace } from './describe.ts';

export const undecided: Rule = {
  id: 'R01',
  severity: 'advice',
  find({ source }) {
    const tracked = source?.plan.tracked;
    if (source === null || tracked === undefined) return [];
    const { plan } = source;
    const changes = listTrackedChanges(tracked.base, getContent(plan));
    if (changes.length === 0) return [];
    const place = findFirstPlace(
      plan,
      changes.map(({ id }) => id),
    );
    const params = { count: changes.length };
    return [{ ...describePlace(place, undecided), messageKey: 'checks.undecided', params, mend: null, quotes: [] }];
  },
};
