import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block } from '../../shared/model/plan/block.ts';
import { mapBlocks } from '../../shared/model/plan/blocks.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { arbitraryPlan } from '../../shared/testing/arbitrary-plan.ts';
import { plan, text } from '../../shared/testing/builders.ts';
import { createPlanReceiver, createPlanSender } from './plan-changes.ts';

it('puts every plan together as it was, however it came about from the one before', () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryPlan(), fc.nat(), (first, other, seed) => {
      const edits: ((source: Plan) => Plan)[] = [
        (source) => source,
        (source) => ({ ...source, blocks: source.blocks.toReversed() }),
        (source) => ({ ...source, blocks: source.blocks.slice(seed % (source.blocks.length + 1)) }),
        (source) => mapBlocks(source, (block) => (block.id.length % 2 === seed % 2 ? ({ ...block } as Block) : block)),
        () => other,
        () => first,
      ];
      const send = createPlanSender();
      const receive = createPlanReceiver();
      let current = first;
      for (const edit of edits) {
        current = edit(current);
        expect(receive(structuredClone(send(current)))).toEqual({ ...current, assets: [] });
      }
    }),
    { numRuns: 30 },
  );
});

it('sends a block again only after it changed', () => {
  const send = createPlanSender();
  const source = plan(text('甲', 'one'), text('乙', 'two'));
  expect(send(source).blocks).toHaveLength(2);
  const edited = mapBlocks(source, (block) => (block.id === 'two' ? ({ ...block } as Block) : block));
  expect(send(edited).blocks.map(({ id }) => id)).toEqual(['two']);
  expect(send(edited).blocks).toEqual([]);
});
