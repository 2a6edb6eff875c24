import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import { parsePlanFile } from '../file/parse-plan-file.ts';
import { serializePlan } from '../file/serialize-plan.ts';
import { type Plan, planSchema } from './plan.ts';
import { acceptTracked, getContent, rejectTracked } from './tracked.ts';

const track = (now: Plan, before: Plan): Plan => ({
  ...now,
  tracked: {
    base: getContent(before),
    since: '2026-03-01T09:30:00',
    author: '张某某',
    attributions: [{ blockId: 'b1', author: '李某某', time: '2026-03-02T10:00:00' }],
  },
});

it('is the plan once all is accepted, and the content before once all is rejected', () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryPlan(), (now, before) => {
      const tracked = track(now, before);
      expect(acceptTracked(tracked)).toEqual(now);
      expect(getContent(rejectTracked(tracked))).toEqual(getContent(before));
      expect(rejectTracked(tracked).scheme).toBe(now.scheme);
    }),
    { numRuns: 50 },
  );
});

it('is kept by the file', () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryPlan(), (now, before) => {
      const tracked = track(now, before);
      const parsed = parsePlanFile(new TextEncoder().encode(serializePlan(tracked)), '');
      expect(parsed).toEqual({ ok: true, value: tracked });
    }),
    { numRuns: 50 },
  );
});

it('refuses a state before in which two blocks share an id', () => {
  const [now] = fc.sample(arbitraryPlan(), 1) as [Plan];
  const twice = { type: 'page-break' as const, id: 'x' };
  const tracked = track(now, { ...now, blocks: [twice, twice] });
  expect(planSchema.safeParse(tracked).success).toBe(false);
});
