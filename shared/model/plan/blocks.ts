/** Questions to blocks, and edits that run through everything inside them. */
import type { Block } from './block.ts';
import { getDiagramContents, mapDiagramContents } from './diagram.ts';
import type { Inline } from './inline.ts';
import type { Plan } from './plan.ts';

/** All blocks of a plan in document order: the body's, then each attachment's. */
export function listBlocks(plan: Plan): readonly Block[] {
  return [...plan.blocks, ...plan.attachments.flatMap((attachment) => attachment.blocks)];
}

/** The plan with `change` applied to every block, in body and attachments. */
export function mapBlocks(plan: Plan, change: (block: Block) => Block): Plan {
  return {
    ...plan,
    blocks: plan.blocks.map(change),
    attachments: plan.attachments.map((attachment) => ({ ...attachment, blocks: attachment.blocks.map(change) })),
  };
}

/** Every list of inlines in a block: its content, its cells' contents, or the words of its steps. */
export function getContents(block: Block): readonly (readonly Inline[])[] {
  if (block.type === 'numbered' || block.type === 'paragraph') return [block.content];
  if (block.type === 'table') return block.rows.flatMap((row) => row.cells.map((cell) => cell.content));
  if (block.type === 'figure' && block.kind === 'diagram') return getDiagramContents(block);
  return [];
}

/**
 * The block with `change` applied to each of its contents, counted as `getContents` counts them; the same object where none is
 * another than before.
 */
export function mapContents(block: Block, change: (content: Inline[], index: number) => Inline[]): Block {
  let index = -1;
  let isSame = true;
  const changeNext = (content: Inline[]): Inline[] => {
    index += 1;
    const changed = change(content, index);
    isSame &&= changed === content;
    return changed;
  };
  const mapped = mapEveryContent(block, changeNext);
  return isSame ? block : mapped;
}

function mapEveryContent(block: Block, change: (content: Inline[]) => Inline[]): Block {
  if (block.type === 'numbered' || block.type === 'paragraph') return { ...block, content: change(block.content) };
  if (block.type === 'figure' && block.kind === 'diagram') return mapDiagramContents(block, change);
  if (block.type !== 'table') return block;
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, content: change(cell.content) })),
  }));
  return { ...block, rows };
}

/** The block with `change` applied to every inline in it; the same object where none is another than before. */
export function mapInlines(block: Block, change: (inline: Inline) => Inline): Block {
  return mapContents(block, (content) => {
    const changed = content.map(change);
    return changed.some((inline, index) => inline !== content[index]) ? changed : content;
  });
}

/** Ids of other blocks that a block speaks of: by reference, or as the section it draws. */
export function listReferredIds(block: Block): string[] {
  if (block.type === 'figure' && block.kind === 'diagram' && block.drawnFrom.from === 'section') {
    return [block.drawnFrom.blockId];
  }
  return getContents(block).flatMap((content) =>
    content.flatMap((inline) => (inline.type === 'reference' ? [inline.blockId] : [])),
  );
}

/** The block with `change` applied to the id of every other block it speaks of: by reference, or as the section it draws. */
export function mapReferredIds(block: Block, change: (blockId: string) => string): Block {
  if (block.type === 'figure' && block.kind === 'diagram' && block.drawnFrom.from === 'section') {
    return { ...block, drawnFrom: { ...block.drawnFrom, blockId: change(block.drawnFrom.blockId) } };
  }
  return mapInlines(block, (inline) =>
    inline.type === 'reference' ? { ...inline, blockId: change(inline.blockId) } : inline,
  );
}
