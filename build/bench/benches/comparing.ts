/** Two states of a plan side by side, paragraph by paragraph: what the comparison shows, without drawing it. */
import type { Block } from '../../../shared/model/plan/block.ts';
import { listPlanRows } from '../../../shared/view/comparison/plan-rows.ts';
import { measureCpu, report, summarize } from '../lib/measure.ts';
import { createSamplePlan } from '../lib/sample-plan.ts';

/** One block in so many is reworded, gone, new or moved. */
const BLOCKS_PER_CHANGE = 25;

/** A state of the same plan somebody has worked on for a day. */
function edit(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index): Block[] => {
    if (index % BLOCKS_PER_CHANGE !== 0) return [block];
    const added: Block = { type: 'paragraph', id: `${block.id}+`, content: [{ type: 'text', text: '新写的一段。' }] };
    const isWorded = block.type === 'paragraph' || block.type === 'numbered';
    switch ((index / BLOCKS_PER_CHANGE) % 4) {
      case 0:
        return [];
      case 1:
        return [block, added];
      case 2:
        return isWorded ? [{ ...block, content: [{ type: 'text', text: '改过的话。' }, ...block.content] }] : [block];
      default:
        return [added, block];
    }
  });
}

const results = [];
for (const [length, limit] of [
  [1_000, 100],
  [10_000, 1_000],
] as const) {
  const before = createSamplePlan(length);
  const [first, second, ...rest] = edit(before.blocks) as [Block, Block, ...Block[]];
  const after = { ...before, blocks: [...rest, second, first] };
  const times = await measureCpu(() => listPlanRows(before, after), { runs: 11 });
  results.push(
    summarize(`${length.toLocaleString('en')} blocks against as many, CPU time`, times, {
      target: { kind: 'ms', limit },
    }),
  );
}
report(results);
