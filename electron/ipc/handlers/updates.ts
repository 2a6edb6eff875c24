/** Updates, as the dialog asks for them one after another. */
import { dialog } from 'electron';
import { getDialogText } from '../../app/dialog-text.ts';
import type { Program } from '../../program.ts';
import { sendEvent } from '../../windows/plan-window.ts';
import type { HandlersOf } from '../register.ts';

export function createUpdateHandlers(program: Program): HandlersOf<'updates'> {
  const { updates } = program;
  return {
    'updates:state': () => updates.getState(),
    'updates:choose-folder': async (_, { window }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: getDialogText(program.settings.current.language, 'updateFolderTitle'),
        properties: ['openDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    'updates:check': () => updates.check(),
    'updates:fetch': (_, planWindow) => updates.fetch((share) => sendEvent(planWindow, 'updates:progress', { share })),
    'updates:install': () => updates.install(),
  };
}
