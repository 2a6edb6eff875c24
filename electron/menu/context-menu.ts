/** The right-click menu over text: cut, copy, paste, select all. */
import { Menu } from 'electron';
import { MESSAGES } from '../../shared/messages/messages.ts';
import type { Program } from '../app/program.ts';
import type { PlanWindow } from '../windows/plan-window.ts';

export function addContextMenu(program: Program, { window }: PlanWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && selectionText === '') return;
    const text = MESSAGES[program.settings.current.language].menu;
    const label = (key: 'cut' | 'copy' | 'paste' | 'paste-text' | 'selectAll') => text[key].replace(/\(&.\)|&/g, '');
    const menu = Menu.buildFromTemplate([
      { label: label('cut'), role: 'cut', enabled: editFlags.canCut, visible: isEditable },
      { label: label('copy'), role: 'copy', enabled: editFlags.canCopy },
      { label: label('paste'), role: 'paste', enabled: editFlags.canPaste, visible: isEditable },
      { label: label('paste-text'), role: 'pasteAndMatchStyle', enabled: editFlags.canPaste, visible: isEditable },
      { type: 'separator' },
      { label: label('selectAll'), role: 'selectAll', enabled: editFlags.canSelectAll },
    ]);
    menu.popup({ window });
  });
}
