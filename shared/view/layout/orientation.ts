/**
 * Pages across (横排页) for wide tables and figures. The sheet is an upright one that is read turned: its head is on the left edge, which is the
 * binding edge of odd pages and the outer one of even ones, and page numbers stay where upright pages have them. Source: GB/T 9704-2012 on
 * tables set across.
 */
import type { ResolvedBlock, ResolvedPlan } from '../resolve/resolved-plan.ts';
import { getTextBlock, type Layout } from './layout.ts';

/** A run of blocks on pages of one orientation, and the block behind its last. */
export type Stretch = {
  readonly isLandscape: boolean;
  readonly blocks: readonly ResolvedBlock[];
  readonly next: ResolvedBlock | undefined;
};

/** Whether there is another way to lay the page: one that is wide already stays as it is. */
export function canTurn({ page }: Layout): boolean {
  return page.heightMm > page.widthMm;
}

/**
 * The page across, a quarter turn to the left makes it the upright one again. Where the binding edge changes sides, the text keeps the wider margin
 * from both.
 */
export function turnLayout(layout: Layout): Layout {
  const { page, isMirrored, grid } = layout;
  const [head, foot] = isMirrored
    ? [Math.max(page.leftMm, page.rightMm), Math.max(page.leftMm, page.rightMm)]
    : [page.leftMm, page.rightMm];
  const [left, right] = isMirrored
    ? [Math.max(page.topMm, page.bottomMm), Math.max(page.topMm, page.bottomMm)]
    : [page.bottomMm, page.topMm];
  const turned: Layout = {
    ...layout,
    page: {
      widthMm: page.heightMm,
      heightMm: page.widthMm,
      topMm: head,
      bottomMm: foot,
      leftMm: left,
      rightMm: right,
    },
    isMirrored: false,
  };
  if (grid === null) return turned;
  // Characters stay as far apart as they are; a line then ends inside of one.
  const charactersPerLine = (grid.charactersPerLine * getTextBlock(turned).widthMm) / getTextBlock(layout).widthMm;
  return { ...turned, grid: { ...grid, charactersPerLine } };
}

type Run = { readonly isLandscape: boolean; readonly blocks: ResolvedBlock[] };

/** Without the page breaks that a change of orientation makes by itself. */
function trimBreaks({ isLandscape, blocks }: Run, index: number, all: readonly Run[]): Stretch {
  let [from, to] = [0, blocks.length];
  while (index > 0 && blocks[from]?.type === 'page-break') from += 1;
  while (index < all.length - 1 && to > from && blocks[to - 1]?.type === 'page-break') to -= 1;
  return { isLandscape, blocks: blocks.slice(from, to), next: all[index + 1]?.blocks[0] };
}

/** The blocks in runs of one orientation; empty ones are left out. */
export function partByOrientation(blocks: readonly ResolvedBlock[], layout: Layout): readonly Stretch[] {
  const runs: Run[] = [];
  for (const block of blocks) {
    const isLandscape = canTurn(layout) && (block.type === 'table' || block.type === 'figure') && block.isLandscape;
    const last = runs.at(-1);
    if (last?.isLandscape === isLandscape) last.blocks.push(block);
    else runs.push({ isLandscape, blocks: [block] });
  }
  return runs.map(trimBreaks).filter(({ blocks: own }) => own.length > 0);
}

/** Whether anything of a plan stands on pages across. */
export function hasTurnedPages({ blocks, attachments }: ResolvedPlan, layout: Layout): boolean {
  const isTurned = (own: readonly ResolvedBlock[]) =>
    partByOrientation(own, layout).some(({ isLandscape }) => isLandscape);
  return (
    isTurned(blocks) ||
    attachments.some((attachment) => (attachment.isLandscape && canTurn(layout)) || isTurned(attachment.blocks))
  );
}
