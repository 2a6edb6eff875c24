/** The application menu. Main owns the keys in it; what concerns a plan goes to the page of the window in front. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { describeMessage } from '../../shared/base/messages/messages.ts';
import {
  type CommandId,
  getCommand,
  isOfPage,
  listMenuGroups,
  type MainCommandId,
  type MenuName,
} from '../../shared/edge/commands/commands.ts';
import type { RecentPlan } from '../../shared/edge/ipc/contract.ts';
import { isCommandOff } from '../../shared/edge/ipc/features.ts';
import { clearRecent } from '../documents/clear-recent.ts';
import { openFromOutside } from '../documents/open-document.ts';
import type { Program } from '../program.ts';
import { sendEvent } from '../windows/plan-window.ts';

type Item = MenuItemConstructorOptions;

const RECENT_LIMIT = 10;
const SEPARATOR: Item = { type: 'separator' };
const isMac = process.platform === 'darwin';

/** The system's part of the commands that the page does not carry out. */
const ROLES: Partial<Record<MainCommandId, NonNullable<Item['role']>>> = {
  'close-window': 'close',
  quit: 'quit',
  cut: 'cut',
  copy: 'copy',
  paste: 'paste',
  'select-all': 'selectAll',
  'full-screen': 'togglefullscreen',
  minimize: 'minimize',
  hide: 'hide',
  'hide-others': 'hideOthers',
  'show-all': 'unhide',
};

function createRecentItems(program: Program, recent: readonly RecentPlan[]): Item[] {
  if (recent.length === 0) return [{ label: getText(program, 'menu.noRecent'), enabled: false }];
  return recent.slice(0, RECENT_LIMIT).map(({ recentId, title, fileName }) => ({
    // A lone & would mark the next letter.
    label: (title || fileName).replaceAll('&', '&&'),
    click: async () => {
      const path = await program.recentPlans.findPath(recentId);
      if (path !== null) await openFromOutside(program, path);
    },
  }));
}

function getText(program: Program, key: Parameters<typeof describeMessage>[0]): string {
  const text = describeMessage(key, {}, program.settings.current.language);
  // macOS has no letters that open entries.
  return isMac ? text.replace(/\(&.\)|&/g, '') : text;
}

/** What an entry does: the page's commands are sent there, the others are the system's or main's own. */
function getEffect(program: Program, recent: readonly RecentPlan[], id: CommandId): Item {
  if (isOfPage(id)) {
    return {
      click: () => {
        const current = program.windows.findCurrent();
        if (current !== null) sendEvent(current, 'menu:command', { command: id });
      },
    };
  }
  if (id === 'new-window') return { click: () => void program.windows.open({ kind: 'start-screen' }) };
  if (id === 'recent') {
    const clearing = recent.length === 0 ? [] : [SEPARATOR, ...createEntries(program, recent, 'recent')];
    return { submenu: [...createRecentItems(program, recent), ...clearing] };
  }
  if (id === 'clear-recent') return { click: () => void clearRecent(program) };
  if (id === 'export') return { submenu: createEntries(program, recent, 'export') };
  const role = ROLES[id];
  return role === undefined ? {} : { role };
}

/** The entries of a menu, its groups parted by lines. */
function createEntries(program: Program, recent: readonly RecentPlan[], menu: MenuName): Item[] {
  return listMenuGroups(menu, isMac).flatMap((ids, index): Item[] => [
    ...(index === 0 ? [] : [SEPARATOR]),
    ...ids
      .filter((id) => !isCommandOff(id, program.off))
      .map((id): Item => {
        const { words, keys, macKeys, isHeardByPage } = getCommand(id);
        const accelerator = (isMac ? macKeys : undefined) ?? keys;
        return {
          id,
          label: getText(program, words),
          ...(accelerator !== undefined && { accelerator }),
          ...(isHeardByPage && { registerAccelerator: false }),
          ...getEffect(program, recent, id),
        };
      }),
  ]);
}

/** Shows the menu as it should be now; again whenever language or recent plans change. */
export async function showApplicationMenu(program: Program): Promise<void> {
  const recent = await program.recentPlans.list();
  const entries = (menu: MenuName) => createEntries(program, recent, menu);
  const template: Item[] = [
    ...(isMac ? [{ label: app.name, submenu: entries('program') }] : []),
    { label: getText(program, 'menu.file'), submenu: entries('file') },
    { label: getText(program, 'menu.edit'), submenu: entries('edit') },
    { label: getText(program, 'menu.format'), submenu: entries('format') },
    { label: getText(program, 'menu.view'), submenu: entries('view') },
    { label: getText(program, 'menu.window'), role: 'window', submenu: entries('window') },
    { label: getText(program, 'menu.help'), role: 'help', submenu: entries('help') },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
