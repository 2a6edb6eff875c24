/** What the user does with own clauses. Main carries changes out; what it has done comes back to every window. */

import type { Result } from '../../../shared/base/errors/result.ts';
import { invertChange, type OwnClausesChange } from '../../../shared/content/clauses/change-own-clauses.ts';
import { createOwnClauseId, type OwnClause, reviseClause } from '../../../shared/content/clauses/own-clause.ts';
import type { ClausePack } from '../../../shared/content/clauses/pack.ts';
import type { Clause, ClauseSubject } from '../../../shared/content/clauses/schema.ts';
import { translate } from '../../ui/translate.ts';
import { request } from '../bridge.ts';
import { newId } from '../new-id.ts';
import { tell, tellError } from '../notice-store.ts';
import { loadOwnClauses, useOwnClausesStore } from '../own-clauses-store.ts';
import { openDialog } from '../view-store.ts';

export function changeOwnClauses(change: OwnClausesChange): Promise<Result<null>> {
  return request('own-clauses:change', change);
}

/** The same for what no dialog waits for: a failure is told over the page. */
async function changeOrTell(change: OwnClausesChange): Promise<boolean> {
  const done = await changeOwnClauses(change);
  if (!done.ok) tellError(done.error);
  return done.ok;
}

/** Stores a clause that was written or rewritten. */
export function saveOwnClause(edited: OwnClause, before: OwnClause | null): Promise<Result<null>> {
  const now = Date.now();
  const clause = before === null ? { ...edited, changedAt: now } : reviseClause(before, edited, now);
  return changeOwnClauses({ put: [{ clause, base: before?.changedAt ?? null }], remove: [] });
}

/** Deletes at once, and offers to take that back. Text that came from the clause stays in every plan. */
export async function deleteOwnClause(clause: OwnClause): Promise<void> {
  const { clauses } = useOwnClausesStore.getState();
  const change: OwnClausesChange = { put: [], remove: [{ id: clause.id, base: clause.changedAt }] };
  if (!(await changeOrTell(change))) return;
  tell('success', translate('clauses:deleted', { title: clause.title }), {
    label: translate('clauses:undo'),
    run: () => void changeOrTell(invertChange(clauses, change)),
  });
}

/** An own clause with nothing in it yet. */
export function createEmptyClause(): OwnClause {
  return {
    id: createOwnClauseId(newId()),
    version: 1,
    title: '',
    kind: '措施',
    units: ['通用'],
    keywords: [],
    text: [],
    subjectName: '',
    signedOffBy: '',
    changedAt: 0,
  };
}

/** Opens a copy of any clause, to be changed and stored as an own one. */
export function copyClause(clause: Clause, subject: ClauseSubject): void {
  const { id, version, changedAt } = createEmptyClause();
  const copy: OwnClause = { ...clause, id, version, changedAt, subjectName: subject.name, signedOffBy: '' };
  openDialog({ kind: 'edit-clause', clause: copy, before: null });
}

/** Stores a pack as a file. Answers whether that was done. */
export async function exportPack(pack: ClausePack): Promise<boolean> {
  const done = await request('clause-pack:export', pack);
  if (!done.ok) tellError(done.error);
  else if (done.value !== null) tell('success', translate('clauses:pack-exported', { fileName: done.value.fileName }));
  return done.ok && done.value !== null;
}

/** Asks for a pack and shows what it holds. */
export async function openPack(): Promise<void> {
  await loadOwnClauses();
  const opened = await request('clause-pack:open');
  if (!opened.ok) tellError(opened.error);
  else if (opened.value !== null) openDialog({ kind: 'take-pack', opened: opened.value });
}
