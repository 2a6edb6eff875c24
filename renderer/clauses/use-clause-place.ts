/** Where the chosen clause goes while the cursor stands in the title or nowhere: behind the section it fits. */
import { useMemo } from 'react';
import { type ClausePlace, findClausePlace } from '../../shared/content/clauses/find-place.ts';
import type { ClauseHit } from '../../shared/content/clauses/search.ts';
import { useEditorStore } from '../state/editor-store.ts';

export type PanelPlace = ClausePlace & {
  /** 0-based level of the clause's first line there; `null` for the one its author suggests. */
  readonly level: number | null;
};

/** The first level the author wrote the clause at: `## 报警` is 1. */
function getOwnLevel({ clause }: ClauseHit): number {
  const [first] = clause.text;
  const hashes = typeof first === 'string' ? (/^#+/.exec(first)?.[0].length ?? 0) : 0;
  return Math.max(hashes - 1, 0);
}

/** `null` where the cursor says the place. */
export function useClausePlace(hit: ClauseHit | undefined): PanelPlace | null {
  const blockType = useEditorStore((state) => (state.selection?.blockId == null ? 'title' : state.selection.blockType));
  const snapshot = useEditorStore((state) => state.snapshot);
  return useMemo(() => {
    if (blockType !== 'title' || hit === undefined || snapshot === null) return null;
    const place = findClausePlace(snapshot, hit.clause, hit.subject.name);
    const level = place.headingLevel === null ? null : Math.max(getOwnLevel(hit), place.headingLevel + 1);
    return { ...place, level };
  }, [blockType, hit, snapshot]);
}
