/** Cards of any height, one below the other; only those in view are drawn, and the active one is brought into view. */
import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';

const useStyles = makeStyles({
  list: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  rows: { position: 'relative', width: '100%', margin: 0, padding: 0, listStyle: 'none' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%', padding: '0 12px 9px' },
});

type Props<T> = {
  readonly label: string;
  readonly items: readonly T[];
  /** Of a card that is not drawn yet. */
  readonly estimatedHeightPx: number;
  readonly activeKey: string | null;
  getKey(item: T): string;
  renderCard(item: T, isActive: boolean): ReactNode;
};

export function CardList<T>({ label, items, estimatedHeightPx, activeKey, getKey, renderCard }: Props<T>) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeightPx,
    getItemKey: (index) => getKey(items[index] as T),
    overscan: 4,
  });
  const activeIndex = items.findIndex((item) => getKey(item) === activeKey);
  useEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, virtualizer]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached with the keyboard
    <section ref={scroller} className={styles.list} aria-label={label} tabIndex={0}>
      <ul className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            className={styles.row}
            style={{ transform: `translateY(${start}px)` }}
          >
            {renderCard(items[index] as T, index === activeIndex)}
          </li>
        ))}
      </ul>
    </section>
  );
}
