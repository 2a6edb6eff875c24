/** A count as it stands at a place of the document, for markers that blocks would get there. */
import { createCounter } from '../../../../shared/model/numbering/number-blocks.ts';
import type { NumberingScheme } from '../../../../shared/model/numbering/scheme.ts';
import type { Counts } from './count-index.ts';
import type { IndexEntry } from './plan-index.ts';

/**
 * A counter that has seen everything before `position` in its part of the document (body or attachment).
 *
 * @param position index into `entries`
 */
export function createCounterAt(
  entries: readonly IndexEntry[],
  position: number,
  scheme: NumberingScheme,
  counts: Counts,
): ReturnType<typeof createCounter> {
  const counter = createCounter(scheme);
  const before = entries.slice(0, position);
  let from = before.findLastIndex((entry) => entry.kind === 'attachment') + 1;
  // Where no level runs on through shallower ones, nothing before the last block of the first level matters.
  if (scheme.levels.every((level) => level.restart === 'parent')) {
    const top = before.findLastIndex(
      (entry, index) => index >= from && entry.kind === 'numbered' && counts.markers.get(entry.key)?.level === 0,
    );
    const marker = counts.markers.get(before[top]?.key ?? '');
    if (marker !== undefined) {
      counter.next({ level: 0, start: marker.number });
      from = top + 1;
    }
  }
  for (const entry of before.slice(from)) if (entry.kind === 'numbered') counter.next(entry.fields);
  return counter;
}
