/** The two states of a plan with tracked changes: everything accepted, and everything rejected. `plan.ts` says what is kept of them. */
import type { Plan, PlanContent } from './plan.ts';

/** What the plan says now. */
export function getContent({ title, header, parts, facts, blocks, attachments, signature }: Plan): PlanContent {
  return { title, header, ...(parts && { parts }), facts, blocks, attachments, signature };
}

/** Every tracked change accepted: the plan as it reads, and nothing of before. The same object where nothing is tracked. */
export function acceptTracked(plan: Plan): Plan {
  if (plan.tracked === undefined) return plan;
  const { tracked: _, ...accepted } = plan;
  return accepted;
}

/** Every tracked change rejected: the plan as it read before. The same object where nothing is tracked. */
export function rejectTracked(plan: Plan): Plan {
  if (plan.tracked === undefined) return plan;
  const { tracked, parts: _, ...rest } = plan;
  return { ...rest, ...tracked.base };
}
