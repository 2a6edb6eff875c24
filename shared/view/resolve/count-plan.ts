/** Counts a plan once, for the screen and for every output: markers, captions, attachment labels, and what each is called. */
import { createCounter, type Marker, type NumberedInput } from '../../model/numbering/number-blocks.ts';
import type { NumberingScheme } from '../../model/numbering/scheme.ts';
import { labelAttachment, labelCaption } from './labels.ts';
import { createReferenceCollector, type ReferenceTarget } from './references.ts';

/** Something that counts; `key` is what the result knows it by, `id` what references name it by. */
export type Countable<Key> = { readonly key: Key; readonly id: string } & (
  | { readonly kind: 'numbered'; readonly fields: NumberedInput }
  /** It begins a count of its own for what follows. */
  | { readonly kind: 'attachment' }
  /** Without a caption it has no number. */
  | { readonly kind: 'table' | 'figure'; readonly fields: { readonly caption?: string | undefined } | null }
);

export type Counted<Key> = {
  readonly markers: ReadonlyMap<Key, Marker>;
  /** `附件1` by attachment, `表1` and `图1` by captioned block. */
  readonly labels: ReadonlyMap<Key, string>;
  /** What a reference to a block id says. */
  readonly targets: ReadonlyMap<string, ReferenceTarget>;
};

/**
 * @param entries everything that counts, in document order
 * @param namedIds the ids that references name; only these get targets
 * @param readText the words of a numbered block or an attachment's title, asked only for those that are named
 */
export function countPlan<Key>(
  entries: readonly Countable<Key>[],
  scheme: NumberingScheme,
  namedIds: ReadonlySet<string>,
  readText: (key: Key) => string,
): Counted<Key> {
  const markers = new Map<Key, Marker>();
  const labels = new Map<Key, string>();
  const collector = createReferenceCollector(scheme, namedIds);
  const attachmentCount = entries.filter(({ kind }) => kind === 'attachment').length;
  const counts = { table: 0, figure: 0, attachment: 0 };
  let counter = createCounter(scheme);
  for (const entry of entries) {
    const { key, id } = entry;
    switch (entry.kind) {
      case 'numbered': {
        const marker = counter.next(entry.fields);
        markers.set(key, marker);
        collector.addNumbered(id, marker, () => readText(key));
        break;
      }
      case 'attachment': {
        counts.attachment += 1;
        const label = labelAttachment(counts.attachment, attachmentCount);
        labels.set(key, label);
        collector.addLabelled(id, label, () => readText(key));
        collector.beginPart(label);
        counter = createCounter(scheme);
        break;
      }
      default: {
        const caption = entry.fields?.caption;
        if (caption === undefined) break;
        counts[entry.kind] += 1;
        const label = labelCaption(entry.kind, counts[entry.kind]);
        labels.set(key, label);
        collector.addLabelled(id, label, () => caption);
      }
    }
  }
  return { markers, labels, targets: collector.targets };
}
