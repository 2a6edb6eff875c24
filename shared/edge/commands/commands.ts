/**
 * Everything the program can be told to do by name, once: the application menu, the right-click menus, the ribbon, the list of
 * shortcuts and the command palette derive from this table. What a command does is in `renderer/state/commands/actions.ts`.
 */
import type { DottedKey } from '../../base/messages/messages.ts';

export const MENUS = ['program', 'file', 'recent', 'export', 'edit', 'format', 'view', 'window', 'help'] as const;
export type MenuName = (typeof MENUS)[number];

/** What must be so for a command to make sense; the palette says what is missing. */
export type Need =
  /** Works wherever the user is, also beside a file that is being imported. */
  | 'nothing'
  /** No file is being imported. */
  | 'no-import'
  | 'plan'
  | 'undo'
  | 'redo'
  /** The cursor is in a block with a number … */
  | 'number'
  /** … that does not begin anew yet, or that does; that looks as its level does, or that does not. */
  | 'number-continued'
  | 'number-started'
  | 'shape-of-level'
  | 'shape-kept'
  /** … or in a table, a figure or the title of an attachment. */
  | 'landscape'
  /** The cursor is in a table, with cells that can be merged, or in one that was. */
  | 'table'
  | 'cells'
  | 'merged-cell'
  /** … or in a paragraph, numbered or not. */
  | 'paragraph'
  /** There is something to refer to. */
  | 'targets'
  /** Somebody has commented on something. */
  | 'comments'
  /** Changes are tracked. */
  | 'tracking';

export type Command = {
  /** Its name in menus and lists, `&` before the letter that opens it there. */
  readonly words: DottedKey;
  readonly needs: Need;
  /** Main or the system carries it out, not the page; the palette leaves these to the menu. */
  readonly by?: 'main';
  /** Keys as Electron writes them; on macOS others where `macKeys` says so. */
  readonly keys?: string;
  readonly macKeys?: string;
  /** The page hears these keys itself; the menu only shows them. */
  readonly isHeardByPage?: true;
  /** Menu and group: `file/2`. Within a group the order of this table holds. On macOS elsewhere where `macMenu` says so. */
  readonly menu?: `${MenuName}/${number}`;
  readonly macMenu?: `${MenuName}/${number}`;
  /** Where the right-click menu of the page has it. */
  readonly context?: 'format' | 'number' | 'shape' | 'selection' | 'comment' | 'block' | 'table';
  /** Where the list of shortcuts has it. */
  readonly list?: 'numbering' | 'text' | 'file' | 'window';
};

export const COMMANDS = {
  new: { words: 'menu.new', needs: 'no-import', keys: 'CmdOrCtrl+N', menu: 'file/1', list: 'file' },
  'new-window': {
    by: 'main',
    words: 'menu.newWindow',
    needs: 'nothing',
    keys: 'CmdOrCtrl+Shift+N',
    menu: 'file/1',
    list: 'file',
  },
  open: { words: 'menu.open', needs: 'nothing', keys: 'CmdOrCtrl+O', menu: 'file/1', list: 'file' },
  recent: { by: 'main', words: 'menu.recent', needs: 'nothing', menu: 'file/1' },
  'clear-recent': { by: 'main', words: 'menu.clear-recent', needs: 'nothing', menu: 'recent/1' },
  save: { words: 'menu.save', needs: 'plan', keys: 'CmdOrCtrl+S', menu: 'file/2', list: 'file' },
  'save-as': { words: 'menu.save-as', needs: 'plan', keys: 'CmdOrCtrl+Shift+S', menu: 'file/2', list: 'file' },
  compare: { words: 'menu.compare', needs: 'plan', menu: 'file/2' },
  versions: { words: 'menu.versions', needs: 'plan', menu: 'file/2' },
  protect: { words: 'menu.protect', needs: 'plan', menu: 'file/2' },
  'save-as-template': { words: 'menu.save-as-template', needs: 'plan', menu: 'file/2' },
  'export-docx': { words: 'menu.export-docx', needs: 'plan', menu: 'export/1' },
  'export-docx-frozen': { words: 'menu.export-docx-frozen', needs: 'plan', menu: 'export/1' },
  'export-docx-text': { words: 'menu.export-docx-text', needs: 'plan', menu: 'export/1' },
  'export-docx-comments': { words: 'menu.export-docx-comments', needs: 'comments', menu: 'export/1' },
  'export-docx-changes': { words: 'menu.export-docx-changes', needs: 'tracking', menu: 'export/1' },
  'export-pdf': { words: 'menu.export-pdf', needs: 'plan', menu: 'export/1' },
  'export-txt': { words: 'menu.export-txt', needs: 'plan', menu: 'export/1' },
  'export-md': { words: 'menu.export-md', needs: 'plan', menu: 'export/1' },
  'anonymized-copy': { words: 'menu.anonymized-copy', needs: 'plan', menu: 'export/2' },
  export: { by: 'main', words: 'menu.export', needs: 'plan', menu: 'file/3' },
  'by-products': { words: 'menu.by-products', needs: 'plan', menu: 'file/3' },
  'page-setup': { words: 'menu.page-setup', needs: 'plan', menu: 'file/3' },
  'document-parts': { words: 'menu.document-parts', needs: 'plan', menu: 'file/3' },
  fonts: { words: 'menu.fonts', needs: 'plan', menu: 'file/3' },
  preview: { words: 'menu.preview', needs: 'plan', keys: 'CmdOrCtrl+Alt+P', menu: 'file/3', list: 'file' },
  print: { words: 'menu.print', needs: 'plan', keys: 'CmdOrCtrl+P', menu: 'file/3', list: 'file' },
  'close-plan': { words: 'menu.close-plan', needs: 'plan', menu: 'file/4' },
  'close-window': { by: 'main', words: 'menu.closeWindow', needs: 'nothing', menu: 'file/4' },
  quit: { by: 'main', words: 'menu.quit', needs: 'nothing', menu: 'file/5', macMenu: 'program/3' },

  undo: { words: 'menu.undo', needs: 'undo', keys: 'CmdOrCtrl+Z', isHeardByPage: true, menu: 'edit/1', list: 'text' },
  redo: {
    words: 'menu.redo',
    needs: 'redo',
    keys: 'Ctrl+Y',
    macKeys: 'Cmd+Shift+Z',
    isHeardByPage: true,
    menu: 'edit/1',
    list: 'text',
  },
  cut: { by: 'main', words: 'menu.cut', needs: 'plan', menu: 'edit/2' },
  copy: { by: 'main', words: 'menu.copy', needs: 'plan', menu: 'edit/2' },
  paste: { by: 'main', words: 'menu.paste', needs: 'plan', menu: 'edit/2' },
  'paste-text': {
    words: 'menu.paste-text',
    needs: 'plan',
    keys: 'CmdOrCtrl+Shift+V',
    isHeardByPage: true,
    menu: 'edit/2',
    list: 'text',
  },
  'select-all': { by: 'main', words: 'menu.selectAll', needs: 'plan', menu: 'edit/2' },
  find: { words: 'menu.find', needs: 'plan', keys: 'CmdOrCtrl+F', menu: 'edit/3', list: 'text' },
  replace: { words: 'menu.replace', needs: 'plan', keys: 'CmdOrCtrl+H', menu: 'edit/3', list: 'text' },
  'go-to-page': {
    words: 'menu.go-to-page',
    needs: 'plan',
    keys: 'CmdOrCtrl+G',
    macKeys: 'Cmd+Alt+G',
    menu: 'edit/3',
    list: 'text',
  },
  'word-count': { words: 'menu.word-count', needs: 'plan', menu: 'edit/3' },

  comment: {
    words: 'menu.comment',
    needs: 'plan',
    keys: 'CmdOrCtrl+Alt+M',
    menu: 'edit/4',
    context: 'comment',
    list: 'text',
  },
  'next-comment': {
    words: 'menu.next-comment',
    needs: 'comments',
    keys: 'CmdOrCtrl+Alt+PageDown',
    menu: 'edit/4',
    list: 'text',
  },
  'previous-comment': {
    words: 'menu.previous-comment',
    needs: 'comments',
    keys: 'CmdOrCtrl+Alt+PageUp',
    menu: 'edit/4',
    list: 'text',
  },
  'track-changes': {
    words: 'menu.track-changes',
    needs: 'plan',
    keys: 'CmdOrCtrl+Shift+E',
    menu: 'edit/5',
    list: 'text',
  },
  'accept-change': { words: 'menu.accept-change', needs: 'tracking', menu: 'edit/5' },
  'reject-change': { words: 'menu.reject-change', needs: 'tracking', menu: 'edit/5' },
  'next-change': {
    words: 'menu.next-change',
    needs: 'tracking',
    keys: 'CmdOrCtrl+Alt+Down',
    menu: 'edit/5',
    list: 'text',
  },
  'previous-change': {
    words: 'menu.previous-change',
    needs: 'tracking',
    keys: 'CmdOrCtrl+Alt+Up',
    menu: 'edit/5',
    list: 'text',
  },
  'accept-all-changes': { words: 'menu.accept-all-changes', needs: 'tracking', menu: 'edit/5' },
  'reject-all-changes': { words: 'menu.reject-all-changes', needs: 'tracking', menu: 'edit/5' },
  'own-words': { words: 'menu.own-words', needs: 'nothing', menu: 'edit/6' },
  'change-answers': { words: 'menu.change-answers', needs: 'plan', menu: 'edit/6' },

  'toggle-outline': {
    words: 'menu.toggle-outline',
    needs: 'plan',
    keys: 'CmdOrCtrl+Shift+O',
    menu: 'view/1',
    list: 'window',
  },
  'toggle-panel': {
    words: 'menu.toggle-panel',
    needs: 'plan',
    keys: 'CmdOrCtrl+Shift+L',
    menu: 'view/1',
    list: 'window',
  },
  'show-marks': { words: 'menu.show-marks', needs: 'tracking', menu: 'view/1' },
  'show-original': { words: 'menu.show-original', needs: 'tracking', menu: 'view/1' },
  'preview-beside': { words: 'menu.preview-beside', needs: 'plan', menu: 'view/1' },
  'zoom-in': { words: 'menu.zoom-in', needs: 'plan', keys: 'CmdOrCtrl+Alt+=', menu: 'view/2', list: 'window' },
  'zoom-out': { words: 'menu.zoom-out', needs: 'plan', keys: 'CmdOrCtrl+Alt+-', menu: 'view/2', list: 'window' },
  'zoom-reset': { words: 'menu.zoom-reset', needs: 'plan', keys: 'CmdOrCtrl+0', menu: 'view/2', list: 'window' },
  'full-screen': { by: 'main', words: 'menu.fullScreen', needs: 'nothing', menu: 'view/3' },
  minimize: { by: 'main', words: 'menu.minimize', needs: 'nothing', menu: 'window/1' },

  palette: { words: 'menu.palette', needs: 'nothing', keys: 'CmdOrCtrl+Shift+P', menu: 'help/1', list: 'window' },
  help: { words: 'menu.help-pages', needs: 'nothing', keys: 'F1', menu: 'help/1', list: 'window' },
  tour: { words: 'menu.tour', needs: 'no-import', menu: 'help/1' },
  shortcuts: { words: 'menu.shortcuts', needs: 'nothing', keys: 'CmdOrCtrl+/', menu: 'help/1', list: 'window' },
  licences: { words: 'menu.licences', needs: 'nothing', menu: 'help/1' },
  updates: { words: 'menu.updates', needs: 'nothing', menu: 'help/1' },
  'copy-diagnostics': { words: 'menu.copy-diagnostics', needs: 'nothing', menu: 'help/1' },
  about: { words: 'menu.about', needs: 'nothing', menu: 'help/1', macMenu: 'program/1' },
  hide: { by: 'main', words: 'menu.hide', needs: 'nothing', macMenu: 'program/2' },
  'hide-others': { by: 'main', words: 'menu.hideOthers', needs: 'nothing', macMenu: 'program/2' },
  'show-all': { by: 'main', words: 'menu.showAll', needs: 'nothing', macMenu: 'program/2' },

  'restart-number': { words: 'menu.restart-number', needs: 'number-continued', context: 'number' },
  'continue-number': { words: 'menu.continue-number', needs: 'number-started', context: 'number' },
  'start-number-at': { words: 'menu.start-number-at', needs: 'number', context: 'number' },
  'level-shape': { words: 'menu.level-shape', needs: 'shape-kept', context: 'shape' },
  'keep-shape': { words: 'menu.keep-shape', needs: 'shape-of-level', context: 'shape' },
  'save-clause': { words: 'menu.save-clause', needs: 'plan', context: 'selection' },

  bold: {
    words: 'toolbar.bold',
    needs: 'plan',
    keys: 'CmdOrCtrl+B',
    isHeardByPage: true,
    menu: 'format/1',
    list: 'text',
  },
  italic: {
    words: 'toolbar.italic',
    needs: 'plan',
    keys: 'CmdOrCtrl+I',
    isHeardByPage: true,
    menu: 'format/1',
    list: 'text',
  },
  underline: {
    words: 'toolbar.underline',
    needs: 'plan',
    keys: 'CmdOrCtrl+U',
    isHeardByPage: true,
    menu: 'format/1',
    list: 'text',
  },
  strike: { words: 'toolbar.strike', needs: 'plan', menu: 'format/1' },
  superscript: {
    words: 'toolbar.superscript',
    needs: 'plan',
    keys: 'CmdOrCtrl+Shift+=',
    menu: 'format/1',
    list: 'text',
  },
  subscript: { words: 'toolbar.subscript', needs: 'plan', keys: 'CmdOrCtrl+=', menu: 'format/1', list: 'text' },
  larger: { words: 'toolbar.larger', needs: 'plan', keys: 'CmdOrCtrl+]', menu: 'format/2', list: 'text' },
  smaller: { words: 'toolbar.smaller', needs: 'plan', keys: 'CmdOrCtrl+[', menu: 'format/2', list: 'text' },
  font: {
    words: 'toolbar.font',
    needs: 'plan',
    keys: 'CmdOrCtrl+D',
    menu: 'format/2',
    context: 'format',
    list: 'text',
  },
  paragraph: { words: 'toolbar.paragraph', needs: 'paragraph', menu: 'format/3', context: 'format' },
  'copy-format': {
    words: 'toolbar.copy-format',
    needs: 'plan',
    keys: 'CmdOrCtrl+Alt+C',
    menu: 'format/4',
    list: 'text',
  },
  'paste-format': {
    words: 'toolbar.paste-format',
    needs: 'plan',
    keys: 'CmdOrCtrl+Alt+V',
    menu: 'format/4',
    list: 'text',
  },
  'clear-formatting': {
    words: 'toolbar.clear-formatting',
    needs: 'plan',
    keys: 'CmdOrCtrl+Space',
    menu: 'format/4',
    list: 'text',
  },
  'align-left': { words: 'toolbar.align-left', needs: 'plan' },
  'align-center': { words: 'toolbar.align-center', needs: 'plan' },
  'align-right': { words: 'toolbar.align-right', needs: 'plan' },
  'align-justify': { words: 'toolbar.align-justify', needs: 'plan' },
  'page-break': {
    words: 'toolbar.page-break',
    needs: 'plan',
    keys: 'CmdOrCtrl+Enter',
    isHeardByPage: true,
    list: 'text',
  },
  'landscape-page': { words: 'toolbar.landscape-page', needs: 'landscape', context: 'block' },
  'insert-row-above': { words: 'toolbar.insert-row-above', needs: 'table', context: 'table' },
  'insert-row-below': { words: 'toolbar.insert-row-below', needs: 'table', context: 'table' },
  'insert-column-left': { words: 'toolbar.insert-column-left', needs: 'table', context: 'table' },
  'insert-column-right': { words: 'toolbar.insert-column-right', needs: 'table', context: 'table' },
  'delete-row': { words: 'toolbar.delete-row', needs: 'table', context: 'table' },
  'delete-column': { words: 'toolbar.delete-column', needs: 'table', context: 'table' },
  'merge-cells': { words: 'toolbar.merge-cells', needs: 'cells', context: 'table' },
  'unmerge-cell': { words: 'toolbar.unmerge-cell', needs: 'merged-cell', context: 'table' },
  'equal-columns': { words: 'toolbar.equal-columns', needs: 'table', context: 'table' },
  'toggle-header-row': { words: 'toolbar.toggle-header-row', needs: 'table', context: 'table' },
  'delete-table': { words: 'toolbar.delete-table', needs: 'table', context: 'table' },
  reference: { words: 'toolbar.reference', needs: 'targets' },
} as const satisfies Readonly<Record<string, Command>>;

type Table = typeof COMMANDS;
export type CommandId = keyof Table;
/** Those that main or the system carries out, and those that the page does. */
export type MainCommandId = { [K in CommandId]: Table[K] extends { by: 'main' } ? K : never }[CommandId];
export type PageCommandId = Exclude<CommandId, MainCommandId>;

export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];

/** The same table for code that asks what a command may have. */
export const getCommand = (id: CommandId): Command => COMMANDS[id];

export const isOfPage = (id: CommandId): id is PageCommandId => getCommand(id).by === undefined;
export const PAGE_COMMAND_IDS = COMMAND_IDS.filter(isOfPage);

/** Commands of a menu by group, in order. */
export function listMenuGroups(menu: MenuName, isMac: boolean): CommandId[][] {
  const groups: CommandId[][] = [];
  for (const id of COMMAND_IDS) {
    const command = getCommand(id);
    const [name, group] = ((isMac ? command.macMenu : undefined) ?? command.menu ?? '').split('/');
    if (name !== menu) continue;
    groups[Number(group)] ??= [];
    groups[Number(group)]?.push(id);
  }
  return groups.filter(Boolean);
}

/** A menu's words as a list shows them: `打印(&P)…` is 打印. */
export function getPlainWords(words: string): string {
  return words.replace(/\(&.\)|&|…$/g, '').replace(/…$/, '');
}

/** Keys as people know them: `CmdOrCtrl+Shift+=` is `Ctrl+Shift++`. */
export function formatKeys(keys: string): string {
  return keys.replace('CmdOrCtrl', 'Ctrl').replace(/=$/, '+');
}
