/** Plan → by-product, itself a plan: whatever shows, exports and prints plans shows, exports and prints it. */
import type { Result } from '../../base/errors/result.ts';
import { stripComments } from '../../model/plan/comments.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { acceptTracked } from '../../model/plan/tracked.ts';
import { makeCommentList } from './comment-list.ts';
import { makeContactPage } from './contact-page.ts';
import { makeDrillEvaluation } from './drill-evaluation.ts';
import { makeDrillRecord } from './drill-record.ts';
import type { ByProductKind, ByProductRequest } from './kinds.ts';
import { makePoster } from './poster.ts';
import { makeRoleCards } from './role-cards.ts';
import { makeSignIn } from './sign-in.ts';

type Maker = (plan: Plan, request: ByProductRequest, newId: () => string) => Result<Plan>;

const MAKERS: Readonly<Record<ByProductKind, Maker>> = {
  'role-cards': makeRoleCards,
  'contact-page': (plan, _, newId) => makeContactPage(plan, newId),
  poster: makePoster,
  'sign-in': (plan, _, newId) => makeSignIn(plan, newId),
  'drill-record': (plan, _, newId) => makeDrillRecord(plan, newId),
  'drill-evaluation': (plan, _, newId) => makeDrillEvaluation(plan, newId),
  'comment-list': (plan, _, newId) => makeCommentList(plan, newId),
};

/**
 * Makes a by-product. Facts, people and blanks in it are live; what it quotes of the plan stands in the plan's order.
 * What is said about the plan in comments stays with it, but for the list of them.
 *
 * Errors: `by-product.no-people`, `by-product.no-steps`, `by-product.no-comments`.
 */
export function makeByProduct(plan: Plan, request: ByProductRequest, newId: () => string): Result<Plan> {
  const read = acceptTracked(plan);
  return MAKERS[request.kind](request.kind === 'comment-list' ? read : stripComments(read), request, newId);
}
