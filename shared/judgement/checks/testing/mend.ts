/** Finding mends and carrying them out in one, as the window does with its worker in between. */
import type { Plan } from '../../../model/plan/plan.ts';
import type { Finding } from '../../document/finding.ts';
import type { RuleId } from '../../document/rule-groups.ts';
import { carryOut, findMends } from '../find-mends.ts';

export function mendPlan(plan: Plan, what: Finding | RuleId): Plan {
  return carryOut(plan, findMends(plan, typeof what === 'string' ? what : [what]));
}
