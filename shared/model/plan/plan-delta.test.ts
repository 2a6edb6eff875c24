import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import { attachment, item, plan, planOf, section, text } from '../../testing/builders.ts';
import type { Block } from './block.ts';
import { mapBlocks } from './blocks.ts';
import type { Plan } from './plan.ts';
import { applyDelta, diffPlans } from './plan-delta.ts';
import { getContent } from './tracked.ts';

const since = '2026-03-01T09:30:00';
const asset = { id: 'p', mediaType: 'image/png', data: 'AAAA' } as const;

it('leads to every plan as it is, however it came about from the one before', () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryPlan(), fc.nat(), (first, other, seed) => {
      const edits: ((source: Plan) => Plan)[] = [
        (source) => source,
        (source) => ({ ...source, blocks: source.blocks.toReversed() }),
        (source) => ({ ...source, blocks: source.blocks.slice(seed % (source.blocks.length + 1)) }),
        (source) => mapBlocks(source, (block) => (block.id.length % 2 === seed % 2 ? ({ ...block } as Block) : block)),
        (source) => ({ ...source, attachments: source.attachments.toReversed(), assets: [asset] }),
        (source) => ({ ...source, templateId: 'school', ignoredFindings: [] }),
        ({ ignoredFindings: _, ...source }) => ({ ...source, templateId: undefined }),
        (source) => ({ ...source, tracked: { base: getContent(source), since, author: '' } }),
        (source) => ({ ...source, title: other.title, blocks: source.blocks.slice(1) }),
        ({ tracked, ...source }) => ({ ...source, ...(tracked && { tracked: { ...tracked, author: '张某某' } }) }),
        (source) => ({ ...source, tracked: { base: getContent(other), since, author: '' } }),
        ({ tracked: _, ...source }) => source,
        () => other,
        () => first,
      ];
      let sent: Plan | null = null;
      let received: Plan | null = null;
      let current = first;
      for (const edit of edits) {
        current = edit(current);
        received = applyDelta(received, JSON.parse(JSON.stringify(diffPlans(sent, current))));
        sent = current;
        expect(received).toEqual(current);
      }
    }),
    { numRuns: 30 },
  );
});

it('holds the changed block alone, in the body and in an attachment', () => {
  const source = planOf(
    { attachments: [attachment('通讯录', item('丙'), item('丁'))] },
    section('总则', text('甲'), text('乙')),
  );
  const change = (id: string | undefined) =>
    diffPlans(
      source,
      mapBlocks(source, (block) => (block.id === id ? ({ ...block } as Block) : block)),
    );
  expect(change(source.blocks[2]?.id).blocks.added).toHaveLength(1);
  const inner = change(source.attachments[0]?.blocks[1]?.id);
  expect(inner.blocks.added).toEqual([]);
  expect(inner.attachments?.[0]?.blocks.added).toHaveLength(1);
});

it('holds nothing of what a plan said before when tracking begins, and the changed block alone when a change is accepted', () => {
  const source = plan(section('总则', text('甲'), text('乙')));
  const tracked = { ...source, tracked: { base: getContent(source), since, author: '' } };
  const begun = diffPlans(source, tracked);
  expect(begun.tracked?.base.blocks.added).toEqual([]);
  expect(begun.tracked?.base.fields).toEqual({});
  const base = { ...tracked.tracked.base, blocks: source.blocks.slice(0, 2) };
  expect(diffPlans(tracked, { ...tracked, tracked: { ...tracked.tracked, base } }).tracked?.base.blocks).toEqual({
    at: 2,
    removed: 1,
    added: [],
  });
});

it('holds a picture once', () => {
  const source = { ...plan(text('甲', 'one')), assets: [asset] };
  const edited = mapBlocks(source, (block) => ({ ...block }) as Block);
  expect(diffPlans(source, edited).assets.added).toEqual([]);
});

it('is refused by a receiver that has another state', () => {
  const long = plan(text('甲'), text('乙'));
  const delta = diffPlans(long, { ...long, blocks: long.blocks.slice(0, 1) });
  expect(() => applyDelta(plan(), delta)).toThrow('splice');
});
