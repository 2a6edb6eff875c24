/**
 * The right-click menus: cut, copy and paste over any text, and on the plan's page also what can be done with the number of
 * the block under the pointer, which the page knows and main does not.
 */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { MESSAGES } from '../../shared/base/messages/messages.ts';
import type { MenuCommand, RequestOf } from '../../shared/edge/ipc/contract.ts';
import type { Program } from '../program.ts';
import { type PlanWindow, sendEvent } from '../windows/plan-window.ts';

type Item = MenuItemConstructorOptions;
type MenuKey = keyof (typeof MESSAGES)['zh-CN']['menu'];

const SEPARATOR: Item = { type: 'separator' };

/** Entries have no letters of their own here. */
function getLabel(program: Program, key: MenuKey): string {
  return MESSAGES[program.settings.current.language].menu[key].replace(/\(&.\)|&/g, '');
}

type TextState = {
  readonly isEditable: boolean;
  readonly canCut: boolean;
  readonly canCopy: boolean;
  readonly canPaste: boolean;
};

function createTextItems(program: Program, { isEditable, canCut, canCopy, canPaste }: TextState): Item[] {
  const label = (key: MenuKey) => getLabel(program, key);
  return [
    { label: label('cut'), role: 'cut', enabled: canCut, visible: isEditable },
    { label: label('copy'), role: 'copy', enabled: canCopy },
    { label: label('paste'), role: 'paste', enabled: canPaste, visible: isEditable },
    { label: label('paste-text'), role: 'pasteAndMatchStyle', enabled: canPaste, visible: isEditable },
    SEPARATOR,
    { label: label('selectAll'), role: 'selectAll' },
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
  { hasSelection, number }: RequestOf<'window:page-menu'>,
): void {
  const command = (name: MenuCommand & MenuKey, enabled: boolean): Item => ({
    id: name,
    label: getLabel(program, name),
    enabled,
    click: () => sendEvent(planWindow, 'menu:command', { command: name }),
  });
  const numberItems: Item[] =
    number === null
      ? []
      : [
          command('restart-number', number.start !== 1),
          command('continue-number', number.start !== null),
          command('start-number-at', true),
          SEPARATOR,
          command('level-shape', number.isShapeKept),
          command('keep-shape', !number.isShapeKept),
          SEPARATOR,
        ];
  const text = { isEditable: true, canCut: hasSelection, canCopy: hasSelection, canPaste: true };
  const clauseItems = hasSelection ? [SEPARATOR, command('save-clause', true)] : [];
  const menu = Menu.buildFromTemplate([...numberItems, ...createTextItems(program, text), ...clauseItems]);
  menu.popup({ window: planWindow.window });
}
