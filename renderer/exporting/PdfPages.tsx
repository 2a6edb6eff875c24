// biome-ignore-all lint/a11y/useSemanticElements: pages scroll with the keyboard, in a named region
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: pages scroll with the keyboard, in a named region
/** The pages of a PDF one under another; only those in view are drawn. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslate } from '../ui/translate.ts';
import { layOutColumn, PAGE_GAP_PX, type PageSize } from './page-column.ts';

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflow: 'auto', outlineStyle: 'none' },
  pages: { position: 'relative', margin: '0 auto' },
  page: { position: 'absolute', backgroundColor: '#fff', boxShadow: tokens.shadow8 },
  clickable: { cursor: 'pointer' },
  canvas: { display: 'block', width: '100%', height: '100%' },
});

/** CSS pixels a PDF point takes at 100%. */
const PX_PER_PT = 96 / 72;

/** The size of every page at 100%: all as the first until they are known, `null` before that one is. */
function usePageSizes(document: PDFDocumentProxy): readonly PageSize[] | null {
  const [sizes, setSizes] = useState<readonly PageSize[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = async (number: number): Promise<PageSize> => {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: PX_PER_PT });
      return { widthPx: width, heightPx: height };
    };
    const readAll = async () => {
      const first = await read(1);
      if (!isCurrent) return;
      setSizes(Array.from({ length: document.numPages }, () => first));
      const all = await Promise.all(Array.from({ length: document.numPages }, (_, index) => read(index + 1)));
      if (isCurrent && all.some(({ widthPx }) => widthPx !== first.widthPx)) setSizes(all);
    };
    // A document that was closed meanwhile has no pages left, and nobody looks at it.
    readAll().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [document]);
  return sizes;
}

function PdfPage({ document, number, zoom }: { document: PDFDocumentProxy; number: number; zoom: number }) {
  const styles = useStyles();
  const t = useTranslate();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let task: RenderTask | null = null;
    let isCurrent = true;
    void document.getPage(number).then((page) => {
      const target = canvas.current;
      if (!isCurrent || target === null) return;
      const viewport = page.getViewport({ scale: PX_PER_PT * zoom * window.devicePixelRatio });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      task = page.render({ canvas: target, viewport });
      // A page that scrolled away is given up on; that is no failure.
      task.promise.catch(() => undefined);
    });
    return () => {
      isCurrent = false;
      task?.cancel();
    };
  }, [document, number, zoom]);
  return (
    <canvas
      ref={canvas}
      className={styles.canvas}
      role="img"
      aria-label={t('exporting:preview-page-label', { page: number })}
    />
  );
}

type Props = {
  readonly document: PDFDocumentProxy;
  readonly zoom: number;
  /** The page to be shown, wherever one had scrolled to; a new object each time one is asked for. */
  readonly wanted: { readonly page: number };
  onPage(page: number): void;
  /** Told the zooms at which a whole page and its width fit, when the window's size changes. */
  onFitting(zooms: { readonly page: number; readonly width: number }): void;
  /** A place on a page was clicked, in points from its top. */
  onPlace?(page: number, topPt: number): void;
};

export function PdfPages({ document, zoom, wanted, onPage, onFitting, onPlace }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const scroller = useRef<HTMLDivElement>(null);
  const sizes = usePageSizes(document);
  const first = sizes?.[0] ?? null;
  useEffect(() => {
    const element = scroller.current;
    if (element === null || first === null) return;
    const measure = () => {
      const across = (element.clientWidth - PAGE_GAP_PX * 2) / first.widthPx;
      const down = (element.clientHeight - PAGE_GAP_PX * 2) / first.heightPx;
      onFitting({ page: Math.max(Math.min(across, down), 0.1), width: Math.max(across, 0.1) });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [first, onFitting]);
  const zoomed = useMemo(
    () => (sizes ?? []).map(({ widthPx, heightPx }) => ({ widthPx: widthPx * zoom, heightPx: heightPx * zoom })),
    [sizes, zoom],
  );
  const column = useMemo(() => layOutColumn(zoomed), [zoomed]);
  const virtualizer = useVirtualizer({
    count: zoomed.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => zoomed[index]?.heightPx ?? 0,
    gap: PAGE_GAP_PX,
    paddingStart: PAGE_GAP_PX,
    paddingEnd: PAGE_GAP_PX,
    overscan: 1,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: pages are measured again when their sizes or the zoom change
  useEffect(() => virtualizer.measure(), [zoomed, virtualizer]);
  const shownFrom = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the zoom has an effect of its own
  useLayoutEffect(() => {
    shownFrom.current = wanted.page - 1;
    scroller.current?.scrollTo({ top: column.toPx(shownFrom.current) });
  }, [wanted]);
  useLayoutEffect(() => {
    if (column.tops.length > 0) scroller.current?.scrollTo({ top: column.toPx(shownFrom.current) });
  }, [column]);
  const reportPage = () => {
    const element = scroller.current;
    if (element === null || column.tops.length === 0) return;
    shownFrom.current = column.toPages(element.scrollTop);
    const middle = Math.ceil(column.toPages(element.scrollTop + element.clientHeight / 2));
    onPage(Math.min(Math.max(middle, 1), document.numPages));
  };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="region"
      tabIndex={0}
      aria-label={t('exporting:preview')}
      onScroll={reportPage}
    >
      <div className={styles.pages} style={{ height: column.heightPx, width: column.widthPx }}>
        {virtualizer.getVirtualItems().map(({ index }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: with the keyboard one goes to places in the outline
          // biome-ignore lint/a11y/useKeyWithClickEvents: as above
          <div
            key={index}
            className={mergeClasses(styles.page, onPlace && styles.clickable)}
            style={{
              top: column.tops[index],
              left: (column.widthPx - (zoomed[index]?.widthPx ?? 0)) / 2,
              width: zoomed[index]?.widthPx,
              height: zoomed[index]?.heightPx,
            }}
            title={onPlace && t('exporting:preview-go')}
            onClick={(event) => {
              const { top } = event.currentTarget.getBoundingClientRect();
              onPlace?.(index + 1, (event.clientY - top) / (PX_PER_PT * zoom));
            }}
          >
            <PdfPage document={document} number={index + 1} zoom={zoom} />
          </div>
        ))}
      </div>
    </div>
  );
}
