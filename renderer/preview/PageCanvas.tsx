/** One page of a PDF, drawn as large as its box; what was drawn before stands until it is. */
import { makeStyles } from '@fluentui/react-components';
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import { useTranslate } from '../ui/translate.ts';
import { PX_PER_PT } from './use-page-sizes.ts';

const useStyles = makeStyles({ canvas: { display: 'block', width: '100%', height: '100%' } });

type Props = {
  readonly document: PDFDocumentProxy;
  /** 1-based. */
  readonly number: number;
  readonly zoom: number;
  /** Whether the page is named for who cannot see it; a thumbnail's row is named by itself. */
  readonly isNamed?: boolean;
};

export function PageCanvas({ document: pdf, number, zoom, isNamed = true }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let task: RenderTask | null = null;
    let isCurrent = true;
    const draw = async () => {
      const page = await pdf.getPage(number);
      if (!isCurrent) return;
      const viewport = page.getViewport({ scale: PX_PER_PT * zoom * window.devicePixelRatio });
      const drawn = document.createElement('canvas');
      drawn.width = Math.floor(viewport.width);
      drawn.height = Math.floor(viewport.height);
      task = page.render({ canvas: drawn, viewport });
      await task.promise;
      const target = canvas.current;
      if (!isCurrent || target === null) return;
      target.width = drawn.width;
      target.height = drawn.height;
      target.getContext('2d')?.drawImage(drawn, 0, 0);
    };
    // A page that scrolled away, or whose document was closed, is given up on; that is no failure.
    draw().catch(() => undefined);
    return () => {
      isCurrent = false;
      task?.cancel();
    };
  }, [pdf, number, zoom]);
  const name = { role: 'img', 'aria-label': t('preview:page-label', { page: number }) };
  return <canvas ref={canvas} className={styles.canvas} {...(isNamed ? name : { 'aria-hidden': true })} />;
}
