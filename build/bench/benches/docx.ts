/**
 * A plan to the bytes of a Word file: `first` in a program that has just started, as a user meets it, then the median of
 * several.
 */
import { exportDocx } from '../../../shared/exchange/export/docx/index.ts';
import { resolvePlan } from '../../../shared/view/resolve/resolve.ts';
import { measure, report, summarize } from '../lib/measure.ts';
import { createSamplePlan } from '../lib/sample-plan.ts';

const results = [];
for (const [length, limit] of [
  [10_000, 1_000],
  [1_000, 250],
] as const) {
  const plan = createSamplePlan(length);
  const work = () => exportDocx(resolvePlan(plan));
  const blocks = `${length.toLocaleString('en')} blocks`;
  const target = { kind: 'ms', limit } as const;
  // Only the first length of the file meets code that has never run.
  if (results.length === 0)
    results.push(summarize(`first ${blocks}`, await measure(work, { runs: 1, warmUps: 0 }), { target }));
  results.push(summarize(blocks, await measure(work, { runs: 9, warmUps: 2 }), { target }));
}
report(results);
