/** A clause as it will read at the cursor: this plan's facts, its markers, its typefaces. */
import { useMemo } from 'react';
import type { PlacedClause } from '../../shared/content/clauses/instantiate.ts';
import { PreviewPaper } from '../paper/PreviewPaper.tsx';
import { useEditorStore } from '../state/editor-store.ts';
import { useTranslate } from '../ui/translate.ts';
import { listNumbered, resolveClause } from './place-clause.ts';

type Props = {
  readonly placed: PlacedClause;
  /** The block it would go behind; `null` for the current one. */
  readonly afterId: string | null;
};

export function ClausePreview({ placed, afterId }: Props) {
  const t = useTranslate();
  const settings = useEditorStore((state) => state.settings);
  const handle = useEditorStore((state) => state.handle);
  // The cursor's surroundings decide the markers, so they are read again when it moves or the outline changes.
  const selection = useEditorStore((state) => state.selection);
  const outline = useEditorStore((state) => state.outline);
  const blocks = useMemo(() => (settings === null ? [] : resolveClause(placed, settings)), [placed, settings]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: selection and outline stand for the place of the cursor
  const markers = useMemo(() => {
    const numbered = listNumbered(placed);
    const texts = handle?.previewMarkers(numbered, afterId) ?? [];
    return new Map(numbered.map((block, index) => [block.id, texts[index]]));
  }, [placed, afterId, handle, selection, outline]);
  return <PreviewPaper label={t('clauses:preview')} blocks={blocks} scheme={settings?.scheme} markers={markers} />;
}
