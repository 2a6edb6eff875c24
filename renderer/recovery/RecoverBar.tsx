/** Over the page: says that this plan, or another one, has text that a crash left, until the user decides or puts it off. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { DifferenceSummary } from '../paper/DifferenceSummary.tsx';
import { useDocumentStore } from '../state/document-store.ts';
import { putOffRecovery, readRecoverable, useRecoveryStore } from '../state/recovery-store.ts';
import { useSettingsStore } from '../state/settings-store.ts';
import { openDialog } from '../state/view-store.ts';
import { useTranslate } from '../ui/translate.ts';
import { useComparison } from './use-comparison.ts';

const useStyles = makeStyles({
  // Else the page below takes the room of its buttons.
  bar: { flexShrink: 0 },
  summary: { color: tokens.colorNeutralForeground2 },
});

export function RecoverBar() {
  const styles = useStyles();
  const t = useTranslate();
  const language = useSettingsStore((state) => state.language);
  const loaded = useDocumentStore((state) => state.loaded);
  const { copies, isPutOff } = useRecoveryStore();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another plan in the window has other copies
  useEffect(() => void readRecoverable(), [loaded]);
  const own = copies.find(({ isOfThisPlan }) => isOfThisPlan) ?? null;
  const comparison = useComparison(isPutOff ? null : (own?.recoveryId ?? null));
  const [first] = copies;
  if (first === undefined || isPutOff) return null;
  const others = copies.filter(({ isOfThisPlan }) => !isOfThisPlan).length;
  return (
    <MessageBar className={styles.bar} intent="warning" shape="square" layout="multiline" data-testid="recover-bar">
      <MessageBarBody>
        {own !== null && t('recovery:own-copies', { time: new Date(own.savedAt).toLocaleString(language) })}
        {comparison?.ok === true && (
          <span className={styles.summary}>
            <DifferenceSummary comparison={comparison.value} against="file" />
          </span>
        )}
        {others > 0 && t('recovery:other-copies', { count: others })}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => openDialog({ kind: 'recover', recoveryId: own?.recoveryId ?? first.recoveryId })}>
          {t('recovery:look')}
        </Button>
        <Button appearance="transparent" onClick={putOffRecovery}>
          {t('recovery:later')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
