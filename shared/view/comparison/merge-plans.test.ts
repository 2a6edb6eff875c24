import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../model/plan/block.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { getContent } from '../../model/plan/tracked.ts';
import { mapWords } from '../../model/plan/words.ts';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import { numbered, plan } from '../../testing/builders.ts';
import { alignPlan } from './align-plans.ts';
import { comparePlans } from './compare-plans.ts';
import { listMergeOffers, takeMergeOffers } from './merge-plans.ts';

const base = plan(
  numbered({ id: 'a' }, '总则', numbered({ id: 'a1' }, '目的是救人。'), numbered({ id: 'a2' }, '依据消防法。')),
  numbered({ id: 'b' }, '组织', numbered({ id: 'b1' }, '组长由校长担任。'), numbered({ id: 'b2' }, '组员若干。')),
);
const change = (from: Plan, id: string, words: string): Plan => ({
  ...from,
  blocks: from.blocks.map((block) =>
    block.id === id && block.type === 'numbered' ? { ...block, content: [{ type: 'text', text: words }] } : block,
  ),
});
const remove = (from: Plan, id: string): Plan => ({ ...from, blocks: from.blocks.filter((block) => block.id !== id) });
const insert = (from: Plan, at: number, block: Block): Plan => ({
  ...from,
  blocks: [...from.blocks.slice(0, at), block, ...from.blocks.slice(at)],
});
const added: Block = { type: 'numbered', id: 'w1', level: 1, content: [{ type: 'text', text: '值班表另附。' }] };

/** Without members whose words follow what stands around them. */
const still = (from: Plan): Plan =>
  mapWords(from, (content) => content.filter(({ type }) => type !== 'series' && type !== 'reference'));

describe('merging a copy', () => {
  it('offers what they changed, not what we did, and marks what both changed', () => {
    const ours = change(change(base, 'a1', '目的是保护师生。'), 'b1', '组长由副校长担任。');
    const theirs = insert(change(change(base, 'a2', '依据新消防法。'), 'b1', '组长由书记担任。'), 6, added);
    const offers = listMergeOffers(base, ours, theirs);
    expect(offers.map(({ id, kind, isConflict }) => [id, kind, isConflict])).toEqual([
      ['a2', 'changed', false],
      ['b1', 'changed', true],
      ['w1', 'added', false],
    ]);
  });

  it('says whose each change is where the copy tracked them, after its blocks got our ids too', () => {
    const tracked = {
      base: getContent(base),
      since: '2026-03-01T09:30:00',
      author: '张某某',
      attributions: [
        { blockId: 'a2', author: '李某某' },
        { blockId: 'a2', author: '王某某' },
      ],
    };
    const theirs = { ...change(change(base, 'a2', '依据新消防法。'), 'b1', '组长由书记担任。'), tracked };
    const say = (from: Plan) => listMergeOffers(base, base, from).map(({ id, authors }) => [id, authors]);
    const expected = [
      ['a2', ['李某某', '王某某']],
      ['b1', ['张某某']],
    ];
    expect(say(theirs)).toEqual(expected);
    const renumber = (from: Plan): Plan => JSON.parse(JSON.stringify(from).replaceAll(/"(a2|b1)"/g, '"other-$1"'));
    expect(say(alignPlan(renumber(theirs), base, () => false))).toEqual(expected);
    expect(say({ ...theirs, tracked: undefined } as unknown as Plan).map(([, authors]) => authors)).toEqual([[], []]);
  });

  it('takes what is chosen and keeps everything else of ours', () => {
    const ours = change(base, 'a1', '目的是保护师生。');
    const theirs = insert(remove(change(base, 'b1', '组长由书记担任。'), 'a2'), 5, added);
    const offers = listMergeOffers(base, ours, theirs);
    const merged = takeMergeOffers(ours, theirs, offers);
    const left = takeMergeOffers(ours, theirs, []);
    expect(merged.blocks.map(({ id }) => id)).toEqual(['a', 'a1', 'b', 'b1', 'b2', 'w1']);
    expect(merged.blocks[1]).toBe(ours.blocks[1]);
    expect(comparePlans(ours, left).changes).toEqual([]);
  });

  it('keeps two paragraphs apart that two copies brought under one id', () => {
    const first = insert(base, 6, added);
    const second = insert(base, 3, { ...added, content: [{ type: 'text', text: '电话另行公布。' }] });
    const known = new Set(base.blocks.map(({ id }) => id));
    const aligned = alignPlan(second, first, (id) => known.has(id));
    const offers = listMergeOffers(base, first, aligned);
    const merged = takeMergeOffers(first, aligned, offers);
    expect(merged.blocks).toHaveLength(base.blocks.length + 2);
    expect(new Set(merged.blocks.map(({ id }) => id)).size).toBe(merged.blocks.length);
  });

  it('takes everything of any other plan, so that nothing of the text differs', () => {
    fc.assert(
      fc.property(arbitraryPlan({ maxAttachments: 0 }), arbitraryPlan({ maxAttachments: 0 }), (own, other) => {
        const ours = still(own);
        const theirs = { ...alignPlan(still(other), ours, () => false), scheme: ours.scheme, facts: ours.facts };
        const offers = listMergeOffers(null, ours, theirs);
        const merged = takeMergeOffers(ours, theirs, offers);
        const kinds = comparePlans(merged, theirs).changes.map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind !== 'moved')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('plans that know nothing of each other', () => {
  it('are compared by their words', () => {
    const other = plan(
      numbered(
        { id: 'x' },
        '总则',
        numbered({ id: 'y' }, '依据消防法。'),
        numbered({ id: 'b' }, '目的是救人和保护财产。'),
      ),
    );
    const aligned = alignPlan(other, base, () => false);
    expect(aligned.blocks.map(({ id }) => id)).toEqual(['a', 'a2', expect.any(String)]);
    expect(new Set(aligned.blocks.map(({ id }) => id)).size).toBe(3);
  });
});
