/** The rule by which automatic versions are thinned, in words, and the two numbers of it that the user sets. */
import { Label, Select, Text } from '@fluentui/react-components';
import { ALWAYS_KEPT_VERSIONS } from '../../shared/edge/ipc/default-settings.ts';
import { updateSettings, useSettingsStore } from '../state/settings-store.ts';
import { useTranslate } from '../ui/translate.ts';
import { useVersionsStyles } from './versions-styles.ts';

const COUNTS = [20, 50, 100, 200, 500];
const DAYS = [30, 90, 180, 365, 1095];

/** The choices, with what is set where it is none of them. */
const listChoices = (choices: readonly number[], set: number) =>
  [...new Set([...choices, set])].sort((one, other) => one - other);

export function VersionRules() {
  const styles = useVersionsStyles();
  const t = useTranslate();
  const count = useSettingsStore((state) => state.versionCount);
  const days = useSettingsStore((state) => state.versionDays);
  const always = ALWAYS_KEPT_VERSIONS;
  return (
    <div className={styles.rules}>
      <Text size={200} className={styles.hint}>
        {t('versions:summary-rule', { always, count, days })}
      </Text>
      <Label size="small" className={styles.rule}>
        {t('versions:rule-count')}
        <Select size="small" value={count} onChange={(_, { value }) => updateSettings({ versionCount: Number(value) })}>
          {listChoices(COUNTS, count).map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      </Label>
      <Label size="small" className={styles.rule}>
        {t('versions:rule-days')}
        <Select size="small" value={days} onChange={(_, { value }) => updateSettings({ versionDays: Number(value) })}>
          {listChoices(DAYS, days).map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      </Label>
    </div>
  );
}
