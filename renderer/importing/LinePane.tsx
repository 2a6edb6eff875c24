/** One side of the import screen: rows of any length, drawn only in view, that scroll together with the other side. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { findRowAt } from './result-rows.ts';
import type { PaneLink } from './use-linked-panes.ts';

const useStyles = makeStyles({
  scroller: {
    height: '100%',
    overflowY: 'auto',
    overflowX: 'hidden',
    overflowAnchor: 'none',
    outlineStyle: 'none',
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  rows: { position: 'relative', width: '100%' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

type Props<R> = {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly R[];
  readonly link: PaneLink;
  /** A guess until the row is drawn. */
  estimateHeightPx(row: R): number;
  getKey(row: R): string;
  renderRow(row: R): ReactNode;
  /** Space before the first row and after the last. */
  readonly paddingPx?: number;
};

export function LinePane<R extends { readonly line: number }>(props: Props<R>) {
  const { id, label, rows, link, estimateHeightPx, getKey, renderRow, paddingPx = 0 } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimateHeightPx(rows[index] as R),
    getItemKey: (index) => getKey(rows[index] as R),
    paddingStart: paddingPx,
    paddingEnd: paddingPx,
    overscan: 6,
  });
  useEffect(() => {
    link.attach({
      scrollToLine: (line, align) => virtualizer.scrollToIndex(findRowAt(rows, line), { align }),
    });
    return () => link.attach(null);
  }, [link, rows, virtualizer]);
  const onScroll = () => {
    const top = scroller.current?.scrollTop ?? 0;
    const row = rows[virtualizer.getVirtualItemForOffset(top)?.index ?? 0];
    if (row !== undefined) link.report(row.line);
  };
  return (
    <section
      ref={scroller}
      id={id}
      className={styles.scroller}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
      tabIndex={0}
      onScroll={onScroll}
      onWheel={link.take}
      onPointerDown={link.take}
      onKeyDown={link.take}
    >
      <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles.row}
            style={{ transform: `translateY(${start}px)` }}
          >
            {renderRow(rows[index] as R)}
          </div>
        ))}
      </div>
    </section>
  );
}
