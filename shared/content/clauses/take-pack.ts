/** What taking a pack would mean for the own clauses, clause by clause, and the one change that what was chosen comes to. */
import type { OwnClausesChange } from './change-own-clauses.ts';
import { createOwnClauseId, isSameContent, type OwnClause } from './own-clause.ts';
import type { ClausePack } from './pack.ts';

/** `changed-here`: the same clause was changed on both sides, so that taking theirs would lose ours. */
export type PackRelation = 'new' | 'identical' | 'newer' | 'older' | 'changed-here';
/** `theirs` replaces ours or adds what we lack; `both` adds theirs beside ours under a new id. */
export type PackChoice = 'theirs' | 'ours' | 'both';

export type PackEntry = {
  readonly theirs: OwnClause;
  /** Ours with the same id, `null` where there is none. */
  readonly ours: OwnClause | null;
  readonly relation: PackRelation;
};

function relate(theirs: OwnClause, ours: OwnClause | null): PackRelation {
  if (ours === null) return 'new';
  if (isSameContent(theirs, ours)) return 'identical';
  const isChangedHere = ours.origin !== undefined && ours.version > ours.origin.version;
  if (theirs.version > ours.version) return isChangedHere ? 'changed-here' : 'newer';
  return theirs.version < ours.version ? 'older' : 'changed-here';
}

export function comparePack(pack: ClausePack, own: readonly OwnClause[]): PackEntry[] {
  const byId = new Map(own.map((clause) => [clause.id, clause]));
  return pack.clauses.map((theirs) => {
    const ours = byId.get(theirs.id) ?? null;
    return { theirs, ours, relation: relate(theirs, ours) };
  });
}

/** What the program proposes: nothing of ours is ever lost without being asked. */
export function getDefaultChoice(relation: PackRelation): PackChoice {
  return relation === 'new' || relation === 'newer' ? 'theirs' : 'ours';
}

/** The choices that make a difference. */
export function listChoices(relation: PackRelation): readonly PackChoice[] {
  if (relation === 'new') return ['theirs', 'ours'];
  return relation === 'identical' ? ['ours'] : ['theirs', 'ours', 'both'];
}

type Taking = {
  readonly pack: ClausePack;
  /** By id; a clause without one keeps ours. */
  readonly choices: ReadonlyMap<string, PackChoice>;
  readonly now: number;
  /** A string no other clause has. */
  readonly newId: () => string;
};

/** The change to ask main for. The order of the pack is kept. */
export function takePack(entries: readonly PackEntry[], { pack, choices, now, newId }: Taking): OwnClausesChange {
  const put = entries.flatMap(({ theirs, ours }) => {
    const choice = choices.get(theirs.id) ?? 'ours';
    if (choice === 'ours') return [];
    const origin = { pack: pack.name, signedOffBy: pack.signedOffBy, version: theirs.version };
    const clause: OwnClause = { ...theirs, changedAt: now, origin };
    return choice === 'theirs'
      ? [{ clause, base: ours?.changedAt ?? null }]
      : [{ clause: { ...clause, id: createOwnClauseId(newId()) }, base: null }];
  });
  return { put, remove: [] };
}
