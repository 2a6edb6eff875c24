// biome-ignore-all lint/a11y/useSemanticElements: pages scroll with the keyboard, in a named region
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: pages scroll with the keyboard, in a named region
/** The pages of a PDF one under another; only those in view are drawn. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflow: 'auto', outlineStyle: 'none' },
  pages: { position: 'relative', margin: '0 auto' },
  page: { position: 'absolute', left: 0, backgroundColor: '#fff', boxShadow: tokens.shadow8 },
  clickable: { cursor: 'pointer' },
  canvas: { display: 'block', width: '100%', height: '100%' },
});

/** CSS pixels a PDF point takes at 100%. */
const PX_PER_PT = 96 / 72;
const GAP_PX = 16;

type PageSize = { readonly widthPt: number; readonly heightPt: number };

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
  const [size, setSize] = useState<PageSize | null>(null);
  useEffect(() => {
    void document.getPage(1).then((page) => {
      const { width, height } = page.getViewport({ scale: 1 });
      setSize({ widthPt: width, heightPt: height });
    });
  }, [document]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || size === null) return;
    const measure = () => {
      const across = (element.clientWidth - GAP_PX * 2) / (size.widthPt * PX_PER_PT);
      const down = (element.clientHeight - GAP_PX * 2) / (size.heightPt * PX_PER_PT);
      onFitting({ page: Math.max(Math.min(across, down), 0.1), width: Math.max(across, 0.1) });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [size, onFitting]);
  // Every page of a plan is of one size.
  const heightPx = (size?.heightPt ?? 0) * PX_PER_PT * zoom;
  const widthPx = (size?.widthPt ?? 0) * PX_PER_PT * zoom;
  const virtualizer = useVirtualizer({
    count: size === null ? 0 : document.numPages,
    getScrollElement: () => scroller.current,
    estimateSize: () => heightPx,
    gap: GAP_PX,
    paddingStart: GAP_PX,
    paddingEnd: GAP_PX,
    overscan: 1,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: pages are measured again when the zoom changes
  useEffect(() => virtualizer.measure(), [heightPx, virtualizer]);
  /** The upper edge of what is shown, in pages from the first: it stays when the zoom changes. */
  const shownFrom = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the zoom has an effect of its own
  useLayoutEffect(() => {
    shownFrom.current = wanted.page - 1;
    scroller.current?.scrollTo({ top: shownFrom.current * (heightPx + GAP_PX) });
  }, [wanted]);
  useLayoutEffect(() => {
    if (heightPx > 0) scroller.current?.scrollTo({ top: shownFrom.current * (heightPx + GAP_PX) });
  }, [heightPx]);
  const reportPage = () => {
    const element = scroller.current;
    if (element === null || heightPx === 0) return;
    shownFrom.current = element.scrollTop / (heightPx + GAP_PX);
    const middle = element.scrollTop + element.clientHeight / 2;
    onPage(Math.min(Math.max(Math.ceil(middle / (heightPx + GAP_PX)), 1), document.numPages));
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
      <div
        className={styles.pages}
        style={{ height: document.numPages * (heightPx + GAP_PX) + GAP_PX, width: widthPx }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: with the keyboard one goes to places in the outline
          // biome-ignore lint/a11y/useKeyWithClickEvents: as above
          <div
            key={index}
            className={mergeClasses(styles.page, onPlace && styles.clickable)}
            style={{ top: start, width: widthPx, height: heightPx }}
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
