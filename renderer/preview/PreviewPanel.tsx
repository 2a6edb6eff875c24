/** The pages beside the text, as they print: they follow the writing and the cursor, and a click goes to the place in the text. */
import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { FullScreenMaximizeRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useEditorStore } from '../state/editor-store.ts';
import { usePagesStore } from '../state/pages-store.ts';
import { openDialog } from '../state/view-store.ts';
import { ToolButton } from '../ui/ToolButton.tsx';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { goToPlace } from './go-to-place.ts';
import { PageField } from './PageField.tsx';
import { PdfPages, type WantedPlace } from './PdfPages.tsx';
import { useRenderedPdf } from './use-rendered-pdf.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', backgroundColor: colors.zfDesk },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flexShrink: 0,
    padding: '6px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grow: { flexGrow: 1 },
  center: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '12px',
  },
});

export default function PreviewPanel() {
  const styles = useStyles();
  const t = useTranslate();
  const { rendered, isBehind, hasFailed, renderAgain } = useRenderedPdf(useEditorStore((state) => state.snapshot));
  const cursorPage = usePagesStore((state) => state.cursorPage);
  const [wanted, setWanted] = useState<WantedPlace>({ page: cursorPage });
  const [page, setPage] = useState(cursorPage);
  useEffect(() => setWanted({ page: cursorPage }), [cursorPage]);
  if (rendered === null)
    return (
      <div className={styles.root}>
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
      </div>
    );
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <PageField
          page={page}
          total={rendered.document.numPages}
          requests={0}
          onPage={(next) => setWanted({ page: next })}
        />
        {isBehind && <Spinner size="extra-tiny" aria-label={t('preview:updating')} />}
        <span className={styles.grow} />
        <ToolButton
          label={t('preview:whole-window')}
          icon={<FullScreenMaximizeRegular />}
          onClick={() => openDialog({ kind: 'preview' })}
        />
      </div>
      <PdfPages
        document={rendered.document}
        wantedZoom="width"
        wanted={wanted}
        onPage={setPage}
        onPlace={(onPage, topPt) => goToPlace(rendered.places, onPage, topPt)}
      />
    </div>
  );
}
