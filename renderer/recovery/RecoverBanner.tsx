/** On the start screen: plans left over from a run that ended badly, to be recovered, or let go of by the user alone. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { openRecovered } from '../state/commands/open-plan.ts';
import { discardRecoverable, readRecoverable, useRecoveryStore } from '../state/recovery-store.ts';
import { useSettingsStore } from '../state/settings-store.ts';
import { openDialog } from '../state/view-store.ts';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  bar: { marginBottom: '20px' },
  list: { margin: '6px 0 4px', padding: 0, listStyle: 'none' },
  item: { display: 'flex', alignItems: 'center', gap: '10px', padding: '3px 0' },
  title: { fontWeight: tokens.fontWeightSemibold },
  time: { color: tokens.colorNeutralForeground3, flexGrow: 1 },
});

export function RecoverBanner() {
  const styles = useStyles();
  const t = useTranslate();
  const language = useSettingsStore((state) => state.language);
  const copies = useRecoveryStore((state) => state.copies);
  useEffect(() => void readRecoverable(), []);
  if (copies.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{t('recovery:banner-title', { count: copies.length })}</MessageBarTitle>
        <ul className={styles.list}>
          {copies.map(({ recoveryId, title, savedAt }) => {
            const name = title === '' ? t('app:untitled') : title;
            return (
              <li key={recoveryId} className={styles.item}>
                <span className={styles.title}>{name}</span>
                <span className={styles.time}>
                  {t('recovery:saved-at', { time: new Date(savedAt).toLocaleString(language) })}
                </span>
                <Button
                  size="small"
                  appearance="primary"
                  aria-label={t('recovery:open-label', { title: name })}
                  onClick={() => void openRecovered(recoveryId)}
                >
                  {t('recovery:open')}
                </Button>
                <Button
                  size="small"
                  aria-label={t('recovery:look-label', { title: name })}
                  onClick={() => openDialog({ kind: 'recover', recoveryId })}
                >
                  {t('recovery:look')}
                </Button>
                <Button
                  size="small"
                  aria-label={t('recovery:discard-label', { title: name })}
                  onClick={() => void discardRecoverable(recoveryId)}
                >
                  {t('recovery:discard')}
                </Button>
              </li>
            );
          })}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
