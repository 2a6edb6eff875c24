import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Plan } from '../../model/plan/plan.ts';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import { resolvePlan } from '../resolve/resolve.ts';
import { getRunsText, type ResolvedBlock, type ResolvedRun } from '../resolve/resolved-plan.ts';
import { markChanges } from './mark-changes.ts';

const listRuns = (blocks: readonly ResolvedBlock[]): ResolvedRun[] =>
  blocks.flatMap((block) => {
    if (block.type === 'table') return block.rows.flatMap(({ cells }) => cells.flatMap(({ runs }) => [...runs]));
    return 'runs' in block ? [...block.runs] : [];
  });
const read = (blocks: readonly ResolvedBlock[], left: string) =>
  getRunsText(listRuns(blocks).filter((run) => run.type === 'text' && run.look?.colour !== left));

it('reads as now without what is struck out, and as before without what is underlined', () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryPlan(), (base, now) => {
      const before = resolvePlan({ ...base, scheme: now.scheme, layout: now.layout } as Plan);
      const after = resolvePlan(now);
      const { blocks } = markChanges(before, after);
      expect(read(blocks, 'B42318')).toBe(read(after.blocks, ''));
      expect(read(blocks, '0B57A4')).toBe(read(before.blocks, ''));
      expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
      expect(markChanges(after, after).blocks).toEqual(after.blocks);
    }),
    { numRuns: 60 },
  );
});
