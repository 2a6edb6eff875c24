/**
 * The page engine in this process, as it runs in its own: a plan's first pages, the same again after a key press, and where pages begin,
 * which is what a pause in typing asks for. Memory is what the process holds after the longest plan.
 */
import { createEngine } from '../../../electron/pages/engine.ts';
import { createFollower } from '../../../electron/pages/follower.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { diffPlans } from '../../../shared/model/plan/plan-delta.ts';
import { type Measurement, report, summarize } from '../lib/measure.ts';
import { createSamplePlan } from '../lib/sample-plan.ts';

const createdAt = new Date(0);

/** The plan with one more character in its tenth block from the middle on. */
function typeInto(plan: Plan, run: number): Plan {
  const at = plan.blocks.findIndex((block, index) => index > plan.blocks.length / 2 && block.type === 'paragraph');
  const blocks = plan.blocks.map((block, index) =>
    index === at && block.type === 'paragraph'
      ? { ...block, content: [...block.content, { type: 'text' as const, text: '字'.repeat(run + 1) }] }
      : block,
  );
  return { ...plan, blocks };
}

function time(work: () => { readonly ok: boolean }): number {
  const start = performance.now();
  if (!work().ok) throw new Error('the engine failed');
  return performance.now() - start;
}

const began = performance.now();
const engine = await createEngine();
const results: Measurement[] = [summarize('start, with the fonts of this machine', [performance.now() - began])];

for (const [length, coldMs, warmMs] of [
  [600, 800, 150],
  [10_000, 4_000, 4_000],
] as const) {
  const plan = createSamplePlan(length);
  let pages = '';
  const cold = time(() => {
    const made = engine.makePdf({ plan, createdAt });
    if (made.ok) pages = made.value.pageCount.toLocaleString('en');
    return made;
  });
  results.push(summarize(`PDF of ${pages} pages, first`, [cold], { target: { kind: 'ms', limit: coldMs } }));
  const again = Array.from({ length: 5 }, (_, run) =>
    time(() => engine.makePdf({ plan: typeInto(plan, run), createdAt })),
  );
  results.push(summarize(`PDF of ${pages} pages, after a key press`, again, { target: { kind: 'ms', limit: warmMs } }));
  const follower = createFollower(engine);
  let before: Plan | null = null;
  const follow = (after: Plan, step: number) => {
    const ms = time(() => follower.follow({ key: '', step, delta: diffPlans(before, after) }));
    before = after;
    return ms;
  };
  follow(plan, 0);
  const followed = Array.from({ length: 5 }, (_, run) => follow(typeInto(plan, run), run + 1));
  const limit = length > 1_000 ? warmMs : 300;
  results.push(summarize(`where ${pages} pages begin, after a key press`, followed, { target: { kind: 'ms', limit } }));
}
process.stderr.write(`Memory of the process: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB.\n`);
report(results);
