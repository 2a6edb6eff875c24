/** What the panel suggests for the section the cursor is in. */
import { useDeferredValue, useMemo } from 'react';
import { CLAUSE_SUBJECTS } from '../../shared/content/clauses/library.ts';
import { findTemplate } from '../../shared/content/templates/library.ts';
import type { UnitKind } from '../../shared/content/templates/schema.ts';
import { guessUnitKind } from '../../shared/judgement/completeness/unit-kind.ts';
import { findSectionAt, type SectionAt } from '../../shared/judgement/suggestions/section-at.ts';
import { type ClauseSuggestion, createClauseSuggester } from '../../shared/judgement/suggestions/suggest.ts';
import { listBlocks } from '../../shared/model/plan/blocks.ts';
import { resolveTitleText } from '../../shared/view/resolve/resolve.ts';
import { useEditorStore } from '../state/editor-store.ts';

const suggester = createClauseSuggester(CLAUSE_SUBJECTS);
const SUGGESTIONS = 5;

export type Suggestions = {
  readonly section: SectionAt;
  readonly clauses: readonly ClauseSuggestion[];
  readonly unit: UnitKind | undefined;
};

/** Follows the cursor and the plan when nothing more urgent is to be done. */
export function useSuggestions(): Suggestions | null {
  const snapshot = useDeferredValue(useEditorStore((state) => state.snapshot));
  const blockId = useDeferredValue(useEditorStore((state) => state.selection?.blockId ?? null));
  return useMemo(() => {
    if (snapshot === null) return null;
    const section = findSectionAt(snapshot, blockId);
    const title = resolveTitleText(snapshot);
    const unit = guessUnitKind(findTemplate(snapshot.templateId ?? ''), title);
    const used = new Set(
      listBlocks(snapshot).flatMap((block) =>
        'source' in block && block.source !== undefined ? [block.source.clauseId] : [],
      ),
    );
    const { headings } = section;
    const clauses = headings.length === 0 ? [] : suggester.suggest({ headings, title, unit, used }, SUGGESTIONS);
    return { section, clauses, unit };
  }, [snapshot, blockId]);
}
