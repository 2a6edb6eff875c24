/** Small pages beside the large ones: a list to go by. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useMemo } from 'react';
import { useTranslate } from '../ui/translate.ts';
import { VirtualList } from '../ui/VirtualList.tsx';
import { PageCanvas } from './PageCanvas.tsx';
import { usePageSizes } from './use-page-sizes.ts';

/** The square that a page upright or across fits into, and its row with the number under it. */
const SQUARE_PX = 118;
const ROW_PX = SQUARE_PX + 34;

const useStyles = makeStyles({
  pane: { width: '152px', flexShrink: 0, backgroundColor: tokens.colorNeutralBackground2 },
  item: { width: '100%', display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '4px' },
  square: { height: `${SQUARE_PX}px`, display: 'flex', alignItems: 'center' },
  page: { backgroundColor: '#fff', boxShadow: tokens.shadow4 },
});

type Props = { readonly document: PDFDocumentProxy; readonly page: number; onPage(page: number): void };

export function Thumbnails({ document, page, onPage }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const known = usePageSizes(document);
  const pages = useMemo(
    () =>
      (known?.sizes ?? []).map(({ widthPx, heightPx }, index) => ({
        number: index + 1,
        zoom: SQUARE_PX / Math.max(widthPx, heightPx),
        widthPx,
        heightPx,
      })),
    [known],
  );
  if (known === null) return <div className={styles.pane} />;
  return (
    <div className={styles.pane}>
      <VirtualList
        id="preview-thumbnails"
        label={t('preview:thumbnails')}
        items={pages}
        rowHeightPx={ROW_PX}
        heightPx="100%"
        chosen={page - 1}
        getKey={({ number }) => String(number)}
        renderRow={({ number, zoom, widthPx, heightPx }) => (
          <div className={styles.item}>
            <div className={styles.square}>
              <div className={styles.page} style={{ width: widthPx * zoom, height: heightPx * zoom }}>
                <PageCanvas document={known.document} number={number} zoom={zoom} isNamed={false} />
              </div>
            </div>
            <Text size={200}>{number}</Text>
          </div>
        )}
        onChoose={(index) => onPage(index + 1)}
      />
    </div>
  );
}
