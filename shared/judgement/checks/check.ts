/** Runs the rules over a plan or over the lines of a text. */

import type { Plan } from '../../model/plan/plan.ts';
import type { ResolvedPlan } from '../../view/resolve/resolved-plan.ts';
import type { CheckedDocument, NewestClauses, Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { readLinesForChecks } from '../document/from-lines.ts';
import { readPlanForChecks } from '../document/from-plan.ts';
import type { RuleId } from '../document/rule-groups.ts';
import { NO_OWN_WORDS, type OwnWord } from '../proofing/own-words.ts';
import type { TemplateRequirements } from '../requirements/requirements.ts';
import { part } from './c01-part.ts';
import { table } from './c02-table.ts';
import { emergencyNumber } from './c03-number.ts';
import { drill } from './c04-drill.ts';
import { attachment } from './c05-attachment.ts';
import { validity } from './c06-validity.ts';
import { leader } from './c07-leader.ts';
import { timeLimits } from './c08-time-limits.ts';
import { groups } from './c09-groups.ts';
import { actor } from './c10-actor.ts';
import { superior } from './c11-superior.ts';
import { assembly } from './c12-assembly.ts';
import { blank } from './f01-blank.ts';
import { telephone } from './f02-telephone.ts';
import { noTelephone } from './f03-no-telephone.ts';
import { twoTelephones } from './f04-two-telephones.ts';
import { dates } from './f05-dates.ts';
import { weekday } from './f06-weekday.ts';
import { otherUnit } from './f07-other-unit.ts';
import { typedFact } from './f08-typed-fact.ts';
import { figureSource } from './g01-figure-source.ts';
import { newerClause } from './k01-newer-clause.ts';
import { lawReplaced } from './l01-law-replaced.ts';
import { lawNumber } from './l02-law-number.ts';
import { lawTitle } from './l03-law-title.ts';
import { gap } from './n01-gap.ts';
import { repeat } from './n02-repeat.ts';
import { first } from './n03-first.ts';
import { brackets } from './n04-brackets.ts';
import { suffixes } from './n05-suffixes.ts';
import { order } from './n06-order.ts';
import { typed } from './n07-typed.ts';
import { lookAlike } from './n08-look-alike.ts';
import { doubled } from './n09-doubled.ts';
import { single } from './n10-single.ts';
import { series } from './n11-series.ts';
import { promise } from './n12-promise.ts';
import { reference } from './n13-reference.ts';
import { range } from './n14-range.ts';
import { PROOF_RULES } from './proof-rules.ts';
import { undecided } from './r01-undecided.ts';
import { openComments } from './r02-open-comments.ts';
import { tableOutOfStep } from './t01-table-out-of-step.ts';
import { unlistedPost } from './w01-unlisted-post.ts';
import { twoTerms } from './w02-two-terms.ts';
import { legalLevel } from './w03-legal-level.ts';
import { signals } from './w04-signals.ts';

/** Rules for a text and a plan alike. */
const TEXT_RULES: readonly Rule[] = [
  gap,
  repeat,
  first,
  brackets,
  suffixes,
  order,
  typed,
  lookAlike,
  doubled,
  single,
  series,
  promise,
  reference,
  range,
];

/** What an inspector asks of a plan beyond its numbers. */
const COMPLETENESS_RULES: readonly Rule[] = [
  part,
  table,
  emergencyNumber,
  drill,
  attachment,
  validity,
  leader,
  timeLimits,
  groups,
  actor,
  superior,
  assembly,
];

/** Whether the facts are whole, and the text in step with them. */
const FACT_RULES: readonly Rule[] = [
  blank,
  telephone,
  noTelephone,
  twoTelephones,
  dates,
  weekday,
  otherUnit,
  typedFact,
];

/** Whether the plan says one thing in one way. */
const WORDING_RULES: readonly Rule[] = [unlistedPost, twoTerms, legalLevel, signals];

/** All rules for a plan. */
const PLAN_RULES: readonly Rule[] = [
  ...TEXT_RULES,
  ...COMPLETENESS_RULES,
  ...FACT_RULES,
  tableOutOfStep,
  figureSource,
  newerClause,
  lawReplaced,
  lawNumber,
  lawTitle,
  ...WORDING_RULES,
  ...PROOF_RULES,
  undecided,
  openComments,
];

function check(document: CheckedDocument, rules: readonly Rule[]): Finding[] {
  return rules
    .flatMap((rule) => rule.find(document))
    .sort((a, b) => a.line - b.line || a.rule.localeCompare(b.rule, 'en'));
}

/**
 * Findings in document order. Pure; `resolved` may be given where it is at hand, and `template` where the plan's is known:
 * without it, what the plan must have is guessed from its title. `clauses` holds the newest versions of those it has text from, and
 * `ownWords` what the user adds to the proofreading.
 */
export function checkPlan(
  plan: Plan,
  resolved?: ResolvedPlan,
  template: TemplateRequirements | null = null,
  clauses: NewestClauses = new Map(),
  ownWords: readonly OwnWord[] = NO_OWN_WORDS,
): Finding[] {
  return check(readPlanForChecks(plan, resolved, template, clauses, ownWords), PLAN_RULES);
}

/** What one rule finds: for whoever asks again and again, and would have the others look for nothing. */
export function checkPlanByRule(
  plan: Plan,
  id: RuleId,
  resolved?: ResolvedPlan,
  ownWords: readonly OwnWord[] = NO_OWN_WORDS,
): Finding[] {
  return check(
    readPlanForChecks(plan, resolved, null, undefined, ownWords),
    PLAN_RULES.filter((rule) => rule.id === id),
  );
}

/** Findings over the lines of a text as they stand: the n-th line is line n. `isWhole` asks too what the text lacks as a plan. */
export function checkLines(
  lines: readonly string[],
  isWhole = false,
  ownWords: readonly OwnWord[] = NO_OWN_WORDS,
): Finding[] {
  const rules = [...TEXT_RULES, ...PROOF_RULES];
  return check(readLinesForChecks(lines, ownWords), isWhole ? [...rules, ...COMPLETENESS_RULES] : rules);
}
