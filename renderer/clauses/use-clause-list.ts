/** What the clause panel lists: the search, its filters and the two lists of the user's own. */
import { useDeferredValue, useMemo, useState } from 'react';
import { CLAUSE_SUBJECTS } from '../../shared/clauses/library.ts';
import type { ClauseKind } from '../../shared/clauses/schema.ts';
import { type ClauseHit, createClauseSearch } from '../../shared/clauses/search.ts';
import { listBlocks } from '../../shared/plan/blocks.ts';
import type { UnitKind } from '../../shared/templates/schema.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { useSettingsStore } from '../state/settings-store.ts';

const search = createClauseSearch(CLAUSE_SUBJECTS);

export type ClauseFilters = {
  readonly subject: string | null;
  readonly kind: ClauseKind | null;
  readonly unit: UnitKind | null;
  readonly list: 'all' | 'favourites' | 'recent';
};

export const NO_FILTERS: ClauseFilters = { subject: null, kind: null, unit: null, list: 'all' };

function keepList(hits: readonly ClauseHit[], ids: readonly string[]): ClauseHit[] {
  const places = new Map(ids.map((id, index) => [id, index]));
  return hits
    .filter(({ clause }) => places.has(clause.id))
    .sort((a, b) => (places.get(a.clause.id) ?? 0) - (places.get(b.clause.id) ?? 0));
}

export function useClauseList() {
  const [query, setQuery] = useState('');
  const [filters, setFilters] = useState(NO_FILTERS);
  const favourites = useSettingsStore((state) => state.favouriteClauses);
  const recent = useSettingsStore((state) => state.recentClauses);
  const deferredQuery = useDeferredValue(query);
  const hits = useMemo(() => {
    const { subject, kind, unit, list } = filters;
    const found = search.search(deferredQuery, {
      subject: subject ?? undefined,
      kind: kind ?? undefined,
      unit: unit ?? undefined,
    });
    if (list === 'favourites') return keepList(found, favourites);
    return list === 'recent' ? keepList(found, recent) : found;
  }, [deferredQuery, filters, favourites, recent]);
  return { query, setQuery, filters, setFilters, hits };
}

/** Ids of the clauses that the plan already has text from. */
export function useUsedClauses(): ReadonlySet<string> {
  const snapshot = useEditorStore((state) => state.snapshot);
  return useMemo(() => {
    const used = new Set<string>();
    for (const block of snapshot === null ? [] : listBlocks(snapshot)) {
      if ('source' in block && block.source !== undefined) used.add(block.source.clauseId);
    }
    return used;
  }, [snapshot]);
}
