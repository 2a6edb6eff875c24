/** What the window asks about a plan of the worker that has it, and the answers. All of it is plain data. */
import type { CheckReport } from '../../../shared/judgement/checks/check-report.ts';
import type { MendRounds, ToMend } from '../../../shared/judgement/checks/find-mends.ts';
import type { NewestClauses } from '../../../shared/judgement/document/document.ts';
import type { OwnWord } from '../../../shared/judgement/proofing/own-words.ts';
import type { Missing } from '../../../shared/judgement/requirements/missing.ts';
import type { TemplateRequirements } from '../../../shared/judgement/requirements/requirements.ts';
import type { Attribution } from '../../../shared/model/plan/plan.ts';
import type { PlanDelta } from '../../../shared/model/plan/plan-delta.ts';
import type { WordsPlace } from '../../../shared/model/plan/words.ts';
import type { ToldChange } from '../../../shared/view/comparison/tell-changes.ts';
import type { PlaceName } from '../../../shared/view/resolve/place-names.ts';
import type { PlanView } from './plan-view.ts';
import type { ShownSupplement } from './supplement-library.ts';

export type Questions = {
  /** What the window draws of the whole plan. */
  view: { question: Record<never, never>; answer: PlanView };
  /** What is to be said against it. `template` is what the plan's template asks for, `null` without one. */
  check: {
    question: { template: TemplateRequirements | null; clauses: NewestClauses; ownWords: readonly OwnWord[] };
    answer: CheckReport;
  };
  /** How findings, or all of a rule, are mended in the plan as it stands. */
  mend: { question: { what: ToMend; ownWords: readonly OwnWord[] }; answer: MendRounds };
  /** What makes good something missing. */
  supplement: { question: { missing: Missing }; answer: readonly ShownSupplement[] };
  /** What places of the plan are called, words by where they stand and blocks by their id, in the same order; `null` where there is none. */
  name: { question: { places: readonly (WordsPlace | string)[] }; answer: readonly (PlaceName | null)[] };
  /** Its tracked changes, and whose they are by now: what is new since the last such question is the writer's. */
  track: {
    question: { writer: { readonly author: string; readonly time: string } };
    answer: { readonly changes: readonly ToldChange[]; readonly attributions: readonly Attribution[] | undefined };
  };
};
export type Kind = keyof Questions;
export type Question<K extends Kind = Kind> = { [Each in K]: { readonly kind: Each } & Questions[Each]['question'] }[K];
export type Answer<K extends Kind> = Questions[K]['answer'];

export type WorkerRequest = {
  /** From the plan of the last request; `null` for the same plan. */
  readonly delta: PlanDelta | null;
  readonly question: Question;
};
/** A failure says why, for the log. */
export type WorkerReply = { readonly answer: Answer<Kind> } | { readonly failure: string };
