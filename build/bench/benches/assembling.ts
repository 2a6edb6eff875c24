/** Template → Plan with every question at its default: what stands between the last question and the draft. */
import { instantiateTemplate } from '../../../shared/content/templates/instantiate.ts';
import { TEMPLATES } from '../../../shared/content/templates/library.ts';
import { measureCpu, median, report, summarize } from '../lib/measure.ts';

const LIMIT_MS = 50;

const taken: { readonly id: string; readonly times: readonly number[] }[] = [];
for (const template of TEMPLATES) {
  let last = 0;
  const times = await measureCpu(() => instantiateTemplate(template, {}, () => `b${++last}`), { runs: 15 });
  taken.push({ id: template.id, times });
}
const slowest = taken.reduce((a, b) => (median(b.times) > median(a.times) ? b : a));
const target = { kind: 'ms', limit: LIMIT_MS } as const;
report([summarize(`${slowest.id}, the slowest of ${taken.length}, CPU time`, slowest.times, { target })]);
