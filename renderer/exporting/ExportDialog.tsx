/** The progress of an export, with the way to stop it. */
import { Button, makeStyles, ProgressBar, Text } from '@fluentui/react-components';
import { cancelExport } from '../state/commands/export-plan.ts';
import { useExportStore } from '../state/export-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px', paddingTop: '4px' },
});

/** Shown from the first stage on: before it, main has its own dialog in front asking for the place. */
export default function ExportDialog() {
  const styles = useStyles();
  const t = useTranslate();
  const job = useExportStore((state) => state.job);
  if (job === null || job.stage === null) return null;
  const stage = job.isCancelling ? t('exporting:cancelling') : t(`exporting:stage-${job.stage}`);
  return (
    <DialogFrame
      title={t('exporting:progress-title', { format: t(`exporting:format-${job.format}`) })}
      widthPx={420}
      className={styles.content}
      actions={
        <Button disabled={job.isCancelling} onClick={cancelExport}>
          {t('exporting:cancel')}
        </Button>
      }
    >
      <Text role="status">{stage}</Text>
      <ProgressBar aria-label={stage} {...(job.total > 0 ? { value: job.done / job.total } : {})} thickness="large" />
    </DialogFrame>
  );
}
