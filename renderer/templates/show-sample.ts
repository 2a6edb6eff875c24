/** The sample plan that a fresh checkout opens with, and that the start screen offers. */
import { createSamplePlan } from '../../shared/content/templates/sample.ts';
import { adoptPlan, mayLeavePlan } from '../state/commands/open-plan.ts';
import { newId } from '../state/new-id.ts';

export async function showSample(): Promise<void> {
  if (await mayLeavePlan()) await adoptPlan(createSamplePlan(newId), false);
}
