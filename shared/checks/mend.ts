/** Carries mends out: Plan → Plan. One mend is one undo step of whoever applies it. */
import type { Block } from '../plan/block.ts';
import { mapBlocks } from '../plan/blocks.ts';
import type { Inline } from '../plan/inline.ts';
import type { Plan } from '../plan/plan.ts';
import type { Finding, Mend } from './finding.ts';

/** The block without some of its members. */
function without<T extends Block, K extends keyof T>(block: T, ...keys: K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(block).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
}

function removeTypedMarker(block: Block, length: number, level: number | null): Block {
  if (block.type !== 'numbered' && block.type !== 'paragraph') return block;
  const [first, ...others] = block.content;
  if (first?.type !== 'text') return block;
  const text = first.text.slice(length);
  const content: Inline[] = text === '' ? others : [{ ...first, text }, ...others];
  if (block.type === 'numbered' || level === null) return { ...block, content };
  return { ...without(block, 'indent', 'type'), type: 'numbered', level, content };
}

function mendBlock(block: Block, mend: Mend): Block {
  switch (mend.kind) {
    case 'continue-count':
      return block.type === 'numbered' ? (without(block, 'start') as Block) : block;
    case 'scheme-shape':
      return block.type === 'numbered' ? (without(block, 'affix', 'format', 'follow') as Block) : block;
    case 'remove-typed-marker':
      return removeTypedMarker(block, mend.length, mend.level);
    case 'replace-text': {
      if (block.type !== 'numbered' && block.type !== 'paragraph') return block;
      const inline = block.content[mend.inlineIndex];
      if (inline?.type !== 'text') return block;
      const before = inline.text.slice(0, mend.start);
      const after = inline.text.slice(mend.end);
      const pieces: Inline[] = [
        ...(before === '' ? [] : [{ ...inline, text: before }]),
        ...mend.inlines,
        ...(after === '' ? [] : [{ ...inline, text: after }]),
      ];
      return { ...block, content: block.content.toSpliced(mend.inlineIndex, 1, ...pieces) };
    }
  }
}

/** The plan with one mend carried out; blocks it does not touch stay the same objects. */
export function applyMend(plan: Plan, mend: Mend): Plan {
  return mapBlocks(plan, (block) => (block.id === mend.blockId ? mendBlock(block, mend) : block));
}

/**
 * Carries out every mend of the findings. A block's text is mended once a round: places in it are those of the plan that was
 * checked, so check again for what remains.
 */
export function applyMends(plan: Plan, findings: readonly Finding[]): Plan {
  const mendsByBlock = new Map<string, Mend[]>();
  for (const { mend } of findings) {
    if (mend === null) continue;
    const mends = mendsByBlock.get(mend.blockId) ?? [];
    const changesText = (one: Mend) => one.kind === 'replace-text' || one.kind === 'remove-typed-marker';
    if (changesText(mend) && mends.some(changesText)) continue;
    mendsByBlock.set(mend.blockId, [...mends, mend]);
  }
  return mapBlocks(plan, (block) => (mendsByBlock.get(block.id) ?? []).reduce(mendBlock, block));
}
