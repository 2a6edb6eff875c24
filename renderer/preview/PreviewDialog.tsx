/** The print preview: the very PDF that an export would write, page by page, made anew when the plan changes. */
import { Button, Dialog, DialogSurface, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import {
  AddRegular,
  ArrowLeftRegular,
  AutoFitWidthRegular,
  DocumentOnePageMultipleRegular,
  DocumentPdfRegular,
  PageFitRegular,
  PanelLeftRegular,
  PrintRegular,
  SubtractRegular,
} from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { rejectTracked } from '../../shared/model/plan/tracked.ts';
import { exportPlan, printPlan } from '../state/commands/export-plan.ts';
import { takeSnapshot, useEditorStore } from '../state/editor-store.ts';
import { usePagesStore } from '../state/pages-store.ts';
import { type PreviewCommand, usePreviewStore } from '../state/preview-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { flushPendingEdits } from '../ui/pending-edits.ts';
import { ToolButton } from '../ui/ToolButton.tsx';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { goToPlace } from './go-to-place.ts';
import { PageField } from './PageField.tsx';
import { PdfPages, type WantedPlace, type WantedZoom } from './PdfPages.tsx';
import { SearchField } from './SearchField.tsx';
import { Thumbnails } from './Thumbnails.tsx';
import { usePreviewSearch } from './use-preview-search.ts';
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
    gap: '4px 8px',
    minHeight: '48px',
    flexShrink: 0,
    flexWrap: 'wrap',
    padding: '4px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grow: { flexGrow: 1 },
  body: { display: 'flex', flexGrow: 1, minHeight: 0 },
  percent: { minWidth: '46px', textAlign: 'center' },
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

/** How often each field has been asked for with its keys. */
const NOTHING_ASKED = { search: 0, page: 0 };

export default function PreviewDialog({ isOriginal }: { readonly isOriginal: boolean }) {
  const styles = useStyles();
  const t = useTranslate();
  // What is still being typed into a panel belongs to what is printed.
  useEffect(() => {
    flushPendingEdits();
    takeSnapshot();
  }, []);
  const snapshot = useEditorStore((state) => state.snapshot);
  const shown = useMemo(
    () => (isOriginal && snapshot !== null ? rejectTracked(snapshot) : snapshot),
    [isOriginal, snapshot],
  );
  const { rendered, isBehind, hasFailed, renderAgain } = useRenderedPdf(shown);
  const document = rendered?.document ?? null;
  const [wantedZoom, setWantedZoom] = useState<WantedZoom>('page');
  const [zoom, setZoom] = useState(1);
  const [perRow, setPerRow] = useState<1 | 2>(1);
  const [hasThumbnails, setThumbnails] = useState(true);
  // Where the cursor is.
  const [wanted, setWanted] = useState<WantedPlace>(() => ({ page: usePagesStore.getState().cursorPage }));
  const [page, setPage] = useState(wanted.page);
  const [requests, setRequests] = useState(NOTHING_ASKED);
  const search = usePreviewSearch(document, page);
  const { currentHit, step: stepSearch } = search;
  useEffect(() => {
    const [first] = currentHit?.boxes ?? [];
    if (currentHit !== null && first !== undefined) setWanted({ page: currentHit.page, topPt: first.topPt });
  }, [currentHit]);

  const stepZoom = (by: 1 | -1) => {
    const next =
      by === 1 ? ZOOM_STEPS.find((value) => value > zoom + 0.01) : ZOOM_STEPS.findLast((value) => value < zoom - 0.01);
    if (next !== undefined) setWantedZoom(next);
  };
  const answers: Readonly<Record<PreviewCommand, () => void>> = {
    find: () => setRequests((asked) => ({ ...asked, search: asked.search + 1 })),
    'go-to-page': () => setRequests((asked) => ({ ...asked, page: asked.page + 1 })),
    'zoom-in': () => stepZoom(1),
    'zoom-out': () => stepZoom(-1),
    'zoom-reset': () => setWantedZoom(1),
  };
  useEffect(() => usePreviewStore.subscribe(({ asked }) => asked !== null && answers[asked.command]()));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F3') return;
    event.preventDefault();
    stepSearch(event.shiftKey ? -1 : 1);
  };
  return (
    <Dialog open onOpenChange={closeDialog}>
      <DialogSurface
        className={styles.surface}
        aria-label={t(isOriginal ? 'reviewing:original' : 'preview:title')}
        onKeyDown={onKeyDown}
      >
        <div className={styles.bar}>
          <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={closeDialog}>
            {t('preview:close')}
          </Button>
          {document !== null && (
            <ToolButton
              label={t('preview:thumbnails')}
              icon={<PanelLeftRegular />}
              isPressed={hasThumbnails}
              onClick={() => setThumbnails(!hasThumbnails)}
            />
          )}
          {document !== null && isBehind && <Spinner size="extra-tiny" label={t('preview:updating')} />}
          <span className={styles.grow} />
          {document !== null && (
            <>
              <SearchField search={search} requests={requests.search} />
              <PageField
                page={page}
                total={document.numPages}
                requests={requests.page}
                onPage={(next) => setWanted({ page: next })}
              />
              <ToolButton label={t('app:zoom-out')} icon={<SubtractRegular />} onClick={() => stepZoom(-1)} />
              <Text className={styles.percent}>{Math.round(zoom * 100)}%</Text>
              <ToolButton label={t('app:zoom-in')} icon={<AddRegular />} onClick={() => stepZoom(1)} />
              <ToolButton
                label={t('preview:fit')}
                icon={<PageFitRegular />}
                isPressed={wantedZoom === 'page'}
                onClick={() => setWantedZoom('page')}
              />
              <ToolButton
                label={t('preview:fit-width')}
                icon={<AutoFitWidthRegular />}
                isPressed={wantedZoom === 'width'}
                onClick={() => setWantedZoom('width')}
              />
              <ToolButton
                label={t('preview:two-pages')}
                icon={<DocumentOnePageMultipleRegular />}
                isPressed={perRow === 2}
                onClick={() => setPerRow(perRow === 2 ? 1 : 2)}
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
          <div className={styles.body}>
            {hasThumbnails && (
              <Thumbnails
                document={rendered.document}
                page={page}
                onPage={(next) => {
                  setPage(next);
                  setWanted({ page: next });
                }}
              />
            )}
            <PdfPages
              document={rendered.document}
              perRow={perRow}
              wantedZoom={wantedZoom}
              wanted={wanted}
              hits={search.hits}
              currentHit={currentHit}
              onPage={setPage}
              onZoom={setZoom}
              onPlace={(onPage, topPt) => {
                closeDialog();
                goToPlace(rendered.places, onPage, topPt);
              }}
            />
          </div>
        )}
        {rendered === null && (
          <div className={styles.center}>
            {hasFailed ? (
              <>
                <Text>{t('preview:failed')}</Text>
                <Button onClick={renderAgain}>{t('preview:retry')}</Button>
              </>
            ) : (
              <Spinner label={t('preview:loading')} />
            )}
          </div>
        )}
      </DialogSurface>
    </Dialog>
  );
}
