/** Pages across: tables and pictures keep them, and an attachment that is nothing else as a whole; other text comes upright. */
import type { SourceItem } from '../source/source-item.ts';

type Part = { readonly blocks: readonly SourceItem[]; readonly isAcross: boolean };
export type OrientedPart = { readonly blocks: readonly SourceItem[]; readonly isLandscape: boolean };

function isTurned(block: SourceItem | undefined): boolean {
  if (block?.type === 'table') return block.table.isLandscape === true;
  return block?.type === 'figure' && block.figure.isLandscape === true;
}

function withoutTurn(block: SourceItem): SourceItem {
  if (block.type === 'table') {
    const { isLandscape: _isLandscape, ...table } = block.table;
    return { ...block, table };
  }
  if (block.type !== 'figure') return block;
  const { isLandscape: _isLandscape, ...figure } = block.figure;
  return { ...block, figure };
}

function orientPart({ blocks, isAcross }: Part): OrientedPart {
  const isUpright = (block: SourceItem) =>
    block.type === 'paragraph' ? block.across === undefined : block.type !== 'page-break' && !isTurned(block);
  // What stands across begins and ends pages by itself.
  if (isAcross && !blocks.some(isUpright)) {
    const own = blocks.filter((block) => block.type !== 'page-break' || block.turns !== true);
    return { blocks: own.map(withoutTurn), isLandscape: true };
  }
  const isNeedless = (block: SourceItem, at: number) =>
    block.type === 'page-break' && block.turns === true && (isTurned(blocks[at - 1]) || isTurned(blocks[at + 1]));
  return { blocks: blocks.filter((block, at) => !isNeedless(block, at)), isLandscape: false };
}

/** The parts, and how many sections of pages across lose them. */
export function orientParts(parts: readonly Part[]): {
  readonly parts: readonly OrientedPart[];
  readonly lost: number;
} {
  const oriented = parts.map(orientPart);
  const lost = new Set(
    oriented.flatMap(({ blocks, isLandscape }) =>
      isLandscape ? [] : blocks.flatMap((block) => (block.type === 'paragraph' ? (block.across ?? []) : [])),
    ),
  );
  return { parts: oriented, lost: lost.size };
}
