/** Plan → ResolvedPlan: facts, references and markers as characters, which every output begins with. */
import { resolvePlan } from '../../../shared/view/resolve/resolve.ts';
import { measureCpu, report, summarize } from '../lib/measure.ts';
import { createSamplePlan } from '../lib/sample-plan.ts';

const results = [];
for (const [length, limit] of [
  [1_000, null],
  [10_000, 40],
] as const) {
  const plan = createSamplePlan(length);
  const times = await measureCpu(() => resolvePlan(plan), { runs: 31 });
  const target = limit === null ? {} : { target: { kind: 'ms', limit } as const };
  results.push(summarize(`${length.toLocaleString('en')} blocks, CPU time`, times, target));
}
report(results);
