/** The cursor's page, how many there are, and how many words: each opens what belongs to it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { describeError, type Language } from '../../shared/base/messages/messages.ts';
import { countPagesAgain } from '../state/commands/follow-pages.ts';
import { useEditorStore } from '../state/editor-store.ts';
import { usePagesStore } from '../state/pages-store.ts';
import { useSettingsStore } from '../state/settings-store.ts';
import { openDialog } from '../state/view-store.ts';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  failed: { color: colors.zfAdviceText, minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
});

export function PageStatus() {
  const styles = useStyles();
  const t = useTranslate();
  const language = useSettingsStore((state) => state.language);
  const { pages, error, cursorPage } = usePagesStore();
  // What was typed since the pages were counted is no reason to draw this anew.
  const words = useEditorStore((state) => pages?.counts.words ?? state.statistics.characters).toLocaleString(language);
  return (
    <>
      {error !== null ? (
        <Button
          size="small"
          appearance="transparent"
          className={styles.failed}
          title={describeError(error, language as Language)}
          onClick={countPagesAgain}
        >
          {t('app:pages-failed')}
        </Button>
      ) : pages === null ? (
        <span>{t('app:pages-counting')}</span>
      ) : (
        <Button
          size="small"
          appearance="transparent"
          className={styles.quiet}
          onClick={() => openDialog({ kind: 'go-to-page' })}
        >
          {t('app:page-of', { page: Math.min(cursorPage, pages.pageCount), total: pages.pageCount })}
        </Button>
      )}
      <Button
        size="small"
        appearance="transparent"
        className={styles.quiet}
        onClick={() => openDialog({ kind: 'word-count' })}
      >
        {t('app:words', { count: words })}
      </Button>
    </>
  );
}
