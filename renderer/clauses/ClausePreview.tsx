/** A clause as it will read at the cursor: this plan's facts, its markers, its typefaces. */
import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { PlacedClause } from '../../shared/clauses/instantiate.ts';
import { getFontFamilyCss } from '../../shared/units/fonts.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { ResolvedRows } from '../ui/ResolvedRows.tsx';
import { ResolvedText } from '../ui/ResolvedText.tsx';
import { useTranslate } from '../ui/translate.ts';
import { listNumbered, resolveClause } from './place-clause.ts';

const useStyles = makeStyles({
  paper: {
    margin: '6px 0',
    padding: '7px 9px',
    backgroundColor: '#faf7f2',
    borderRadius: '5px',
    fontFamily: getFontFamilyCss('fang'),
    fontSize: '14px',
    lineHeight: 1.7,
    maxHeight: '260px',
    overflowY: 'auto',
  },
  block: { margin: 0, textIndent: '2em' },
  cell: { border: '1px solid #bbb', padding: '1px 6px', fontSize: '12px' },
  table: { borderCollapse: 'collapse', width: '100%', margin: '4px 0' },
});

type Props = {
  readonly placed: PlacedClause;
  /** The block it would go behind; `null` for the current one. */
  readonly afterId: string | null;
};

export function ClausePreview({ placed, afterId }: Props) {
  const styles = useStyles();
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
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame
    <div
      className={styles.paper}
      role="group"
      aria-label={t('clauses:preview')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      tabIndex={0}
    >
      {blocks.map((block) => {
        if (block.type === 'table') {
          return (
            <table key={block.id} className={styles.table}>
              <ResolvedRows rows={block.rows} cellClassName={styles.cell} />
            </table>
          );
        }
        if (block.type !== 'numbered' && block.type !== 'paragraph') return null;
        const marker = block.type === 'numbered' ? (markers.get(block.id) ?? block.marker) : null;
        const face = block.type === 'numbered' ? settings?.scheme.levels[block.level]?.font : undefined;
        return (
          <p key={block.id} className={styles.block}>
            {marker !== null && (
              <span style={face === undefined ? undefined : { fontFamily: getFontFamilyCss(face) }}>
                {marker.text}
                {marker.follow}
              </span>
            )}
            <ResolvedText runs={block.runs} />
          </p>
        );
      })}
    </div>
  );
}
