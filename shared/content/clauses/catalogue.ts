/** Built-in and own clauses as one list of subjects. */
import type { OwnClause } from './own-clause.ts';
import type { Clause, ClauseSubject } from './schema.ts';

export type Catalogue = {
  readonly subjects: readonly ClauseSubject[];
  /** The clause with this id, or `null` where the program no longer has it. */
  find(id: string): Clause | null;
};

/** What lists and searches read of an own clause. */
export function toClause(own: OwnClause): Clause {
  const {
    subjectName: _subjectName,
    signedOffBy: _signedOffBy,
    changedAt: _changedAt,
    origin: _origin,
    ...clause
  } = own;
  return clause;
}

/** Own clauses stand first under the built-in subject of their name; other subjects of theirs come before the built-in ones. */
export function createCatalogue(builtIn: readonly ClauseSubject[], own: readonly OwnClause[]): Catalogue {
  const byName = new Map<string, Clause[]>();
  for (const clause of own)
    byName.set(clause.subjectName, [...(byName.get(clause.subjectName) ?? []), toClause(clause)]);
  const known = new Set(builtIn.map(({ name }) => name));
  const subjects: ClauseSubject[] = [
    ...[...byName]
      .filter(([name]) => !known.has(name))
      .map(([name, clauses]) => ({ subject: `own:${name}`, name, clauses })),
    ...builtIn.map((subject) => {
      const added = byName.get(subject.name);
      return added === undefined ? subject : { ...subject, clauses: [...added, ...subject.clauses] };
    }),
  ];
  const byId = new Map(subjects.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause])));
  return { subjects, find: (id) => byId.get(id) ?? null };
}
