/** Mends a plan as it stands, whatever of it has changed since its findings were shown. */
import type { Plan } from '../../model/plan/plan.ts';
import type { Finding } from '../document/finding.ts';
import type { RuleId } from '../document/rule-groups.ts';
import { checkPlanByRule } from './check.ts';
import { findReason } from './ignore.ts';
import { applyMend, applyMends } from './mend.ts';

/** A block with several findings is mended one round each; more than this many at one block are left for a next time. */
const MAX_ROUNDS = 20;

function isSame(one: Finding, other: Finding): boolean {
  return (
    one.rule === other.rule &&
    one.blockId === other.blockId &&
    one.messageKey === other.messageKey &&
    JSON.stringify(one.params) === JSON.stringify(other.params) &&
    JSON.stringify(one.place) === JSON.stringify(other.place)
  );
}

/** Mends one finding where it still stands; the same plan where it does not. */
export function mendFinding(plan: Plan, finding: Finding): Plan {
  const mend = checkPlanByRule(plan, finding.rule).find((candidate) => isSame(candidate, finding))?.mend ?? null;
  return mend === null ? plan : applyMend(plan, mend);
}

/** Mends everything of a rule that can be mended and is not ignored. */
export function mendRule(plan: Plan, rule: RuleId): Plan {
  let mended = plan;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const findings = checkPlanByRule(mended, rule).filter(
      (finding) => finding.mend !== null && findReason(plan, finding) === null,
    );
    if (findings.length === 0) break;
    mended = applyMends(mended, findings);
  }
  return mended;
}
