import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planSchema } from '../model/plan/plan.ts';
import { arbitraryNumberedPlan, arbitraryPlan } from './arbitrary-plan.ts';

it.each([
  ['arbitraryPlan', arbitraryPlan()],
  ['arbitraryNumberedPlan', arbitraryNumberedPlan()],
])('%s makes valid plans', (_, arbitrary) => {
  fc.assert(
    fc.property(arbitrary, (plan) => {
      expect(planSchema.safeParse(plan).error).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});
