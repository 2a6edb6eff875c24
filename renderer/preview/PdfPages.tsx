// biome-ignore-all lint/a11y/useSemanticElements: pages scroll with the keyboard, in a named region
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: pages scroll with the keyboard, in a named region
/** The pages of a PDF in rows under each other; only those in view are drawn. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslate } from '../ui/translate.ts';
import type { Box, Hit } from './find-hits.ts';
import { PageCanvas } from './PageCanvas.tsx';
import { findFittingZooms, layOutPages, PAGE_GAP_PX } from './page-rows.ts';
import { PX_PER_PT, usePageSizes } from './use-page-sizes.ts';

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, minWidth: 0, overflow: 'auto', outlineStyle: 'none' },
  pages: { position: 'relative', margin: '0 auto' },
  page: { position: 'absolute', backgroundColor: '#fff', boxShadow: tokens.shadow8 },
  clickable: { cursor: 'pointer' },
  mark: { position: 'absolute', backgroundColor: 'rgba(255, 200, 0, 0.4)', pointerEvents: 'none' },
  current: { backgroundColor: 'rgba(255, 130, 0, 0.5)', outline: `2px solid ${tokens.colorBrandStroke1}` },
});

/** Whole pages or their width, whatever the window's size, or a zoom. */
export type WantedZoom = 'page' | 'width' | number;
/** What is to be shown; a new object each time something is asked for. */
export type WantedPlace = { readonly page: number; readonly topPt?: number };

/** A place that is asked for stands this far down in the window. */
const PLACE_SHARE = 0.3;
const FIRST_PAGE: WantedPlace = { page: 1 };
const NO_HITS: readonly Hit[] = [];

type Props = {
  readonly document: PDFDocumentProxy;
  readonly perRow?: 1 | 2;
  readonly wantedZoom?: WantedZoom;
  readonly wanted?: WantedPlace;
  readonly hits?: readonly Hit[];
  readonly currentHit?: Hit | null;
  onPage?(page: number): void;
  /** Told the zoom in use. */
  onZoom?(zoom: number): void;
  /** A place on a page was clicked, or Enter pressed on the page, in points from its top. */
  onPlace?(page: number, topPt: number): void;
};

function HitBox({ box, isCurrent, zoom }: { box: Box; isCurrent: boolean; zoom: number }) {
  const styles = useStyles();
  const toPx = (pt: number) => pt * PX_PER_PT * zoom;
  return (
    <div
      className={mergeClasses(styles.mark, isCurrent && styles.current)}
      data-hit={isCurrent ? 'current' : 'other'}
      style={{ left: toPx(box.leftPt), top: toPx(box.topPt), width: toPx(box.widthPt), height: toPx(box.heightPt) }}
    />
  );
}

export function PdfPages(props: Props) {
  const { perRow = 1, wantedZoom = 'page', wanted = FIRST_PAGE, hits = NO_HITS, currentHit = null } = props;
  const { onPage, onZoom, onPlace } = props;
  const styles = useStyles();
  const t = useTranslate();
  const scroller = useRef<HTMLDivElement>(null);
  const known = usePageSizes(props.document);
  const sizes = known?.sizes ?? null;
  const [room, setRoom] = useState({ widthPx: 0, heightPx: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      setRoom({ widthPx: element.clientWidth, heightPx: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const fitting = useMemo(() => findFittingZooms(sizes ?? [], perRow, room), [sizes, perRow, room]);
  const zoom = typeof wantedZoom === 'number' ? wantedZoom : fitting[wantedZoom];
  const isReady = sizes !== null && room.widthPx > 0;
  useEffect(() => {
    if (isReady) onZoom?.(zoom);
  }, [isReady, zoom, onZoom]);
  const rows = useMemo(() => {
    const zoomed = isReady ? sizes : [];
    const sized = zoomed.map(({ widthPx, heightPx }) => ({ widthPx: widthPx * zoom, heightPx: heightPx * zoom }));
    return layOutPages(sized, perRow);
  }, [isReady, sizes, zoom, perRow]);
  const virtualizer = useVirtualizer({
    count: rows.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rows.rows[index]?.heightPx ?? 0,
    gap: PAGE_GAP_PX,
    paddingStart: PAGE_GAP_PX,
    paddingEnd: PAGE_GAP_PX,
    overscan: 1,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are measured again when they are others
  useEffect(() => virtualizer.measure(), [rows, virtualizer]);
  const position = useRef({ page: 0, share: 0 });
  /** The page that was gone to, for as long as its head is in view: beside it others may be. */
  const gone = useRef<number | null>(null);
  /** The place to be shown that has not been yet, because nothing is known of the pages. */
  const waiting = useRef<WantedPlace | null>(null);
  const readPage = () => {
    const element = scroller.current;
    if (element === null || rows.pages.length === 0) return 1;
    const [from, to] = [element.scrollTop, element.scrollTop + element.clientHeight];
    const goneTop = rows.pages[(gone.current ?? 0) - 1]?.topPx ?? -1;
    if (goneTop >= from - 1 && goneTop < to) return gone.current ?? 1;
    gone.current = null;
    return rows.toPosition((from + to) / 2).page + 1;
  };
  const goTo = (place: WantedPlace) => {
    const element = scroller.current;
    const page = rows.pages[Math.min(place.page, rows.pages.length) - 1];
    if (element === null || page === undefined) {
      waiting.current = place;
      return;
    }
    waiting.current = null;
    gone.current = place.page;
    const top = place.topPt === undefined ? page.topPx - PAGE_GAP_PX : page.topPx + place.topPt * PX_PER_PT * zoom;
    element.scrollTo({ top: place.topPt === undefined ? top : top - element.clientHeight * PLACE_SHARE });
    position.current = rows.toPosition(element.scrollTop);
    onPage?.(readPage());
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows have an effect of their own
  useLayoutEffect(() => goTo(wanted), [wanted]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above, the other way round
  useLayoutEffect(() => {
    if (rows.pages.length === 0) return;
    if (waiting.current !== null) goTo(waiting.current);
    else scroller.current?.scrollTo({ top: rows.toPx(position.current) });
  }, [rows]);
  const reportPage = () => {
    const element = scroller.current;
    if (element === null || rows.pages.length === 0) return;
    position.current = rows.toPosition(element.scrollTop);
    onPage?.(readPage());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      const row = Math.floor((readPage() - 1) / perRow) + by;
      goTo({ page: Math.min(Math.max(row, 0), rows.rows.length - 1) * perRow + 1 });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // Where the page's own words begin.
      onPlace?.(readPage(), (rows.pages[readPage() - 1]?.heightPx ?? 0) / (PX_PER_PT * zoom) / 4);
    }
  };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="region"
      tabIndex={0}
      aria-label={t('preview:pages')}
      onScroll={reportPage}
      onKeyDown={onKeyDown}
    >
      <div className={styles.pages} style={{ height: rows.heightPx, width: rows.widthPx }}>
        {virtualizer
          .getVirtualItems()
          .flatMap(({ index }) => Array.from({ length: perRow }, (_, side) => index * perRow + side))
          .map((index) => {
            const page = rows.pages[index];
            return page === undefined || known === null ? null : (
              // biome-ignore lint/a11y/noStaticElementInteractions: with the keyboard, Enter goes to the page's place
              // biome-ignore lint/a11y/useKeyWithClickEvents: as above
              <div
                key={index}
                className={mergeClasses(styles.page, onPlace && styles.clickable)}
                style={{ top: page.topPx, left: page.leftPx, width: page.widthPx, height: page.heightPx }}
                title={onPlace && t('preview:go')}
                onClick={(event) => {
                  const { top } = event.currentTarget.getBoundingClientRect();
                  onPlace?.(index + 1, (event.clientY - top) / (PX_PER_PT * zoom));
                }}
              >
                <PageCanvas document={known.document} number={index + 1} zoom={zoom} />
                {hits
                  .filter((hit) => hit.page === index + 1)
                  .flatMap((hit) =>
                    hit.boxes.map((box) => (
                      <HitBox key={`${box.leftPt} ${box.topPt}`} box={box} isCurrent={hit === currentHit} zoom={zoom} />
                    )),
                  )}
              </div>
            );
          })}
      </div>
    </div>
  );
}
