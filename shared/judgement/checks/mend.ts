/** Carries mends out: Plan → Plan. One mend is one undo step of whoever applies it. */
import { setFactValue } from '../../content/facts/fact-target.ts';
import { bringInStep } from '../../content/tables/bring-in-step.ts';
import type { Block } from '../../model/plan/block.ts';
import { mapBlocks } from '../../model/plan/blocks.ts';
import type { Facts } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { getPlaceBlockId, getPlaceKey, mapWords } from '../../model/plan/words.ts';
import type { Finding, Mend } from '../document/finding.ts';

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

type TextMend = Extract<Mend, { readonly kind: 'replace-text' }>;
/** A mend of a block, and not of words or facts. */
type BlockMend = Extract<Mend, { readonly blockId: string }>;

function replaceText(content: Inline[], mend: TextMend): Inline[] {
  const inline = content[mend.inlineIndex];
  if (inline?.type !== 'text') return content;
  const before = inline.text.slice(0, mend.start);
  const after = inline.text.slice(mend.end);
  const { comments } = inline;
  return [
    ...content.slice(0, mend.inlineIndex),
    ...(before === '' ? [] : [{ ...inline, text: before }]),
    ...mend.inlines.map((put) => (comments === undefined ? put : { ...put, comments })),
    ...(after === '' ? [] : [{ ...inline, text: after }]),
    ...content.slice(mend.inlineIndex + 1),
  ];
}

function mendBlock(block: Block, mend: BlockMend, facts: Facts): Block {
  switch (mend.kind) {
    case 'continue-count':
      return block.type === 'numbered' ? (without(block, 'start') as Block) : block;
    case 'scheme-shape':
      return block.type === 'numbered' ? (without(block, 'affix', 'format', 'follow') as Block) : block;
    case 'remove-typed-marker':
      return removeTypedMarker(block, mend.length, mend.level);
    case 'bring-table-in-step': {
      const { addIds, removesGone } = mend;
      const choice = { addIds, removesGone, linksTyped: false, reorders: false };
      return block.type === 'table' ? bringInStep(block, facts, choice) : block;
    }
  }
}

/** From the end of a text to its start, so that places that have not been mended yet stay where they were found. */
function compareFromEnd(one: TextMend, other: TextMend): number {
  return other.inlineIndex - one.inlineIndex || other.start - one.start;
}

function group<T>(members: readonly T[], getKey: (member: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const member of members) groups.set(getKey(member), [...(groups.get(getKey(member)) ?? []), member]);
  return groups;
}

/** Carries out mends that are not in each other's way; what they do not touch stays the same object. */
function applyAll(plan: Plan, mends: readonly Mend[]): Plan {
  const ofFacts = mends.filter((mend) => mend.kind === 'set-fact');
  const ofWords = group(
    mends.filter((mend) => mend.kind === 'replace-text'),
    ({ place }) => getPlaceKey(place),
  );
  const ofBlocks = group(
    mends.filter((mend) => mend.kind !== 'set-fact' && mend.kind !== 'replace-text'),
    ({ blockId }) => blockId,
  );
  const facts = ofFacts.reduce((changed, { target, value }) => setFactValue(changed, target, value), plan.facts);
  const worded =
    ofWords.size === 0
      ? plan
      : mapWords(plan, (content, place) =>
          [...(ofWords.get(getPlaceKey(place)) ?? [])].sort(compareFromEnd).reduce(replaceText, content),
        );
  const mendBlocks = (block: Block) =>
    (ofBlocks.get(block.id) ?? []).reduce((mended, mend) => mendBlock(mended, mend, facts), block);
  const blocked = ofBlocks.size === 0 ? worded : mapBlocks(worded, mendBlocks);
  return facts === plan.facts ? blocked : { ...blocked, facts };
}

/** The plan with one mend carried out; blocks it does not touch stay the same objects. */
export function applyMend(plan: Plan, mend: Mend): Plan {
  return applyAll(plan, [mend]);
}

/** Whether two mends touch the same text: the second is left for another round. */
function isInTheWay(one: Mend, other: Mend): boolean {
  if (one.kind === 'set-fact' || other.kind === 'set-fact') return false;
  if (one.kind === 'replace-text' && other.kind === 'replace-text') {
    const isSameText = getPlaceKey(one.place) === getPlaceKey(other.place) && one.inlineIndex === other.inlineIndex;
    return isSameText && one.start < other.end && other.start < one.end;
  }
  const changesText = ({ kind }: Mend) => kind === 'replace-text' || kind === 'remove-typed-marker';
  return getMendedId(one) === getMendedId(other) && changesText(one) && changesText(other);
}

function getMendedId(mend: Exclude<Mend, { readonly kind: 'set-fact' }>): string {
  return mend.kind === 'replace-text' ? getPlaceBlockId(mend.place) : mend.blockId;
}

/** Carries out every mend of the findings whose places do not overlap; check again for what remains. */
export function applyMends(plan: Plan, findings: readonly Finding[]): Plan {
  const byId = new Map<string, Mend[]>();
  const chosen: Mend[] = [];
  for (const { mend } of findings) {
    if (mend === null) continue;
    const id = mend.kind === 'set-fact' ? '' : getMendedId(mend);
    const known = byId.get(id) ?? [];
    if (known.some((other) => isInTheWay(other, mend))) continue;
    byId.set(id, [...known, mend]);
    chosen.push(mend);
  }
  return applyAll(plan, chosen);
}
