/** Taking the newer version of a clause, or keeping the text that stands. Each is one undo step, for one place or all. */
import { type Insertion, listInsertions } from '../../../shared/content/clauses/insertions.ts';
import { keepStandingText, takeNewVersion } from '../../../shared/content/clauses/renew-insertion.ts';
import type { Clause } from '../../../shared/content/clauses/schema.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { takeSnapshot, withEditor } from '../editor-store.ts';
import { newId } from '../new-id.ts';

/** The places of a plan that have an older version of the clause. */
export function listOutdated(plan: Plan, clause: Clause): Insertion[] {
  return listInsertions(plan).filter(({ clauseId, version }) => clauseId === clause.id && version < clause.version);
}

/** `blockId` is the first block of one place; `null` stands for all of them. */
export function renewClause(clause: Clause, choice: 'take' | 'keep', blockId: string | null): void {
  withEditor((editor) => {
    const plan = editor.readPlan();
    const places = listOutdated(plan, clause).filter(({ blocks }) => blockId === null || blocks[0]?.id === blockId);
    const next = places.reduce(
      (changed, place) =>
        choice === 'take'
          ? takeNewVersion(changed, place, clause, newId)
          : keepStandingText(changed, place, clause.version),
      plan,
    );
    if (next !== plan) editor.applyPlan(next);
    takeSnapshot();
  });
}
