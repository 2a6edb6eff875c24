/** What crashes left, one copy after another: when it was kept, how it differs from the plan's file, and what is to become of it. */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { describeError, type Language } from '../../shared/base/messages/messages.ts';
import { DifferenceList } from '../paper/DifferenceList.tsx';
import { DifferenceSummary } from '../paper/DifferenceSummary.tsx';
import { openRecovered } from '../state/commands/open-plan.ts';
import { discardRecoverable, useRecoveryStore } from '../state/recovery-store.ts';
import { useSettingsStore } from '../state/settings-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { i18n, useTranslate } from '../ui/translate.ts';
import { useComparison } from './use-comparison.ts';

const useStyles = makeStyles({
  content: { display: 'flex', gap: '16px', minHeight: '280px' },
  list: { width: '230px', flexShrink: 0, margin: 0, padding: 0, listStyle: 'none' },
  copy: {
    width: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '2px',
    padding: '8px 10px',
    textAlign: 'start',
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  hint: { color: tokens.colorNeutralForeground3 },
  difference: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '12px' },
});

export default function RecoverDialog({ recoveryId }: { readonly recoveryId: string }) {
  const styles = useStyles();
  const t = useTranslate();
  const language = useSettingsStore((state) => state.language);
  const copies = useRecoveryStore((state) => state.copies);
  const [chosenId, setChosenId] = useState(recoveryId);
  const chosen = copies.find((copy) => copy.recoveryId === chosenId) ?? copies[0] ?? null;
  const comparison = useComparison(chosen?.recoveryId ?? null);
  // The last decision has been made.
  useEffect(() => {
    if (copies.length === 0) closeDialog();
  }, [copies]);
  if (chosen === null) return null;
  const getName = (title: string) => (title === '' ? t('app:untitled') : title);
  const name = getName(chosen.title);
  const recover = async () => {
    if (await openRecovered(chosen.recoveryId)) closeDialog();
  };
  return (
    <DialogFrame
      title={t('recovery:title')}
      widthPx={900}
      onClose={closeDialog}
      className={styles.content}
      actions={
        <>
          <Button onClick={closeDialog}>{t('recovery:later')}</Button>
          <Button
            aria-label={t('recovery:discard-label', { title: name })}
            onClick={() => void discardRecoverable(chosen.recoveryId)}
          >
            {t('recovery:discard')}
          </Button>
          <Button
            appearance="primary"
            aria-label={t('recovery:open-label', { title: name })}
            onClick={() => void recover()}
          >
            {t('recovery:open')}
          </Button>
        </>
      }
    >
      <ul className={styles.list} aria-label={t('recovery:list')}>
        {copies.map((copy) => (
          <li key={copy.recoveryId}>
            <button
              type="button"
              className={mergeClasses(styles.copy, copy === chosen && styles.chosen)}
              aria-pressed={copy === chosen}
              onClick={() => setChosenId(copy.recoveryId)}
            >
              <Text weight="semibold">{getName(copy.title)}</Text>
              <Text size={200} className={styles.hint}>
                {copy.fileName ?? t('recovery:no-file')}
              </Text>
              <Text size={200} className={styles.hint}>
                {t('recovery:saved-at', { time: new Date(copy.savedAt).toLocaleString(language) })}
              </Text>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.difference}>
        <Text size={200} className={styles.hint}>
          {t('recovery:hint')}
        </Text>
        {comparison === null && <Text role="status">{t('recovery:comparing')}</Text>}
        {comparison?.ok === false && (
          <Text role="alert">{describeError(comparison.error, i18n.language as Language)}</Text>
        )}
        {comparison?.ok === true && (
          <>
            <Text weight="semibold">
              <DifferenceSummary comparison={comparison.value} against="file" />
            </Text>
            <DifferenceList changes={comparison.value.difference.changes} />
          </>
        )}
      </div>
    </DialogFrame>
  );
}
