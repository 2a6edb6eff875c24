import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../model/plan/block.ts';
import { mapContents } from '../../model/plan/blocks.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { joinTexts } from '../../model/plan/inlines.ts';
import { type Plan, planSchema } from '../../model/plan/plan.ts';
import { getContent } from '../../model/plan/tracked.ts';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import { numbered, plan } from '../../testing/builders.ts';
import { acceptChanges, rejectChanges } from './take-changes.ts';
import { listTrackedChanges, type TrackedChange } from './tracked-changes.ts';

const since = '2026-03-01T09:30:00';
const track = (base: Plan, now: Plan): Plan => ({
  ...now,
  tracked: { base: getContent(base), since, author: '张某某' },
});
const list = (tracked: Plan): TrackedChange[] =>
  tracked.tracked === undefined ? [] : listTrackedChanges(tracked.tracked.base, getContent(tracked));

const before = plan(
  numbered({ id: 'a' }, '总则', numbered({ id: 'a1' }, '目的是救人。')),
  numbered({ id: 'b' }, '组织', numbered({ id: 'b1' }, '组长由校长担任，组员若干。'), numbered({ id: 'b2' }, '值班。')),
);
const write = (from: Plan, id: string, content: Inline[]): Plan => ({
  ...from,
  blocks: from.blocks.map((block) => (block.id === id ? mapContents(block, () => content) : block)),
});
const read = (from: { blocks: readonly Block[] }, id: string) => {
  const found = from.blocks.find((block) => block.id === id);
  return found?.type === 'numbered' ? found.content.map((one) => (one.type === 'text' ? one.text : '')).join('') : null;
};

/** No block shares its id with an attachment, as in plans that came from each other. */
const apart = (from: Plan): Plan => ({
  ...from,
  attachments: from.attachments.map((attachment, index) => ({ ...attachment, id: `attachment-${index}` })),
});

/** Another plan with some of these blocks among its own, moved, in other attachments, with other words. */
const arbitraryPair = fc
  .tuple(arbitraryPlan(), arbitraryPlan(), fc.infiniteStream(fc.nat(3)))
  .map(([one, other, choices]) => {
    const [base, now] = [apart(one), apart(other)];
    const known = new Map(base.blocks.map((block) => [block.id, block]));
    const taken = [...now.blocks, ...now.attachments.flatMap(({ blocks }) => blocks)];
    const choose = () => choices.next().value ?? 0;
    const renew = (block: Block, index: number): Block => {
      if (choose() === 0) return { ...block, id: `new-${block.id}` };
      const same = known.get(block.id);
      if (same === undefined || choose() === 0) return block;
      if (choose() > 0 || (same.type !== 'numbered' && same.type !== 'paragraph')) return same;
      const shuffled = index % 2 === 0 ? same.content.toReversed() : same.content.slice(1);
      return { ...same, content: joinTexts(shuffled) };
    };
    const mixed = taken.map(renew);
    if (choose() === 0) mixed.reverse();
    const cut = choose() === 0 ? mixed.length : Math.floor(mixed.length / 2);
    const [first, ...rest] = now.attachments;
    const attachments =
      first === undefined
        ? []
        : [{ ...first, blocks: mixed.slice(cut) }, ...rest.map((each) => ({ ...each, blocks: [] }))];
    const body = first === undefined ? mixed : mixed.slice(0, cut);
    return [
      base,
      { ...now, blocks: body, attachments: choose() === 0 ? attachments.toReversed() : attachments },
    ] as const;
  });

describe('tracked changes', () => {
  it('are none between a plan and itself, whatever was said about it', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (any) => {
        expect(list(track(any, structuredClone(any)))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('all accepted are the text as if nothing were tracked, all rejected the text before', () => {
    fc.assert(
      fc.property(arbitraryPair, ([base, now]) => {
        const tracked = track(base, now);
        const changes = list(tracked);
        expect(acceptChanges(tracked, changes).tracked?.base).toEqual(getContent(now));
        expect(getContent(rejectChanges(tracked, changes))).toEqual(getContent(base));
      }),
      { numRuns: 300 },
    );
  });

  it('can be decided one by one in any order, and nothing is left in the end', () => {
    fc.assert(
      fc.property(arbitraryPair, fc.infiniteStream(fc.nat(1000)), ([base, now], choices) => {
        let tracked = track(base, now);
        for (let left = list(tracked); left.length > 0; left = list(tracked)) {
          const at = (choices.next().value ?? 0) % left.length;
          const chosen = left.slice(at, at + 1 + ((choices.next().value ?? 0) % 3));
          tracked =
            (choices.next().value ?? 0) % 2 === 0 ? acceptChanges(tracked, chosen) : rejectChanges(tracked, chosen);
          expect(planSchema.safeParse(tracked).error).toBeUndefined();
        }
        expect(getContent(tracked)).toEqual(tracked.tracked?.base);
      }),
      { numRuns: 60 },
    );
  });

  it('are told word by word, and one of them is taken without the other', () => {
    const tracked = track(before, write(before, 'b1', [{ type: 'text', text: '组长由副校长担任，组员五人。' }]));
    const changes = list(tracked);
    expect(changes.map(({ kind, id }) => [kind, id])).toEqual([
      ['words', 'b1'],
      ['words', 'b1'],
    ]);
    const accepted = acceptChanges(tracked, changes.slice(0, 1));
    expect(read(accepted.tracked?.base ?? accepted, 'b1')).toBe('组长由副校长担任，组员若干。');
    expect(list(accepted)).toHaveLength(1);
    expect(read(rejectChanges(tracked, changes.slice(0, 1)), 'b1')).toBe('组长由校长担任，组员五人。');
  });

  it('leave comments on words that stay', () => {
    const commented: Inline[] = [
      { type: 'text', text: '组长由' },
      { type: 'text', text: '书记', comments: ['c1'] },
      { type: 'text', text: '担任，', comments: ['c2'] },
      { type: 'text', text: '组员若干。' },
    ];
    const rejected = rejectChanges(
      track(before, write(before, 'b1', commented)),
      list(track(before, write(before, 'b1', commented))),
    );
    expect(rejected.blocks.find(({ id }) => id === 'b1')).toMatchObject({
      content: [{ text: '组长由校长' }, { text: '担任，', comments: ['c2'] }, { text: '组员若干。' }],
    });
  });

  it('tell a moved section once', () => {
    const [a, a1, ...rest] = before.blocks;
    const tracked = track(before, { ...before, blocks: [...rest, a, a1].flatMap((block) => block ?? []) });
    expect(list(tracked)).toEqual([{ kind: 'moved', id: 'a', ids: ['a', 'a1'] }]);
  });

  it('tell rows of a table that came and went, and words in the rows that stay', () => {
    const table = (...rows: string[]): Plan => ({
      ...before,
      blocks: [
        {
          type: 'table',
          id: 't',
          kind: 'plain',
          columns: [1, 1],
          rows: rows.map((text) => ({
            cells: [{ content: [{ type: 'text', text }] }, { content: [{ type: 'text', text: '备注' }] }],
          })),
        },
      ],
    });
    const tracked = track(table('灭火器', '水带', '手电'), table('灭火器', '对讲机', '水带', '强光手电'));
    expect(list(tracked)).toMatchObject([
      { kind: 'rows', before: { from: 1, to: 1 }, after: { from: 1, to: 2 } },
      { kind: 'words', before: { index: 4 }, after: { index: 6 } },
    ]);
  });
});
