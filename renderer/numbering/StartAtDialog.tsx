/** Asks for the number at which the current block's count begins. */
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';
import { StartAtForm } from './StartAtForm.tsx';

export default function StartAtDialog() {
  const t = useTranslate();
  return (
    <DialogFrame title={t('toolbar:start-at')} widthPx={260} onClose={closeDialog}>
      <StartAtForm onDone={closeDialog} />
    </DialogFrame>
  );
}
