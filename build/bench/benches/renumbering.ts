/** Renumbering a plan, as after every key that changes its structure. */
import { numberBlocks } from '../../../shared/model/numbering/number-blocks.ts';
import { measureCpu, report, summarize } from '../lib/measure.ts';
import { createSamplePlan } from '../lib/sample-plan.ts';

const results = [];
for (const [length, limit] of [
  [1_000, null],
  [10_000, 3],
  [30_000, null],
] as const) {
  const plan = createSamplePlan(length);
  const times = await measureCpu(
    () =>
      numberBlocks(
        plan.blocks.map((block) => (block.type === 'numbered' ? block : null)),
        plan.scheme,
      ),
    { runs: 31 },
  );
  results.push(
    summarize(
      `${length.toLocaleString('en')} blocks, CPU time`,
      times,
      limit === null ? {} : { target: { kind: 'ms', limit } },
    ),
  );
}
report(results);
