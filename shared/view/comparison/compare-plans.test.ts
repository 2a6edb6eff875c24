import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../model/plan/plan.ts';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import { item, numbered, plan, section } from '../../testing/builders.ts';
import { comparePlans } from './compare-plans.ts';

const before = plan(
  numbered({ id: 'a' }, '总则', numbered({ id: 'a1' }, '目的。')),
  numbered({ id: 'b' }, '组织', numbered({ id: 'b1' }, '组长。'), numbered({ id: 'b2' }, '组员。')),
);
const withBlocks = (change: (blocks: Plan['blocks']) => Plan['blocks']): Plan => ({
  ...before,
  blocks: change([...before.blocks]),
});
const say = (after: Plan) =>
  comparePlans(before, after).changes.map(({ kind, section: under, before: was, after: is }) => [kind, under, was, is]);

describe('comparePlans', () => {
  it('finds nothing between a plan and itself', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (any) => {
        expect(comparePlans(any, any)).toEqual({ changes: [], settings: [] });
      }),
    );
  });

  it('tells a changed sentence under the heading of its section', () => {
    const after = withBlocks((blocks) =>
      blocks.map((block) =>
        block.id === 'b1' && block.type === 'numbered'
          ? { ...block, content: [{ type: 'text', text: '副组长。' }] }
          : block,
      ),
    );
    expect(say(after)).toEqual([['changed', '二、组织', '（一）组长。', '（一）副组长。']]);
  });

  it('tells what was added and removed at its place, and counts no number that moved on', () => {
    const [added] = plan(item('值班。')).blocks.map((block) => ({ ...block, id: 'n', level: 1 }));
    if (added === undefined) throw new Error('no block');
    const after = withBlocks(([a, , b, b1, b2]) => [a, b, added, b1, b2].flatMap((block) => block ?? []));
    expect(say(after)).toEqual([
      ['removed', '一、总则', '（一）目的。', ''],
      ['added', '二、组织', '', '（一）值班。'],
    ]);
  });

  it('tells one moved paragraph, not all those it passed', () => {
    const after = withBlocks(([a, a1, b, b1, b2]) => [b2, a, a1, b, b1].flatMap((block) => block ?? []));
    expect(comparePlans(before, after).changes.map(({ kind, id }) => [kind, id])).toEqual([['moved', 'b2']]);
  });

  it('calls everything new where there was no plan', () => {
    expect(comparePlans(null, plan(section('总则'))).changes.map(({ kind }) => kind)).toEqual(['added', 'added']);
  });

  it('names the settings that differ', () => {
    const after = { ...before, header: { issuer: '某局' } };
    expect(comparePlans(before, after)).toEqual({ changes: [], settings: ['header'] });
  });
});
