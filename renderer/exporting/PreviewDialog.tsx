/** The print preview: the very PDF that an export would write, page by page. */
import { Button, Dialog, DialogSurface, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import {
  AddRegular,
  ArrowClockwiseRegular,
  ArrowLeftRegular,
  AutoFitWidthRegular,
  DocumentPdfRegular,
  PageFitRegular,
  PrintRegular,
  SubtractRegular,
} from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { BlockPlace } from '../../shared/edge/ipc/contract.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { exportPlan, printPlan } from '../state/commands/export-plan.ts';
import { useDocumentStore } from '../state/document-store.ts';
import { readPlan, withEditor } from '../state/editor-store.ts';
import { usePagesStore } from '../state/pages-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { ToolButton } from '../ui/ToolButton.tsx';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { findPlace } from './find-place.ts';
import { PageField } from './PageField.tsx';
import { PdfPages } from './PdfPages.tsx';
import { useRenderedPdf } from './use-rendered-pdf.ts';

const useStyles = makeStyles({
  surface: {
    width: '100vw',
    maxWidth: '100vw',
    height: '100vh',
    maxHeight: '100vh',
    margin: 0,
    padding: 0,
    border: 'none',
    borderRadius: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: colors.zfDesk,
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '48px',
    flexShrink: 0,
    padding: '0 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grow: { flexGrow: 1 },
  percent: { minWidth: '46px', textAlign: 'center' },
  stale: { color: tokens.colorPaletteDarkOrangeForeground1 },
  center: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '16px',
  },
});

const ZOOM_STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** The plan as it was when the preview was asked for. */
type Shown = { readonly plan: Plan | null; readonly revision: number };

function readShown(): Shown {
  const plan = readPlan();
  return { plan, revision: useDocumentStore.getState().revision };
}

/** Back to the editor, at what was clicked. */
function goToPlace(places: readonly BlockPlace[], page: number, topPt: number): void {
  const place = findPlace(places, page, topPt);
  closeDialog();
  if (place === null) return;
  // When the dialog has given the keyboard back.
  requestAnimationFrame(() =>
    withEditor((editor) => {
      editor.goTo(place.id);
      editor.focus();
    }),
  );
}

export default function PreviewDialog() {
  const styles = useStyles();
  const t = useTranslate();
  const [shown, setShown] = useState<Shown | null>(null);
  // Reading the plan ends edits under way, which is no part of drawing.
  useEffect(() => setShown(readShown()), []);
  const rendering = useRenderedPdf(shown?.plan ?? null);
  const { hasFailed } = rendering;
  const rendered = rendering.document;
  const renderAgain = () => setShown(readShown());
  const revision = useDocumentStore((state) => state.revision);
  /** Whole pages or their width, whatever the window's size, or a zoom. */
  const [wantedZoom, setZoom] = useState<'page' | 'width' | number>('page');
  const [fitting, setFitting] = useState({ page: 1, width: 1 });
  const zoom = typeof wantedZoom === 'number' ? wantedZoom : fitting[wantedZoom];
  // Where the cursor is.
  const [wanted, setWanted] = useState(() => ({ page: usePagesStore.getState().cursorPage }));
  const [page, setPage] = useState(wanted.page);
  const isStale = rendered !== null && shown?.revision !== revision;
  const step = (by: 1 | -1) => {
    const next =
      by === 1 ? ZOOM_STEPS.find((value) => value > zoom + 0.01) : ZOOM_STEPS.findLast((value) => value < zoom - 0.01);
    if (next !== undefined) setZoom(next);
  };
  return (
    <Dialog open onOpenChange={closeDialog}>
      <DialogSurface className={styles.surface} aria-label={t('exporting:preview')}>
        <div className={styles.bar}>
          <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={closeDialog}>
            {t('exporting:preview-close')}
          </Button>
          {isStale && (
            <>
              <Text className={styles.stale}>{t('exporting:preview-stale')}</Text>
              <Button size="small" icon={<ArrowClockwiseRegular />} onClick={renderAgain}>
                {t('exporting:preview-refresh')}
              </Button>
            </>
          )}
          <span className={styles.grow} />
          {rendered !== null && (
            <>
              <PageField page={page} total={rendered.numPages} onPage={(next) => setWanted({ page: next })} />
              <ToolButton label={t('app:zoom-out')} icon={<SubtractRegular />} onClick={() => step(-1)} />
              <Text className={styles.percent}>{Math.round(zoom * 100)}%</Text>
              <ToolButton label={t('app:zoom-in')} icon={<AddRegular />} onClick={() => step(1)} />
              <ToolButton
                label={t('exporting:preview-fit')}
                icon={<PageFitRegular />}
                isPressed={wantedZoom === 'page'}
                onClick={() => setZoom('page')}
              />
              <ToolButton
                label={t('exporting:preview-fit-width')}
                icon={<AutoFitWidthRegular />}
                isPressed={wantedZoom === 'width'}
                onClick={() => setZoom('width')}
              />
            </>
          )}
          <span className={styles.grow} />
          <Button icon={<PrintRegular />} onClick={() => void printPlan()}>
            {t('exporting:print')}
          </Button>
          <Button appearance="primary" icon={<DocumentPdfRegular />} onClick={() => void exportPlan('pdf')}>
            {t('app:export-pdf')}
          </Button>
        </div>
        {rendered !== null && (
          <PdfPages
            document={rendered}
            zoom={zoom}
            wanted={wanted}
            onPage={setPage}
            onFitting={setFitting}
            onPlace={(onPage, topPt) => goToPlace(rendering.places, onPage, topPt)}
          />
        )}
        {rendered === null && (
          <div className={styles.center}>
            {hasFailed ? (
              <>
                <Text>{t('exporting:preview-failed')}</Text>
                <Button onClick={renderAgain}>{t('exporting:preview-retry')}</Button>
              </>
            ) : (
              <Spinner label={t('exporting:preview-loading')} />
            )}
          </div>
        )}
      </DialogSurface>
    </Dialog>
  );
}
