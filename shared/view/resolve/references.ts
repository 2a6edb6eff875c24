/** Cross-references: where a block stands, in the words other blocks name it by. */
import { effectiveLevel, type Marker } from '../../model/numbering/number-blocks.ts';
import type { NumberingScheme } from '../../model/numbering/scheme.ts';
import type { ReferenceForm } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { listWords } from '../../model/plan/words.ts';

/** What a reference to a deleted block prints; it is also a finding. */
export const BROKEN_REFERENCE_TEXT = '（引用失效）';

/** How a block is named in each reference form. */
export type ReferenceTarget = Readonly<Record<ReferenceForm, string>>;

/** 项 and 目 as laws name them: 第（二）项第2目; deeper ones are 点. */
function nameMarker(marker: Marker): string {
  const { text, affix, format } = marker;
  if (format === 'decimal-path' || affix.startsWith('第')) return text;
  const bare = text.replace(/[、.．，,\s]+$/u, '');
  const isBracketed = /[（(]/.test(bare) || format === 'chinese-enclosed';
  if (format === 'chinese' || format === 'chinese-enclosed') return isBracketed ? `第${bare}项` : `第${bare}部分`;
  if (isBracketed || format === 'circled') return `第${bare}点`;
  return `第${bare}目`;
}

/** `（二）` and `①` stand alone; `二、` and `2.` are named 第二部分, 第2目. */
function getMarkerForm(marker: Marker): string {
  return /^[（(]/.test(marker.text) || marker.format === 'circled' || marker.format === 'chinese-enclosed'
    ? marker.text.replace(/[、.．，,\s]+$/u, '')
    : nameMarker(marker);
}

/** A heading's words: the text up to its first sentence end. */
export function getHeadingText(text: string): string {
  return (/^[^。；：\n]*/.exec(text)?.[0] ?? '').trim();
}

/** The ids that references in a plan name. */
export function listNamedIds(plan: Plan): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { content } of listWords(plan)) {
    for (const inline of content) if (inline.type === 'reference') ids.add(inline.blockId);
  }
  return ids;
}

/**
 * Collects, in document order, what the blocks that references name are called; `ancestors` are kept per attachment. A plan
 * has thousands of blocks and few references, so that the others are passed over.
 */
export function createReferenceCollector(
  scheme: NumberingScheme,
  namedIds: ReadonlySet<string>,
): {
  readonly targets: Map<string, ReferenceTarget>;
  /** Begins a part that counts on its own: an attachment. `label` goes before paths: 附件1第二部分. */
  beginPart(label: string): void;
  addNumbered(id: string, marker: Marker, readText: () => string): void;
  /** A table, figure or attachment under its label. */
  addLabelled(id: string, label: string, readTitle: () => string): void;
} {
  const targets = new Map<string, ReferenceTarget>();
  let ancestors: (Marker | undefined)[] = [];
  let prefix = '';
  return {
    targets,
    beginPart(label) {
      ancestors = [];
      prefix = label;
    },
    addNumbered(id, marker, readText) {
      const level = effectiveLevel(marker.level, scheme);
      ancestors.length = level;
      ancestors[level] = marker;
      if (!namedIds.has(id)) return;
      // 第三条 is found without its chapter, and 3.2.1 holds its ancestors already.
      const from = ancestors.findLastIndex(
        (ancestor, index) =>
          ancestor !== undefined && (scheme.levels[index]?.restart === 'never' || ancestor.format === 'decimal-path'),
      );
      const chain = ancestors.slice(Math.max(from, 0)).filter((ancestor) => ancestor !== undefined);
      targets.set(id, {
        marker: getMarkerForm(marker),
        path: prefix + chain.map(nameMarker).join(''),
        title: `${marker.text}${marker.follow}${getHeadingText(readText())}`,
      });
    },
    addLabelled(id, label, readTitle) {
      if (!namedIds.has(id)) return;
      const title = readTitle();
      targets.set(id, { marker: label, path: label, title: title === '' ? label : `${label}《${title}》` });
    },
  };
}
