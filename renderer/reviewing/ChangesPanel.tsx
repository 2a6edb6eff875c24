/** The panel of tracked changes, in the order of the text; only those in view are drawn. */
import { Button, Dropdown, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { ToldChange } from '../../shared/view/comparison/tell-changes.ts';
import { decide } from '../state/commands/tracking.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { type ChangeFilter, useTrackingStore } from '../state/tracking-store.ts';
import { useTranslate } from '../ui/translate.ts';
import { ChangeCard } from './ChangeCard.tsx';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column' },
  head: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 14px 8px', flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  tools: { display: 'flex', alignItems: 'center', gap: '8px' },
  filter: { minWidth: '0', flexGrow: 1 },
  list: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  rows: { position: 'relative', width: '100%', margin: 0, padding: 0, listStyle: 'none' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%', padding: '0 12px 9px' },
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
  const styles = useStyles();
  const t = useTranslate();
  const filter = useTrackingStore((state) => state.filter);
  const changes = useTrackingStore((state) => state.changes);
  const authors = [...new Set(changes.flatMap((told) => told.authors))];
  const name = (author: string) => (author === '' ? t('comments:no-author') : author);
  const choices: readonly (readonly [value: string, filter: ChangeFilter, words: string])[] = [
    ['all', 'all', t('reviewing:filter-all')],
    ['selected', 'selected', t('reviewing:filter-selected')],
    ...authors.map((author) => [`by ${author}`, { author }, name(author)] as const),
  ];
  const value = typeof filter === 'string' ? filter : `by ${filter.author}`;
  return (
    <Dropdown
      className={styles.filter}
      size="small"
      aria-label={t('reviewing:filter')}
      selectedOptions={[value]}
      value={choices.find(([key]) => key === value)?.[2] ?? ''}
      onOptionSelect={(_, { optionValue }) =>
        useTrackingStore.setState({ filter: choices.find(([key]) => key === optionValue)?.[1] ?? 'all' })
      }
    >
      {choices.map(([key, , words]) => (
        <Option key={key} value={key}>
          {words}
        </Option>
      ))}
    </Dropdown>
  );
}

export default function ChangesPanel() {
  const styles = useStyles();
  const t = useTranslate();
  const isTracked = useEditorStore((state) => state.settings?.tracked !== undefined);
  const total = useTrackingStore((state) => state.changes.length);
  const activeKey = useTrackingStore((state) => state.activeKey);
  const shown = useShown();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_CARD_PX,
    getItemKey: (index) => shown[index]?.key ?? index,
    overscan: 4,
  });
  const activeIndex = shown.findIndex(({ key }) => key === activeKey);
  useEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, virtualizer]);
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
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached with the keyboard
        <section ref={scroller} className={styles.list} aria-label={t('reviewing:list-label')} tabIndex={0}>
          <ul className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start, key }) => {
              const told = shown[index] as ToldChange;
              return (
                <li
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  aria-setsize={shown.length}
                  aria-posinset={index + 1}
                  className={styles.row}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <ChangeCard told={told} isActive={told.key === activeKey} />
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
