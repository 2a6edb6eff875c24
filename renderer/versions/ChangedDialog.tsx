/** The plan's file as another program has changed it, beside what the window holds; what becomes of both is the user's to say. */
import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Result } from '../../shared/base/errors/result.ts';
import { describeError, type Language } from '../../shared/base/messages/messages.ts';
import type { PlanComparison } from '../../shared/edge/ipc/contract.ts';
import { DifferenceList } from '../paper/DifferenceList.tsx';
import { DifferenceSummary } from '../paper/DifferenceSummary.tsx';
import { request } from '../state/bridge.ts';
import { reloadPlan } from '../state/commands/outside-change.ts';
import { overwriteFile, savePlanAs } from '../state/commands/save-plan.ts';
import { isDirty, useDocumentStore } from '../state/document-store.ts';
import { readPlan } from '../state/editor-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { i18n, useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px', minHeight: '200px' },
});

/** `null` until the answer is there. */
function useFileComparison(): Result<PlanComparison> | null {
  const [comparison, setComparison] = useState<Result<PlanComparison> | null>(null);
  useEffect(() => {
    const plan = readPlan();
    if (plan !== null) void request('plan:compare-file', { plan }).then(setComparison);
  }, []);
  return comparison;
}

export default function ChangedDialog() {
  const styles = useStyles();
  const t = useTranslate();
  const fileName = useDocumentStore((state) => state.fileName) ?? '';
  const isUnsaved = useDocumentStore(isDirty);
  const comparison = useFileComparison();
  const endWith = (action: () => Promise<boolean>) => () => {
    closeDialog();
    void action();
  };
  return (
    <DialogFrame
      title={t('versions:changed-title')}
      widthPx={820}
      onClose={closeDialog}
      className={styles.content}
      actions={
        <>
          <Button onClick={closeDialog}>{t('recovery:later')}</Button>
          <Button onClick={endWith(savePlanAs)}>{t('app:save-as')}</Button>
          <Button disabled={comparison === null} onClick={endWith(overwriteFile)}>
            {t('versions:overwrite')}
          </Button>
          <Button appearance="primary" disabled={comparison?.ok !== true} onClick={endWith(reloadPlan)}>
            {t('versions:reload')}
          </Button>
        </>
      }
    >
      <Text>{t('versions:changed-text', { fileName })}</Text>
      {isUnsaved && <Text>{t('versions:changed-unsaved')}</Text>}
      {comparison === null && <Text role="status">{t('versions:comparing')}</Text>}
      {comparison?.ok === false && (
        <Text role="alert">{describeError(comparison.error, i18n.language as Language)}</Text>
      )}
      {comparison?.ok === true && (
        <>
          <Text weight="semibold">
            <DifferenceSummary comparison={comparison.value} against="window" />
          </Text>
          <DifferenceList changes={comparison.value.difference.changes} />
        </>
      )}
    </DialogFrame>
  );
}
