// biome-ignore-all lint/a11y/noStaticElementInteractions: a composite widget: its container holds the focus, handles the keys and names the active part
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: a composite widget: its container holds the focus, handles the keys and names the active part
// biome-ignore-all lint/a11y/useKeyWithClickEvents: a composite widget: its container holds the focus, handles the keys and names the active part
/** A list box of any length: one tab stop, arrow keys, and only the rows in view are drawn. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

const useStyles = makeStyles({
  scroller: {
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  rows: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    left: 0,
    top: 0,
    width: '100%',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '0 12px',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  choosable: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
  },
});

type Props<T> = {
  readonly id: string;
  readonly label: string;
  readonly items: readonly T[];
  readonly rowHeightPx: number;
  readonly heightPx: number | '100%';
  /** Index of the chosen row, -1 for none; without `onChoose` nothing can be chosen. */
  readonly chosen?: number;
  getKey(item: T): string;
  renderRow(item: T): ReactNode;
  onChoose?(index: number): void;
  onAccept?(): void;
};

export function VirtualList<T>(props: Props<T>) {
  const { id, label, items, rowHeightPx, heightPx, chosen = -1, getKey, renderRow, onChoose, onAccept } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 8,
  });
  useEffect(() => {
    if (chosen >= 0) virtualizer.scrollToIndex(chosen, { align: 'auto' });
  }, [chosen, virtualizer]);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = items.length - 1;
    const target = { ArrowDown: chosen + 1, ArrowUp: chosen - 1, Home: 0, End: last }[event.key];
    if (target !== undefined && onChoose !== undefined) {
      event.preventDefault();
      onChoose(Math.min(Math.max(target, 0), last));
    } else if (event.key === 'Enter') {
      onAccept?.();
    }
  };
  const isChoosable = onChoose !== undefined;
  return (
    <div
      ref={scroller}
      id={id}
      className={styles.scroller}
      style={{ height: heightPx }}
      role={isChoosable ? 'listbox' : 'list'}
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={isChoosable && chosen >= 0 ? `${id}-${chosen}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const item = items[index] as T;
          return (
            <div
              key={getKey(item)}
              id={`${id}-${index}`}
              role={isChoosable ? 'option' : 'listitem'}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              {...(isChoosable ? { 'aria-selected': index === chosen } : {})}
              className={mergeClasses(
                styles.row,
                isChoosable && styles.choosable,
                isChoosable && index === chosen && styles.chosen,
              )}
              style={{ height: rowHeightPx, transform: `translateY(${start}px)` }}
              onClick={() => onChoose?.(index)}
              onDoubleClick={onAccept}
            >
              {renderRow(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
