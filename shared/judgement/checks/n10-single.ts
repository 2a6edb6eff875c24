/** N10: a level has a single member. Advice: one item needs no number. */

import { type CheckedLine, listMarked, type Rule } from '../document/document.ts';
import { describePlace } from './describe.ts';

export const single: Rule = {
  id: 'N10',
  severity: 'advice',
  find: (document) =>
    document.parts.flatMap((part) => {
      const children = new Map<CheckedLine, CheckedLine[]>();
      const lines = listMarked(part);
      for (const line of lines) {
        const { parent } = line.sequence;
        if (parent === null) continue;
        const siblings = children.get(parent);
        if (siblings === undefined) children.set(parent, [line]);
        else siblings.push(line);
      }
      return lines.flatMap((line) => {
        const { parent, expected } = line.sequence;
        // An article counts on through chapters: one in a chapter is no list of one.
        if (parent === null || line.marker.runsOn || children.get(parent)?.length !== 1) return [];
        // Those before it stand in the parent's own line.
        if (expected > 1) return [];
        return [
          {
            ...describePlace(line, single),
            messageKey: 'checks.single',
            params: { marker: line.marker.text.trim(), parent: parent.marker?.text.trim() ?? '' },
            mend: null,
          },
        ];
      });
    }),
};
