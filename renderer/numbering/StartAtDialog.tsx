/** Asks for the number at which the current block's count begins. */
import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { closeDialog } from '../state/view-store.ts';
import { useTranslate } from '../ui/translate.ts';
import { StartAtForm } from './StartAtForm.tsx';

const useStyles = makeStyles({ surface: { width: '260px' } });

export default function StartAtDialog() {
  const styles = useStyles();
  const t = useTranslate();
  return (
    <Dialog open onOpenChange={closeDialog}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('toolbar:start-at')}</DialogTitle>
          <DialogContent>
            <StartAtForm onDone={closeDialog} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
