/** Counts everything in an index, and the series in its text. */
import type { NodeKey } from 'lexical';
import type { NumberingScheme } from '../../../../shared/model/numbering/scheme.ts';
import { type Counted, countPlan } from '../../../../shared/view/resolve/count-plan.ts';
import { createSeriesCounter } from '../../../../shared/view/resolve/series.ts';
import type { IndexEntry } from './plan-index.ts';

export type Counts = Counted<NodeKey> & {
  /** Blocks that a reference names: their text counts as well. */
  readonly named: ReadonlySet<NodeKey>;
  /** The text of series members by node. */
  readonly series: ReadonlyMap<NodeKey, string>;
};

/**
 * @param readText the text of a block, asked only for blocks that a reference names
 */
export function countIndex(
  entries: readonly IndexEntry[],
  scheme: NumberingScheme,
  readText: (key: NodeKey) => string,
): Counts {
  const series = new Map<NodeKey, string>();
  const namedIds = new Set<string>();
  const seriesCounter = createSeriesCounter();
  const countables: Exclude<IndexEntry, { kind: 'live' }>[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'live') countables.push(entry);
    else if (entry.inline.type === 'reference') namedIds.add(entry.inline.blockId);
    else if (entry.inline.type === 'series') series.set(entry.key, seriesCounter.next(entry.inline));
  }
  const named = new Set<NodeKey>();
  const counted = countPlan(countables, scheme, namedIds, (key) => {
    named.add(key);
    return readText(key);
  });
  return { ...counted, named, series };
}
