/** The panel of tracked changes, in the order of the text. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ToldChange } from '../../shared/view/comparison/tell-changes.ts';
import { decide } from '../state/commands/tracking.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { useTrackingStore } from '../state/tracking-store.ts';
import { AuthorFilter } from '../ui/AuthorFilter.tsx';
import { CardList } from '../ui/CardList.tsx';
import { useTranslate } from '../ui/translate.ts';
import { ChangeCard } from './ChangeCard.tsx';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column' },
  head: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 14px 8px', flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  tools: { display: 'flex', alignItems: 'center', gap: '8px' },
  none: { padding: '8px 16px', color: tokens.colorNeutralForeground3 },
});

const ESTIMATED_CARD_PX = 120;

function useShown(): readonly ToldChange[] {
  const changes = useTrackingStore((state) => state.changes);
  const filter = useTrackingStore((state) => state.filter);
  // What is selected is read anew whenever the cursor goes elsewhere.
  const selection = useEditorStore((state) => (filter === 'selected' ? state.selection : null));
  return useMemo(() => {
    if (filter === 'all') return changes;
    if (filter !== 'selected') return changes.filter(({ authors }) => authors.includes(filter.author));
    const blocks = selection === null ? [] : (useEditorStore.getState().handle?.readSelectedBlocks() ?? []);
    const ids = new Set(blocks.map(({ id }) => id));
    return changes.filter(({ blockId }) => blockId !== null && ids.has(blockId));
  }, [changes, filter, selection]);
}

function FilterPicker() {
  const t = useTranslate();
  const filter = useTrackingStore((state) => state.filter);
  const changes = useTrackingStore((state) => state.changes);
  const authors = [...new Set(changes.flatMap((told) => told.authors))];
  return (
    <AuthorFilter
      parts={{ all: t('comments:filter-all'), selected: t('reviewing:filter-selected') }}
      authors={authors}
      filter={filter}
      onFilter={(chosen) => useTrackingStore.setState({ filter: chosen })}
    />
  );
}

export default function ChangesPanel() {
  const styles = useStyles();
  const t = useTranslate();
  const isTracked = useEditorStore((state) => state.settings?.tracked !== undefined);
  const total = useTrackingStore((state) => state.changes.length);
  const activeKey = useTrackingStore((state) => state.activeKey);
  const shown = useShown();
  const decideShown = (decision: 'accept' | 'reject') =>
    void decide(
      shown.map(({ key }) => key),
      decision,
    );
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Text size={200} className={styles.quiet}>
          {t(isTracked ? 'reviewing:intro' : 'reviewing:off')}
        </Text>
        {total > 0 && (
          <>
            <FilterPicker />
            <div className={styles.tools}>
              <Button size="small" disabled={shown.length === 0} onClick={() => decideShown('accept')}>
                {t('reviewing:accept-shown')}
              </Button>
              <Button size="small" disabled={shown.length === 0} onClick={() => decideShown('reject')}>
                {t('reviewing:reject-shown')}
              </Button>
            </div>
            <Text size={200} className={styles.quiet} role="status">
              {t('reviewing:count', { total })}
            </Text>
          </>
        )}
      </div>
      {shown.length === 0 ? (
        isTracked && <p className={styles.none}>{t(total === 0 ? 'reviewing:none' : 'reviewing:none-shown')}</p>
      ) : (
        <CardList
          label={t('reviewing:list-label')}
          items={shown}
          estimatedHeightPx={ESTIMATED_CARD_PX}
          activeKey={activeKey}
          getKey={({ key }) => key}
          renderCard={(told, isActive) => <ChangeCard told={told} isActive={isActive} />}
        />
      )}
    </div>
  );
}
