/**
 * What main uses of Electron, for tests of its handlers on plain Node: `vi.mock('electron', () => createElectron(…))`. Processes
 * are real ones; windows, dialogs and menus do nothing, and dialogs answer what `answers` says.
 */
import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';

export type Sender = { readonly url: string; readonly parent: object | null };
type Listener = (event: { sender: unknown; senderFrame: Sender | null }, name: unknown, payload: unknown) => unknown;

/** What the next dialogs answer; a path `null` cancels. */
export const answers = { path: null as string | null, button: 0 };
let listener: Listener | null = null;

/** As the page asks: `contents` is the page of a window, `frame` the one in it that asks. */
export async function ask(contents: unknown, frame: Sender | null, name: unknown, payload: unknown): Promise<unknown> {
  if (listener === null) throw new Error('nobody listens');
  return listener({ sender: contents, senderFrame: frame }, name, payload);
}

class Contents extends EventEmitter {
  readonly sent: unknown[] = [];
  send(...message: readonly unknown[]): void {
    // What cannot be sent to a page is a fault of ours.
    this.sent.push(structuredClone(message));
  }
  reload(): void {}
  pasteAndMatchStyle(): void {}
  print(_options: unknown, done: (isDone: boolean, why: string) => void): void {
    done(false, 'Print job canceled');
  }
}

class BrowserWindow extends EventEmitter {
  static last = 0;
  static getFocusedWindow = () => null;
  readonly id = ++BrowserWindow.last;
  readonly webContents = new Contents();
  loadURL = async () => {};
  isDestroyed = () => false;
  isMinimized = () => false;
  isFocused = () => true;
  setTitle(): void {}
  setDocumentEdited(): void {}
  setRepresentedFilename(): void {}
  show(): void {}
  focus(): void {}
  close(): void {}
  destroy(): void {}
}

/** `folder` stands for every folder that the system knows. */
export function createElectron(folder: string) {
  const app = Object.assign(new EventEmitter(), {
    getPath: () => folder,
    getAppPath: () => folder,
    getVersion: () => '0',
    addRecentDocument() {},
    clearRecentDocuments() {},
    quit() {},
    isPackaged: false,
  });
  const chosen = () => ({
    canceled: answers.path === null,
    filePath: answers.path ?? '',
    filePaths: answers.path === null ? [] : [answers.path],
  });
  return {
    app,
    BrowserWindow,
    nativeTheme: { themeSource: 'system', shouldUseDarkColors: false },
    dialog: {
      showOpenDialog: async () => chosen(),
      showSaveDialog: async () => chosen(),
      showMessageBox: async () => ({ response: answers.button, checkboxChecked: false }),
    },
    shell: { showItemInFolder() {} },
    clipboard: { writeText() {}, readText: () => '' },
    Menu: {
      buildFromTemplate: (items: readonly unknown[]) => ({ items, popup() {}, getMenuItemById: () => null }),
      setApplicationMenu() {},
    },
    protocol: { handle() {}, registerSchemesAsPrivileged() {} },
    session: { defaultSession: {} },
    ipcMain: {
      handle(_channel: string, given: Listener) {
        listener = given;
      },
    },
    utilityProcess: {
      fork(file: string, args: readonly string[], { execArgv }: { execArgv: string[] }) {
        const child = fork(file, [...args], {
          serialization: 'advanced',
          execArgv,
          stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        });
        return Object.assign(child, { postMessage: (message: object) => child.send(message, () => {}) });
      },
    },
  };
}
