/**
 * The right-click menus: cut, copy and paste over any text, and on the plan's page also what can be done with the block under
 * the pointer, which the page knows and main does not.
 */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { describeMessage } from '../../shared/base/messages/messages.ts';
import { type Command, type CommandId, getCommand, PAGE_COMMAND_IDS } from '../../shared/edge/commands/commands.ts';
import type { RequestOf } from '../../shared/edge/ipc/contract.ts';
import type { Program } from '../program.ts';
import { type PlanWindow, sendEvent } from '../windows/plan-window.ts';

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };

/** Entries have no letters of their own here. */
function getLabel(program: Program, id: CommandId): string {
  return describeMessage(getCommand(id).words, {}, program.settings.current.language).replace(/\(&.\)|&/g, '');
}

type TextState = {
  readonly isEditable: boolean;
  readonly canCut: boolean;
  readonly canCopy: boolean;
  readonly canPaste: boolean;
};

/** `pasteText` is what pastes text alone there. */
function createTextItems(
  program: Program,
  { isEditable, canCut, canCopy, canPaste }: TextState,
  pasteText: Item = { role: 'pasteAndMatchStyle' },
): Item[] {
  const label = (id: CommandId) => getLabel(program, id);
  return [
    { label: label('cut'), role: 'cut', enabled: canCut, visible: isEditable },
    { label: label('copy'), role: 'copy', enabled: canCopy },
    { label: label('paste'), role: 'paste', enabled: canPaste, visible: isEditable },
    { label: label('paste-text'), ...pasteText, enabled: canPaste, visible: isEditable },
    SEPARATOR,
    { label: label('select-all'), role: 'selectAll' },
  ];
}

export function addContextMenu(program: Program, { window }: PlanWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && selectionText === '') return;
    Menu.buildFromTemplate(createTextItems(program, { isEditable, ...editFlags })).popup({ window });
  });
}

/** The menu over the plan's page, at the pointer. */
export function showPageMenu(
  program: Program,
  planWindow: PlanWindow,
  { hasSelection, isNumbered, able }: RequestOf<'window:page-menu'>,
): void {
  const listCommands = (place: Command['context']): Item[] =>
    PAGE_COMMAND_IDS.filter((id) => getCommand(id).context === place).map((id) => ({
      id,
      label: getLabel(program, id),
      enabled: able.includes(id),
      click: () => sendEvent(planWindow, 'menu:command', { command: id }),
    }));
  const text = { isEditable: true, canCut: hasSelection, canCopy: hasSelection, canPaste: true };
  const menu = Menu.buildFromTemplate([
    ...(isNumbered ? [...listCommands('number'), SEPARATOR, ...listCommands('shape'), SEPARATOR] : []),
    ...createTextItems(program, text, {
      id: 'paste-text',
      click: () => sendEvent(planWindow, 'menu:command', { command: 'paste-text' }),
    }),
    ...(able.includes('delete-table') ? [SEPARATOR, ...listCommands('table')] : []),
    ...(able.includes('landscape-page') ? [SEPARATOR, ...listCommands('block')] : []),
    SEPARATOR,
    ...listCommands('format'),
    SEPARATOR,
    ...listCommands('comment'),
    ...(hasSelection ? [SEPARATOR, ...listCommands('selection')] : []),
  ]);
  menu.popup({ window: planWindow.window });
}
