/** The newest versions of the clauses that the plan has text from. The library is loaded only for a plan that has some. */
import { useEffect, useMemo, useState } from 'react';
import type { Catalogue } from '../../shared/content/clauses/catalogue.ts';
import { listInsertions } from '../../shared/content/clauses/insertions.ts';
import type { NewestClauses } from '../../shared/judgement/document/document.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { loadOwnClauses, useOwnClausesStore } from '../state/own-clauses-store.ts';

const NONE: NewestClauses = new Map();

export function useNewestClauses(plan: Plan | null): NewestClauses {
  const ids = useMemo(
    () => (plan === null ? [] : [...new Set(listInsertions(plan).map(({ clauseId }) => clauseId))]),
    [plan],
  );
  const own = useOwnClausesStore((state) => state.clauses);
  const [getCatalogue, setLoaded] = useState<(() => Catalogue) | null>(null);
  const isWanted = ids.length > 0;
  useEffect(() => {
    if (!isWanted) return;
    void Promise.all([import('../state/clause-catalogue.ts'), loadOwnClauses()]).then(([module]) =>
      setLoaded(() => module.getCatalogue),
    );
  }, [isWanted]);
  const key = ids.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `own` stands for what the catalogue holds, `key` for the ids
  return useMemo(() => {
    if (getCatalogue === null || key === '') return NONE;
    const catalogue = getCatalogue();
    return new Map(
      key.split(' ').flatMap((id) => {
        const clause = catalogue.find(id);
        return clause === null ? [] : [[id, { title: clause.title, version: clause.version }] as const];
      }),
    );
  }, [getCatalogue, own, key]);
}
