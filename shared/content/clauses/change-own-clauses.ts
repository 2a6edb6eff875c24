/** One change of the own clauses, as a window asks for it and main carries it out; and its opposite, for 撤销. */
import * as z from 'zod';
import { fail, type Result, succeed } from '../../base/errors/result.ts';
import { type OwnClause, ownClauseSchema } from './own-clause.ts';

/** `changedAt` of the clause a window saw; `null` where it saw none. Another state now means that another window was quicker. */
const base = z.number().int().min(0).nullable();

export const MAX_OWN_CLAUSES = 5000;

export const ownClausesChangeSchema = z.object({
  put: z.array(z.object({ clause: ownClauseSchema, base })).max(MAX_OWN_CLAUSES),
  remove: z.array(z.object({ id: z.string().max(100), base })).max(MAX_OWN_CLAUSES),
});
export type OwnClausesChange = z.infer<typeof ownClausesChangeSchema>;

/**
 * Carries a change out as a whole, or not at all. Errors: `own-clauses.changed-elsewhere` with the title of the first clause
 * that is not as the window saw it; `own-clauses.too-many` with `limit`.
 */
export function changeOwnClauses(
  clauses: readonly OwnClause[],
  { put, remove }: OwnClausesChange,
): Result<OwnClause[]> {
  const now = new Map(clauses.map((clause) => [clause.id, clause]));
  for (const { id, base } of [...put.map(({ clause, base }) => ({ id: clause.id, base })), ...remove]) {
    const known = now.get(id);
    if ((known?.changedAt ?? null) === base) continue;
    const asked = put.find(({ clause }) => clause.id === id)?.clause.title;
    return fail('own-clauses.changed-elsewhere', { title: known?.title ?? asked ?? '' });
  }
  for (const { id } of remove) now.delete(id);
  for (const { clause } of put) now.set(clause.id, clause);
  if (now.size > MAX_OWN_CLAUSES) return fail('own-clauses.too-many', { limit: MAX_OWN_CLAUSES });
  return succeed([...now.values()]);
}

/** The change that takes this one back. */
export function invertChange(before: readonly OwnClause[], { put, remove }: OwnClausesChange): OwnClausesChange {
  const known = new Map(before.map((clause) => [clause.id, clause]));
  const restored = [...put.map(({ clause }) => clause.id), ...remove.map(({ id }) => id)].flatMap(
    (id) => known.get(id) ?? [],
  );
  const added = put.filter(({ clause }) => !known.has(clause.id));
  return {
    put: restored.map((clause) => ({
      clause,
      base: put.find((one) => one.clause.id === clause.id)?.clause.changedAt ?? null,
    })),
    remove: added.map(({ clause }) => ({ id: clause.id, base: clause.changedAt })),
  };
}
