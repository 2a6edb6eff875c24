/** The plans opened last. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular, DocumentTextRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { RecentPlan } from '../../shared/edge/ipc/contract.ts';
import { request } from '../state/bridge.ts';
import { openPlan } from '../state/commands/open-plan.ts';
import { useSettingsStore } from '../state/settings-store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none', maxWidth: '880px' },
  item: {
    display: 'flex',
    alignItems: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  open: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: '8px',
    flexGrow: 1,
    minWidth: 0,
    padding: '9px 8px',
    border: 'none',
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { color: tokens.colorBrandForeground1, fontSize: '22px' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: '14px', lineHeight: '20px' },
  place: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  time: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  clear: { marginTop: '6px' },
  none: { color: tokens.colorNeutralForeground3 },
});

export function RecentPlans() {
  const styles = useStyles();
  const t = useTranslate();
  const language = useSettingsStore((state) => state.language);
  const [plans, setPlans] = useState<readonly RecentPlan[] | null>(null);
  const read = () => void request('recent:list').then(setPlans);
  useEffect(read, []);
  if (plans === null) return null;
  if (plans.length === 0) return <p className={styles.none}>{t('templates:recent-none')}</p>;
  const remove = async (recentId: string) => {
    await request('recent:remove', { recentId });
    read();
  };
  const clear = async () => {
    await request('recent:clear');
    read();
  };
  return (
    <>
      <ul className={styles.list} aria-label={t('templates:recent')}>
        {plans.map(({ recentId, title, fileName, folder, openedAt }) => {
          const name = title === '' ? fileName : title;
          return (
            <li key={recentId} className={styles.item}>
              <button type="button" className={styles.open} onClick={() => void openPlan(recentId)}>
                <DocumentTextRegular className={styles.icon} />
                <span className={styles.words}>
                  <span className={styles.title}>{name}</span>
                  <span className={styles.place}>
                    {fileName} · {folder}
                  </span>
                </span>
                <time className={styles.time} dateTime={new Date(openedAt).toISOString()}>
                  {new Date(openedAt).toLocaleDateString(language, { year: 'numeric', month: 'long', day: 'numeric' })}
                </time>
              </button>
              <IconButton
                label={t('templates:recent-remove', { title: name })}
                icon={<DismissRegular />}
                onClick={() => void remove(recentId)}
              />
            </li>
          );
        })}
      </ul>
      <Button size="small" appearance="subtle" className={styles.clear} onClick={() => void clear()}>
        {t('templates:recent-clear')}
      </Button>
    </>
  );
}
