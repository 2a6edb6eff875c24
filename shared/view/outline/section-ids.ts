/** The section a block stands in. */
import type { Block } from '../../model/plan/block.ts';
import type { Plan } from '../../model/plan/plan.ts';

const getLevel = (block: Block | undefined) => (block?.type === 'numbered' ? block.level : null);

/**
 * Ids of the nearest numbered block at or above `blockId` with everything under it, in order; of what stands before the first
 * number where it stands there; none where there is no such block.
 */
export function listSectionIds(plan: Plan, blockId: string): string[] {
  for (const { blocks } of [plan, ...plan.attachments]) {
    const at = blocks.findIndex(({ id }) => id === blockId);
    if (at < 0) continue;
    const head = blocks.slice(0, at + 1).findLastIndex((block) => getLevel(block) !== null);
    const deepest = getLevel(blocks[head]) ?? Number.POSITIVE_INFINITY;
    const end = blocks.findIndex((block, index) => {
      const level = getLevel(block);
      return index > head && level !== null && level <= deepest;
    });
    return blocks.slice(Math.max(head, 0), end < 0 ? blocks.length : end).map(({ id }) => id);
  }
  return [];
}
