/** How a plan is mended as it stands, whatever of it has changed since its findings were shown. */
import type { Plan } from '../../model/plan/plan.ts';
import type { ResolvedPlan } from '../../view/resolve/resolved-plan.ts';
import type { Finding } from '../document/finding.ts';
import type { RuleId } from '../document/rule-groups.ts';
import { checkPlanByRule } from './check.ts';
import { findReason } from './ignore.ts';
import { applyMends } from './mend.ts';

/** A block with several findings is mended one round each; more than this many at one block are left for a next time. */
const MAX_ROUNDS = 20;

/** Findings whose mends are carried out together, round by round; none where there is nothing to mend. */
export type MendRounds = readonly (readonly Finding[])[];

function isSame(one: Finding, other: Finding): boolean {
  return (
    one.rule === other.rule &&
    one.blockId === other.blockId &&
    one.messageKey === other.messageKey &&
    JSON.stringify(one.params) === JSON.stringify(other.params) &&
    JSON.stringify(one.place) === JSON.stringify(other.place)
  );
}

/**
 * The mend of one finding where it still stands, or all mends of a rule that are not ignored. `resolved` may be given where it is at
 * hand.
 */
export function findMends(plan: Plan, what: Finding | RuleId, resolved?: ResolvedPlan): MendRounds {
  if (typeof what !== 'string') {
    const standing = checkPlanByRule(plan, what.rule, resolved).find((candidate) => isSame(candidate, what));
    return standing === undefined || standing.mend === null ? [] : [[standing]];
  }
  const rounds: (readonly Finding[])[] = [];
  let mended = plan;
  while (rounds.length < MAX_ROUNDS) {
    const found = checkPlanByRule(mended, what, mended === plan ? resolved : undefined);
    const findings = found.filter((finding) => finding.mend !== null && findReason(plan, finding) === null);
    if (findings.length === 0) break;
    rounds.push(findings);
    mended = applyMends(mended, findings);
  }
  return rounds;
}

/** The plan with the mends carried out that were found in it; the same plan where there are none. */
export function carryOut(plan: Plan, rounds: MendRounds): Plan {
  return rounds.reduce(applyMends, plan);
}
