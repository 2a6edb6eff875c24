/** What the clause panel lists: the search, its filters and the two lists of the user's own. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type Insertion, listInsertions } from '../../shared/content/clauses/insertions.ts';
import { isOwnClauseId } from '../../shared/content/clauses/own-clause.ts';
import type { ClauseKind } from '../../shared/content/clauses/schema.ts';
import { type ClauseHit, createClauseSearch } from '../../shared/content/clauses/search.ts';
import type { UnitKind } from '../../shared/content/templates/schema.ts';
import { useCatalogue } from '../state/clause-catalogue.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { loadOwnClauses } from '../state/own-clauses-store.ts';
import { useSettingsStore } from '../state/settings-store.ts';

export type ClauseFilters = {
  readonly subject: string | null;
  readonly kind: ClauseKind | null;
  readonly unit: UnitKind | null;
  readonly list: 'all' | 'favourites' | 'recent' | 'own' | 'used';
};

export const NO_FILTERS: ClauseFilters = { subject: null, kind: null, unit: null, list: 'all' };

function keepList(hits: readonly ClauseHit[], ids: readonly string[]): ClauseHit[] {
  const places = new Map(ids.map((id, index) => [id, index]));
  return hits
    .filter(({ clause }) => places.has(clause.id))
    .sort((a, b) => (places.get(a.clause.id) ?? 0) - (places.get(b.clause.id) ?? 0));
}

/** What the plan has of each clause, by clause id. It lags behind the typing by about a second. */
export type ClauseUses = ReadonlyMap<string, readonly Insertion[]>;

export function useClauseUses(): ClauseUses {
  const snapshot = useEditorStore((state) => state.snapshot);
  return useMemo(() => {
    const uses = new Map<string, Insertion[]>();
    for (const insertion of snapshot === null ? [] : listInsertions(snapshot)) {
      const known = uses.get(insertion.clauseId);
      if (known === undefined) uses.set(insertion.clauseId, [insertion]);
      else known.push(insertion);
    }
    return uses;
  }, [snapshot]);
}

export function useClauseList(uses: ClauseUses) {
  const [query, setQuery] = useState('');
  const [filters, setFilters] = useState(NO_FILTERS);
  const favourites = useSettingsStore((state) => state.favouriteClauses);
  const recent = useSettingsStore((state) => state.recentClauses);
  const deferredQuery = useDeferredValue(query);
  const catalogue = useCatalogue();
  const search = useMemo(() => createClauseSearch(catalogue.subjects), [catalogue]);
  useEffect(() => void loadOwnClauses(), []);
  const hits = useMemo(() => {
    const { subject, kind, unit, list } = filters;
    const found = search.search(deferredQuery, {
      subject: subject ?? undefined,
      kind: kind ?? undefined,
      unit: unit ?? undefined,
    });
    if (list === 'favourites') return keepList(found, favourites);
    if (list === 'recent') return keepList(found, recent);
    if (list === 'own') return found.filter(({ clause }) => isOwnClauseId(clause.id));
    return list === 'used' ? found.filter(({ clause }) => uses.has(clause.id)) : found;
  }, [search, deferredQuery, filters, favourites, recent, uses]);
  return { query, setQuery, filters, setFilters, hits };
}
