/** Carries mends out: Plan → Plan. One mend is one undo step of whoever applies it. */
import { setFactValue } from '../../content/facts/fact-target.ts';
import { bringInStep } from '../../content/tables/bring-in-step.ts';
import type { Block } from '../../model/plan/block.ts';
import { mapBlocks, mapContents } from '../../model/plan/blocks.ts';
import type { Facts } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Finding, Mend } from '../document/finding.ts';
import { TITLE_ID } from './plan-contents.ts';

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

/** A mend of a block, and not of the facts. */
type BlockMend = Extract<Mend, { readonly blockId: string }>;

function replaceText(content: readonly Inline[], mend: Extract<Mend, { kind: 'replace-text' }>): Inline[] {
  const inline = content[mend.inlineIndex];
  if (inline?.type !== 'text') return [...content];
  const before = inline.text.slice(0, mend.start);
  const after = inline.text.slice(mend.end);
  return [
    ...content.slice(0, mend.inlineIndex),
    ...(before === '' ? [] : [{ ...inline, text: before }]),
    ...mend.inlines,
    ...(after === '' ? [] : [{ ...inline, text: after }]),
    ...content.slice(mend.inlineIndex + 1),
  ];
}

function mendBlock(block: Block, mend: Mend, facts: Facts): Block {
  switch (mend.kind) {
    case 'continue-count':
      return block.type === 'numbered' ? (without(block, 'start') as Block) : block;
    case 'scheme-shape':
      return block.type === 'numbered' ? (without(block, 'affix', 'format', 'follow') as Block) : block;
    case 'remove-typed-marker':
      return removeTypedMarker(block, mend.length, mend.level);
    case 'replace-text': {
      const { contentIndex = 0 } = mend;
      return mapContents(block, (content, index) => (index === contentIndex ? replaceText(content, mend) : content));
    }
    case 'bring-table-in-step': {
      const { addIds, removesGone } = mend;
      const choice = { addIds, removesGone, linksTyped: false, reorders: false };
      return block.type === 'table' ? bringInStep(block, facts, choice) : block;
    }
    case 'set-fact':
      return block;
  }
}

/** Titles have text like blocks, and no block. */
function mendTitle(title: Inline[], mends: readonly BlockMend[]): Inline[] {
  return mends.reduce((content, mend) => (mend.kind === 'replace-text' ? replaceText(content, mend) : content), title);
}

function applyBlockMends(plan: Plan, mendsByBlock: ReadonlyMap<string, readonly BlockMend[]>): Plan {
  const listMends = (id: string) => [...(mendsByBlock.get(id) ?? [])].sort(compareFromEnd);
  const mendOne = (block: Block, mend: BlockMend) => mendBlock(block, mend, plan.facts);
  const mended = mapBlocks(plan, (block) => listMends(block.id).reduce(mendOne, block));
  return {
    ...mended,
    title: mendTitle(plan.title, listMends(TITLE_ID)),
    attachments: mended.attachments.map((one) => ({ ...one, title: mendTitle(one.title, listMends(one.id)) })),
  };
}

/** The plan with one mend carried out; blocks it does not touch stay the same objects. */
export function applyMend(plan: Plan, mend: Mend): Plan {
  if (mend.kind === 'set-fact') return { ...plan, facts: setFactValue(plan.facts, mend.target, mend.value) };
  return applyBlockMends(plan, new Map([[mend.blockId, [mend]]]));
}

/** From the end of a block to its start, so that places that have not been mended yet stay where they were found. */
function compareFromEnd(one: BlockMend, other: BlockMend): number {
  if (one.kind !== 'replace-text' || other.kind !== 'replace-text') return 0;
  return (
    (other.contentIndex ?? 0) - (one.contentIndex ?? 0) ||
    other.inlineIndex - one.inlineIndex ||
    other.start - one.start
  );
}

/** Whether two mends of a block touch the same text: the second is left for another round. */
function isInTheWay(one: BlockMend, other: BlockMend): boolean {
  const changesText = ({ kind }: BlockMend) => kind === 'replace-text' || kind === 'remove-typed-marker';
  if (!changesText(one) || !changesText(other)) return false;
  if (one.kind !== 'replace-text' || other.kind !== 'replace-text') return true;
  const isSameText = (one.contentIndex ?? 0) === (other.contentIndex ?? 0) && one.inlineIndex === other.inlineIndex;
  return isSameText && one.start < other.end && other.start < one.end;
}

/** Carries out every mend of the findings whose places do not overlap; check again for what remains. */
export function applyMends(plan: Plan, findings: readonly Finding[]): Plan {
  const mendsByBlock = new Map<string, BlockMend[]>();
  let mended = plan;
  for (const { mend } of findings) {
    if (mend === null) continue;
    if (mend.kind === 'set-fact') {
      mended = applyMend(mended, mend);
      continue;
    }
    const mends = mendsByBlock.get(mend.blockId) ?? [];
    if (!mends.some((other) => isInTheWay(other, mend))) mendsByBlock.set(mend.blockId, [...mends, mend]);
  }
  return applyBlockMends(mended, mendsByBlock);
}
