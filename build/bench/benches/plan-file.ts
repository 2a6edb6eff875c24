/** A plan to the bytes of its file and back, validation included; the disk is left out. */
import { parsePlanFile } from '../../../shared/model/file/parse-plan-file.ts';
import { serializePlanFile } from '../../../shared/model/file/serialize-plan.ts';
import { measure, report, summarize } from '../lib/measure.ts';
import { createSamplePlan } from '../lib/sample-plan.ts';

const results = [];
for (const length of [1_000, 10_000]) {
  const plan = createSamplePlan(length);
  const bytes = new TextEncoder().encode(serializePlanFile(plan));
  const blocks = `${length.toLocaleString('en')} blocks`;
  results.push(summarize(`save ${blocks}`, await measure(() => serializePlanFile(plan))));
  results.push(
    summarize(
      `load ${blocks}`,
      await measure(() => {
        if (!parsePlanFile(bytes, 'bench.zplan').ok) throw new Error('the sample plan could not be read back');
      }),
    ),
  );
}
report(results);
