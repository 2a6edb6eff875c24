/** Renumbering a plan, as after every key that changes its structure. */
import { numberBlocks } from '../../../shared/model/numbering/number-blocks.ts';
import { measure, report, summarize } from '../lib/measure.ts';
import { createSamplePlan } from '../lib/sample-plan.ts';

const results = [];
for (const [length, limit] of [
  [1_000, null],
  [10_000, 5],
  [30_000, null],
] as const) {
  const plan = createSamplePlan(length);
  const times = await measure(() =>
    numberBlocks(
      plan.blocks.map((block) => (block.type === 'numbered' ? block : null)),
      plan.scheme,
    ),
  );
  results.push(
    summarize(`${length.toLocaleString('en')} blocks`, times, limit === null ? {} : { target: { kind: 'ms', limit } }),
  );
}
report(results);
