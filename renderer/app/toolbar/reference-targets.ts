/** What a reference can point at, in document order: numbered blocks, attachments, and tables and figures with a caption. */
import { rankWord } from '../../../shared/language/words/rank-word.ts';
import type { Block } from '../../../shared/model/plan/block.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { labelCaption } from '../../../shared/view/resolve/labels.ts';
import type { OutlineEntry } from '../../editor/editor-api.ts';

export type ReferenceTargetEntry = Pick<OutlineEntry, 'blockId' | 'marker' | 'text' | 'depth'>;

function hasCaption(block: Block): block is Extract<Block, { type: 'table' | 'figure' }> & { caption: string } {
  return (block.type === 'table' || block.type === 'figure') && block.caption !== undefined;
}

export function listReferenceTargets(
  outline: readonly OutlineEntry[],
  plan: Plan | null,
): readonly ReferenceTargetEntry[] {
  if (plan === null) return outline;
  const entries = new Map(outline.map((entry) => [entry.blockId, entry]));
  const counts = { table: 0, figure: 0 };
  let depth = 0;
  const readBlock = (block: Block): ReferenceTargetEntry[] => {
    const entry = entries.get(block.id);
    if (entry !== undefined) {
      depth = entry.depth + 1;
      return [entry];
    }
    if (!hasCaption(block)) return [];
    counts[block.type] += 1;
    const { type, id: blockId, caption: text } = block;
    return [{ blockId, marker: labelCaption(type, counts[type]), text, depth }];
  };
  const body = plan.blocks.flatMap(readBlock);
  const attachments = plan.attachments.flatMap(({ id, blocks }) => {
    const entry = entries.get(id);
    depth = 1;
    return [...(entry === undefined ? [] : [entry]), ...blocks.flatMap(readBlock)];
  });
  return [...body, ...attachments];
}

/** By marker, by words, by pinyin or by initials. */
export function isReferenceMatch({ marker, text }: ReferenceTargetEntry, query: string): boolean {
  const needle = query.trim().toLowerCase();
  return `${marker} ${text}`.toLowerCase().includes(needle) || rankWord(`${marker}${text}`, needle) !== null;
}
