/** How a plan is mended as it stands, whatever of it has changed since its findings were shown. */
import type { Plan } from '../../model/plan/plan.ts';
import type { ResolvedPlan } from '../../view/resolve/resolved-plan.ts';
import type { Finding } from '../document/finding.ts';
import type { RuleId } from '../document/rule-groups.ts';
import { NO_OWN_WORDS, type OwnWord } from '../proofing/own-words.ts';
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

/** The candidates that the findings are, each once: a block may have the same finding twice. */
function takeSame(candidates: readonly Finding[], findings: readonly Finding[]): Finding[] {
  const left = [...candidates];
  return findings.flatMap((finding) => {
    const index = left.findIndex((candidate) => isSame(candidate, finding));
    return index === -1 ? [] : left.splice(index, 1);
  });
}

/** What is to be mended: findings of one rule, or all of a rule that are not ignored. */
export type ToMend = readonly Finding[] | RuleId;

/** The mends that still stand. `resolved` may be given where it is at hand. */
export function findMends(
  plan: Plan,
  what: ToMend,
  resolved?: ResolvedPlan,
  ownWords: readonly OwnWord[] = NO_OWN_WORDS,
): MendRounds {
  if (typeof what !== 'string') {
    const [first] = what;
    if (first === undefined) return [];
    const candidates = checkPlanByRule(plan, first.rule, resolved, ownWords);
    const standing = takeSame(candidates, what).filter(({ mend }) => mend !== null);
    return standing.length === 0 ? [] : [standing];
  }
  const rounds: (readonly Finding[])[] = [];
  let mended = plan;
  while (rounds.length < MAX_ROUNDS) {
    const found = checkPlanByRule(mended, what, mended === plan ? resolved : undefined, ownWords);
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
