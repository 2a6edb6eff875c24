/** Counts everything in an index: markers, captions, attachment labels, and what references to them say. */
import type { NodeKey } from 'lexical';
import { createCounter, type Marker } from '../../../../shared/model/numbering/number-blocks.ts';
import type { NumberingScheme } from '../../../../shared/model/numbering/scheme.ts';
import { labelAttachment, labelCaption } from '../../../../shared/view/resolve/labels.ts';
import { createReferenceCollector, type ReferenceTarget } from '../../../../shared/view/resolve/references.ts';
import { createSeriesCounter } from '../../../../shared/view/resolve/series.ts';
import type { IndexEntry } from './plan-index.ts';

export type Counts = {
  readonly markers: ReadonlyMap<NodeKey, Marker>;
  /** `附件1` by attachment, `表1` and `图1` by captioned block. */
  readonly labels: ReadonlyMap<NodeKey, string>;
  /** What a reference to a block id says. */
  readonly targets: ReadonlyMap<string, ReferenceTarget>;
  /** Blocks that a reference names: their text counts as well. */
  readonly named: ReadonlySet<NodeKey>;
  /** The text of series members by node. */
  readonly series: ReadonlyMap<NodeKey, string>;
};

/**
 * @param readText the text of a block, asked only for blocks that a reference names
 */
export function countPlan(
  entries: readonly IndexEntry[],
  scheme: NumberingScheme,
  readText: (key: NodeKey) => string,
): Counts {
  const markers = new Map<NodeKey, Marker>();
  const labels = new Map<NodeKey, string>();
  const series = new Map<NodeKey, string>();
  const namedIds = new Set<string>();
  const collector = createReferenceCollector(scheme, namedIds);
  const named = new Set<NodeKey>();
  let attachmentCount = 0;
  for (const entry of entries) {
    if (entry.kind === 'live' && entry.inline.type === 'reference') namedIds.add(entry.inline.blockId);
    if (entry.kind === 'attachment') attachmentCount += 1;
  }
  const textOf = (entry: { id: string; key: NodeKey }) => {
    if (!namedIds.has(entry.id)) return '';
    named.add(entry.key);
    return readText(entry.key);
  };
  const seriesCounter = createSeriesCounter();
  let counter = createCounter(scheme);
  const counts = { table: 0, figure: 0, attachment: 0 };
  for (const entry of entries) {
    switch (entry.kind) {
      case 'numbered': {
        const marker = counter.next(entry.fields);
        markers.set(entry.key, marker);
        collector.addNumbered(entry.id, marker, () => textOf(entry));
        break;
      }
      case 'attachment': {
        counts.attachment += 1;
        const label = labelAttachment(counts.attachment, attachmentCount);
        labels.set(entry.key, label);
        collector.addLabelled(entry.id, label, textOf(entry));
        collector.beginPart(label);
        counter = createCounter(scheme);
        break;
      }
      case 'table':
      case 'figure': {
        const caption = entry.fields?.caption;
        if (caption === undefined) break;
        counts[entry.kind] += 1;
        const label = labelCaption(entry.kind, counts[entry.kind]);
        labels.set(entry.key, label);
        collector.addLabelled(entry.id, label, caption);
        break;
      }
      case 'live':
        if (entry.inline.type === 'series') series.set(entry.key, seriesCounter.next(entry.inline));
    }
  }
  return { markers, labels, targets: collector.targets, named, series };
}
