/** Plans left over from a run that ended badly: to be recovered, or let go of by the user alone. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { RecoverablePlan } from '../../shared/edge/ipc/contract.ts';
import { request } from '../state/bridge.ts';
import { openRecovered } from '../state/commands/open-plan.ts';
import { useSettingsStore } from '../state/settings-store.ts';
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
  const [plans, setPlans] = useState<readonly RecoverablePlan[]>([]);
  useEffect(() => {
    void request('recovery:list').then(setPlans);
  }, []);
  if (plans.length === 0) return null;
  const discard = async (recoveryId: string) => {
    await request('recovery:discard', { recoveryId });
    setPlans((before) => before.filter((plan) => plan.recoveryId !== recoveryId));
  };
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{t('templates:recover', { count: plans.length })}</MessageBarTitle>
        <ul className={styles.list}>
          {plans.map(({ recoveryId, title, savedAt }) => {
            const name = title === '' ? t('app:untitled') : title;
            return (
              <li key={recoveryId} className={styles.item}>
                <span className={styles.title}>{name}</span>
                <span className={styles.time}>
                  {t('templates:recover-time', { time: new Date(savedAt).toLocaleString(language) })}
                </span>
                <Button
                  size="small"
                  appearance="primary"
                  aria-label={t('templates:recover-open-label', { title: name })}
                  onClick={() => void openRecovered(recoveryId)}
                >
                  {t('templates:recover-open')}
                </Button>
                <Button
                  size="small"
                  aria-label={t('templates:recover-discard-label', { title: name })}
                  onClick={() => void discard(recoveryId)}
                >
                  {t('templates:recover-discard')}
                </Button>
              </li>
            );
          })}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
