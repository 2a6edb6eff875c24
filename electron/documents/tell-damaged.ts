/** Says what a start has set aside; the program goes on beside it. */
import { dialog } from 'electron';
import { getDialogText } from '../app/dialog-text.ts';
import { logEvent } from '../app/log.ts';
import type { Program } from '../program.ts';

/** `names` are those of `setAsideDamaged`. */
export async function tellDamaged({ settings, dataFolder }: Program, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  logEvent('data-folder.damaged', { count: names.length });
  const { language } = settings.current;
  await dialog.showMessageBox({
    type: 'warning',
    message: getDialogText(language, 'damagedMessage', { count: names.length }),
    detail: getDialogText(language, 'damagedDetail', { folder: dataFolder }),
    buttons: [getDialogText(language, 'damagedClose')],
    noLink: true,
  });
}
