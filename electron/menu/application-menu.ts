/** The application menu. Main owns every accelerator; what concerns a plan goes to the page of the window in front. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { fillMessage, MESSAGES } from '../../shared/base/messages/messages.ts';
import type { MenuCommand, RecentPlan } from '../../shared/edge/ipc/contract.ts';
import { openFromOutside } from '../documents/open-document.ts';
import type { Program } from '../program.ts';
import { sendEvent } from '../windows/plan-window.ts';

type MenuKey = keyof (typeof MESSAGES)['zh-CN']['menu'];
type Item = MenuItemConstructorOptions;

const RECENT_LIMIT = 10;
const SEPARATOR: Item = { type: 'separator' };

/** What menus are built from: labels in the user's language, and entries the page carries out. */
function createItems(program: Program) {
  // macOS has no letters that open entries.
  const isMac = process.platform === 'darwin';
  const label = (key: MenuKey) => {
    const text = fillMessage(MESSAGES[program.settings.current.language].menu[key], {});
    return isMac ? text.replace(/\(&.\)|&/g, '') : text;
  };
  const command = (name: MenuCommand & MenuKey, accelerator?: string, more: Item = {}): Item => ({
    id: name,
    label: label(name),
    ...(accelerator !== undefined && { accelerator }),
    click: () => {
      const current = program.windows.findCurrent();
      if (current !== null) sendEvent(current, 'menu:command', { command: name });
    },
    ...more,
  });
  const role = (key: MenuKey, name: NonNullable<Item['role']>): Item => ({ label: label(key), role: name });
  return { label, command, role, isMac };
}

function createRecentItems(program: Program, recent: readonly RecentPlan[], label: (key: MenuKey) => string): Item[] {
  if (recent.length === 0) return [{ label: label('noRecent'), enabled: false }];
  return recent.slice(0, RECENT_LIMIT).map(({ recentId, title, fileName }) => ({
    // A lone & would mark the next letter.
    label: (title || fileName).replaceAll('&', '&&'),
    click: async () => {
      const path = await program.recentPlans.findPath(recentId);
      if (path !== null) await openFromOutside(program, path);
    },
  }));
}

function createFileMenu(program: Program, recent: readonly RecentPlan[]): Item {
  const { label, command, role, isMac } = createItems(program);
  return {
    label: label('file'),
    submenu: [
      command('new', 'CmdOrCtrl+N'),
      {
        label: label('newWindow'),
        accelerator: 'CmdOrCtrl+Shift+N',
        click: () => void program.windows.open({ kind: 'start-screen' }),
      },
      command('open', 'CmdOrCtrl+O'),
      { label: label('recent'), submenu: createRecentItems(program, recent, label) },
      SEPARATOR,
      command('save', 'CmdOrCtrl+S'),
      command('save-as', 'CmdOrCtrl+Shift+S'),
      command('save-as-template'),
      SEPARATOR,
      {
        label: label('export'),
        submenu: [
          command('export-docx'),
          command('export-docx-frozen'),
          command('export-pdf'),
          command('export-txt'),
          command('export-md'),
        ],
      },
      command('by-products'),
      command('preview', 'CmdOrCtrl+Alt+P'),
      command('print', 'CmdOrCtrl+P'),
      SEPARATOR,
      command('close-plan'),
      role('closeWindow', 'close'),
      ...(isMac ? [] : [SEPARATOR, role('quit', 'quit')]),
    ],
  };
}

function createEditMenu(program: Program): Item {
  const { label, command, role } = createItems(program);
  // The page knows these keys itself, and fields outside the text have a history of their own.
  const unregistered: Item = { registerAccelerator: false };
  return {
    label: label('edit'),
    submenu: [
      command('undo', 'CmdOrCtrl+Z', unregistered),
      command('redo', process.platform === 'darwin' ? 'Cmd+Shift+Z' : 'Ctrl+Y', unregistered),
      SEPARATOR,
      role('cut', 'cut'),
      role('copy', 'copy'),
      role('paste', 'paste'),
      { label: label('paste-text'), role: 'pasteAndMatchStyle', accelerator: 'CmdOrCtrl+Shift+V' },
      role('selectAll', 'selectAll'),
      SEPARATOR,
      command('find', 'CmdOrCtrl+F'),
      command('replace', 'CmdOrCtrl+H'),
    ],
  };
}

function createViewMenu(program: Program): Item {
  const { label, command, role } = createItems(program);
  return {
    label: label('view'),
    submenu: [
      command('toggle-outline', 'CmdOrCtrl+Shift+O'),
      command('toggle-panel', 'CmdOrCtrl+Shift+L'),
      SEPARATOR,
      command('zoom-in', 'CmdOrCtrl+='),
      command('zoom-out', 'CmdOrCtrl+-'),
      command('zoom-reset', 'CmdOrCtrl+0'),
      SEPARATOR,
      role('fullScreen', 'togglefullscreen'),
    ],
  };
}

function createMacMenu(program: Program): Item {
  const { command, role } = createItems(program);
  return {
    label: app.name,
    submenu: [
      command('about'),
      SEPARATOR,
      role('hide', 'hide'),
      role('hideOthers', 'hideOthers'),
      role('showAll', 'unhide'),
      SEPARATOR,
      role('quit', 'quit'),
    ],
  };
}

/** Shows the menu as it should be now; again whenever language or recent plans change. */
export async function showApplicationMenu(program: Program): Promise<void> {
  const { label, command, role, isMac } = createItems(program);
  const recent = await program.recentPlans.list();
  const template: Item[] = [
    ...(isMac ? [createMacMenu(program)] : []),
    createFileMenu(program, recent),
    createEditMenu(program),
    createViewMenu(program),
    { label: label('window'), role: 'window', submenu: [role('minimize', 'minimize'), role('closeWindow', 'close')] },
    {
      label: label('help'),
      role: 'help',
      submenu: [command('shortcuts', 'F1'), ...(isMac ? [] : [command('about')])],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
