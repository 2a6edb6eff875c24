/** Plan → ResolvedPlan: facts, references and markers as characters, which every output begins with. */
import { resolvePlan } from '../../../shared/view/resolve/resolve.ts';
import { measure, report, summarize } from '../lib/measure.ts';
import { createSamplePlan } from '../lib/sample-plan.ts';

const results = [];
for (const length of [1_000, 10_000]) {
  const plan = createSamplePlan(length);
  results.push(summarize(`${length.toLocaleString('en')} blocks`, await measure(() => resolvePlan(plan))));
}
report(results);
