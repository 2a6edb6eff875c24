/** How the numbers of pasted blocks go on at the place they come to. Blocks in, blocks out: knows no editor. */
import type { createCounter } from '../../../../shared/model/numbering/number-blocks.ts';
import type { Block, Numbered } from '../../../../shared/model/plan/block.ts';

/**
 * - `number`: levels by the forms of the numbers, counting on in the plan
 * - `keep`: numbers print as they stood
 * - `merge`: the shallowest stand at the level of the place, the others under them
 * - `text`: numbers are text
 */
export const PASTE_MODES = ['number', 'keep', 'merge', 'text'] as const;
export type PasteMode = (typeof PASTE_MODES)[number];

export type PastePlace = {
  /** The count at the place the blocks go to. */
  readonly counter: ReturnType<typeof createCounter>;
  /** The level of the list that ends right above it, `null` where none does. */
  readonly under: number | null;
};

/**
 * Gives pasted numbers their starts, one after another. A list right under one of its level goes on; elsewhere a list that begins
 * at 1 begins again, and one that begins at 4 keeps it. Sections, which run through the whole plan, follow the count.
 */
export function createStarter({ counter, under }: PastePlace): (block: Numbered, number: number) => Numbered {
  let isFirst = true;
  return (block, number) => {
    const counted = counter.peek(block).number;
    const goesOn = isFirst && block.level === under;
    const isNew = (number === 1 && counted !== 1) || (isFirst && number > 1 && counted === 1);
    isFirst = false;
    const placed = block.level > 0 && !goesOn && isNew ? { ...block, start: number } : block;
    counter.next(placed);
    return placed;
  };
}

/** The same for numbers that print as they stood. */
export function createKeeper({ counter }: PastePlace): (block: Numbered, number: number) => Numbered {
  return ({ start: _, ...block }, number) => {
    const placed = counter.peek(block).number === number ? block : { ...block, start: number };
    counter.next(placed);
    return placed;
  };
}

/** Moves numbers so that the shallowest of them stand at `level`; they follow the count and the shapes of their levels. */
export function mergeLevels(blocks: readonly Block[], level: number, deepest: number): Block[] {
  const shallowest = findShallowest(blocks) ?? level;
  return blocks.map((block) => {
    if (block.type !== 'numbered') return block;
    const { start: _start, affix: _affix, format: _format, follow: _follow, ...plain } = block;
    return { ...plain, level: Math.min(deepest, block.level - shallowest + level) };
  });
}

/** The shallowest level among numbered blocks, `null` where none is numbered. */
export function findShallowest(blocks: readonly Block[]): number | null {
  const levels = blocks.flatMap((block) => (block.type === 'numbered' ? [block.level] : []));
  return levels.length === 0 ? null : levels.reduce((a, b) => Math.min(a, b));
}
