/** Before the plan is exported or printed: what nobody has decided yet, and where it is. */
import { Button, Text } from '@fluentui/react-components';
import type { Unsettled } from '../../shared/view/comparison/unsettled.ts';
import { updateSettings } from '../state/settings-store.ts';
import { closeDialog, type PanelTab, showPanelTab } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';

type Props = { readonly unsettled: Unsettled; goOn(): void };

export default function UnsettledDialog({ unsettled: { undecided, openComments }, goOn }: Props) {
  const t = useTranslate();
  const look = (tab: PanelTab) => () => {
    closeDialog();
    updateSettings({ isPanelOpen: true });
    showPanelTab(tab);
  };
  return (
    <DialogFrame
      title={t('exporting:unsettled-title')}
      widthPx={560}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('app:cancel')}</Button>
          {undecided > 0 && <Button onClick={look('changes')}>{t('checks:open-changes')}</Button>}
          {openComments > 0 && <Button onClick={look('comments')}>{t('checks:open-comments')}</Button>}
          <Button
            appearance="primary"
            onClick={() => {
              closeDialog();
              goOn();
            }}
          >
            {t('exporting:unsettled-go-on')}
          </Button>
        </>
      }
    >
      {undecided > 0 && <Text block>{t('exporting:undecided', { count: undecided })}</Text>}
      {openComments > 0 && <Text block>{t('exporting:open-comments', { count: openComments })}</Text>}
    </DialogFrame>
  );
}
