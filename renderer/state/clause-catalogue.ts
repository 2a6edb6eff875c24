/** Every clause the window knows: the built-in ones and the user's own. Large: import it only where clauses are shown. */
import { type Catalogue, createCatalogue } from '../../shared/content/clauses/catalogue.ts';
import { CLAUSE_SUBJECTS } from '../../shared/content/clauses/library.ts';
import type { OwnClause } from '../../shared/content/clauses/own-clause.ts';
import { useOwnClausesStore } from './own-clauses-store.ts';

let known: { readonly own: readonly OwnClause[]; readonly catalogue: Catalogue } | null = null;

/** The same object as long as the own clauses are the same. */
function getFor(own: readonly OwnClause[]): Catalogue {
  if (known?.own !== own) known = { own, catalogue: createCatalogue(CLAUSE_SUBJECTS, own) };
  return known.catalogue;
}

export function getCatalogue(): Catalogue {
  return getFor(useOwnClausesStore.getState().clauses);
}

export function useCatalogue(): Catalogue {
  return getFor(useOwnClausesStore((state) => state.clauses));
}

/** The own clause with this id as it is stored, or `null`. */
export function findOwnClause(id: string): OwnClause | null {
  return useOwnClausesStore.getState().clauses.find((clause) => clause.id === id) ?? null;
}
