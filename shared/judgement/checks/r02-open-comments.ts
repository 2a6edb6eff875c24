/** R02: comments that nobody has resolved. */
import { placeThreads } from '../../model/plan/comments.ts';
import type { Rule } from '../document/document.ts';
import { describePlace, findFirstPlace } from './describe.ts';

export const openComments: Rule = {
  id: 'R02',
  severity: 'advice',
  find({ source }) {
    if (source === null) return [];
    const open = placeThreads(source.plan).filter(({ thread }) => thread.isResolved !== true);
    if (open.length === 0) return [];
    const place = findFirstPlace(
      source.plan,
      open.map(({ blockId }) => blockId),
    );
    const params = { count: open.length };
    return [
      { ...describePlace(place, openComments), messageKey: 'checks.openComments', params, mend: null, quotes: [] },
    ];
  },
};
