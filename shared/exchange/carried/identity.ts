/**
 * Which block of the carried plan a place of a Word file is: a bookmark named after the plan's key and the block's place in it. Names that
 * begin with an underscore are hidden from Word's list of bookmarks; Word takes 40 characters.
 */
import type { Plan } from '../../model/plan/plan.ts';

/** Ids of blocks and attachments in document order: the n-th is the one that mark n stands for. */
export function listMarkedIds(plan: Plan): string[] {
  return [
    ...plan.blocks.map(({ id }) => id),
    ...plan.attachments.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]),
  ];
}

/** `key` as `hashText` makes it. */
export function getBookmarkName(key: string, index: number): string {
  return `_Zf${key}_${index}`;
}

/** The id a bookmark stands for, or `null` for one that is not of this plan. */
export function createBookmarkReader(plan: Plan, key: string): (name: string) => string | null {
  const ids = listMarkedIds(plan);
  const prefix = getBookmarkName(key, 0).slice(0, -1);
  return (name) => (name.startsWith(prefix) ? (ids[Number(name.slice(prefix.length))] ?? null) : null);
}
