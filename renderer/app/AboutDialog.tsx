/** What the program is, what it runs on, and which fonts stand in for the official ones. */
import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { AppInfo, Settings } from '../../shared/edge/ipc/contract.ts';
import { request } from '../state/bridge.ts';
import { updateSettings, useSettingsStore } from '../state/settings-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { Mark } from '../ui/Mark.tsx';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '16px', marginBottom: '12px' },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '20px', rowGap: '6px', margin: '16px 0' },
  term: { color: tokens.colorNeutralForeground3, margin: 0 },
  value: { margin: 0 },
  fonts: { margin: '4px 0 0', padding: 0, listStyle: 'none', color: tokens.colorNeutralForeground2 },
  hint: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** Languages name themselves. */
const APPEARANCES: readonly Settings['appearance'][] = ['system', 'light', 'dark'];
const LANGUAGE_NAMES: Record<Settings['language'], string> = { 'zh-CN': '简体中文', en: 'English' };

function ProgramFacts({ info }: { readonly info: AppInfo }) {
  const styles = useStyles();
  const t = useTranslate();
  return (
    <dl className={styles.facts}>
      <dt className={styles.term}>{t('app:about-version')}</dt>
      <dd className={styles.value}>{info.version}</dd>
      <dt className={styles.term}>{t('app:about-runtime')}</dt>
      <dd className={styles.value}>{t(`app:about-runtime-${info.runtime}`, { electron: info.electron })}</dd>
      <dt className={styles.term}>{t('app:about-chromium')}</dt>
      <dd className={styles.value}>Chromium {info.chromium}</dd>
      <dt className={styles.term}>{t('app:about-platform')}</dt>
      <dd className={styles.value}>{info.platform}</dd>
      <dt className={styles.term}>{t('app:about-fonts')}</dt>
      <dd className={styles.value}>
        {info.fontSubstitutions.length === 0 ? (
          t('app:about-fonts-none')
        ) : (
          <>
            <Text size={200} className={styles.hint}>
              {t('app:about-fonts-hint')}
            </Text>
            <ul className={styles.fonts}>
              {info.fontSubstitutions.map(({ wanted, used }) => (
                <li key={wanted}>
                  {wanted} → {used}
                </li>
              ))}
            </ul>
          </>
        )}
      </dd>
    </dl>
  );
}

export default function AboutDialog() {
  const styles = useStyles();
  const t = useTranslate();
  const { language, appearance } = useSettingsStore();
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    void request('app:info').then(setInfo);
  }, []);
  return (
    <DialogFrame
      title={t('app:about-title')}
      widthPx={520}
      onClose={closeDialog}
      actions={
        <Button appearance="primary" onClick={closeDialog}>
          {t('app:close')}
        </Button>
      }
    >
      <div className={styles.head}>
        <Mark size="large" />
        <Text>{t('app:about-summary')}</Text>
      </div>
      {info !== null && <ProgramFacts info={info} />}
      <RadioGroup
        layout="horizontal"
        aria-label={t('app:about-language')}
        value={language}
        onChange={(_, { value }) => updateSettings({ language: value as Settings['language'] })}
      >
        {Object.entries(LANGUAGE_NAMES).map(([id, name]) => (
          <Radio key={id} value={id} label={name} />
        ))}
      </RadioGroup>
      <RadioGroup
        layout="horizontal"
        aria-label={t('app:appearance')}
        value={appearance}
        onChange={(_, { value }) => updateSettings({ appearance: value as Settings['appearance'] })}
      >
        {APPEARANCES.map((each) => (
          <Radio key={each} value={each} label={t(`app:appearance-${each}`)} />
        ))}
      </RadioGroup>
      <Text size={200} className={styles.hint}>
        {t('app:about-offline')} {t('app:about-license')}
      </Text>
    </DialogFrame>
  );
}
