/**
 * What main uses of Electron, over a Chromium that the driver holds. Nothing of the program is in here: windows are pages of
 * the driver's, menus and dialogs are what main makes of them, and processes are Node's.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FarSide } from './far-side.ts';
import { createMenuClasses, type MenuItem } from './menu.ts';
import { toHttp, wire } from './pages.ts';

type Handler = (event: { sender: unknown; senderFrame: unknown }, ...args: readonly unknown[]) => unknown;
type ServeRequest = (request: Request) => Response | Promise<Response>;
type Size = { readonly width: number; readonly height: number };
type WindowOptions = Partial<Size> & {
  readonly show?: boolean;
  readonly webPreferences?: { readonly preload?: string };
};
type Key = { readonly type: string; readonly keyCode: string; readonly modifiers?: readonly string[] };

const SCREEN = { bounds: { x: 0, y: 0, width: 1600, height: 1000 } };

export type StandIn = ReturnType<typeof createElectron>;

export function createElectron({ appFolder, driver }: { appFolder: string; driver: FarSide }) {
  let port = 0;
  let serve: ServeRequest = () => new Response(null, { status: 404 });
  const handlers = new Map<string, Handler>();
  const utilities = new Map<ChildProcess, string>();
  const paths = new Map<string, string>([
    ['home', homedir()],
    ['temp', tmpdir()],
    ['exe', process.execPath],
    ['appData', join(homedir(), '.config')],
    ['userData', join(homedir(), '.config', 'zhangfa')],
    ['documents', homedir()],
    ['downloads', homedir()],
    ['desktop', homedir()],
  ]);

  /** For what main does not wait for: a page that is gone by then has nothing to do any more. */
  const tell = (method: string, ...args: readonly unknown[]) => void driver.call(method, ...args).catch(() => {});

  class WebContents extends EventEmitter {
    isCrashed = false;
    url = '';
    constructor(readonly id: number) {
      super();
    }
    getURL = () => this.url;
    send(channel: string, ...args: unknown[]): void {
      tell('send', this.id, wire.write([channel, ...args]));
    }
    setWindowOpenHandler(): void {}
    setWebRTCIPHandlingPolicy(): void {}
    reload(): void {
      this.isCrashed = false;
      tell('reload', this.id, toHttp(this.url, port));
    }
    pasteAndMatchStyle(): void {
      tell('edit', this.id, 'pasteAndMatchStyle');
    }
    forcefullyCrashRenderer(): void {
      tell('crash', this.id);
    }
    executeJavaScript = (source: string) => driver.call('run', this.id, source);
    sendInputEvent({ type, keyCode, modifiers = [] }: Key): void {
      if (type === 'keyDown') tell('press', this.id, keyCode, modifiers);
    }
    print(_options: unknown, done: (isDone: boolean, reason: string) => void): void {
      done(false, 'Print job canceled');
    }
    printToPDF = async () => Buffer.from((await driver.call('pdf', this.id)) as Uint8Array);
  }

  class BrowserWindow extends EventEmitter {
    static last = 0;
    static readonly all: BrowserWindow[] = [];
    static focused: BrowserWindow | null = null;
    static getAllWindows = () => [...BrowserWindow.all];
    static getFocusedWindow = () => BrowserWindow.focused;
    readonly id = ++BrowserWindow.last;
    readonly webContents = new WebContents(this.id);
    private title = '';
    private size: Size;
    private isGone = false;

    constructor(options: WindowOptions) {
      super();
      this.size = { width: options.width ?? 800, height: options.height ?? 600 };
      BrowserWindow.all.push(this);
      const hasPreload = options.webPreferences?.preload !== undefined;
      this.opened = driver.call('open', this.id, { size: this.size, hasPreload });
      app.emit('web-contents-created', {}, this.webContents);
    }
    private readonly opened: Promise<unknown>;

    async loadURL(url: string): Promise<void> {
      this.webContents.url = url;
      await this.opened;
      await driver.call('load', this.id, toHttp(url, port));
      this.emit('ready-to-show');
    }
    isDestroyed = () => this.isGone;
    isMinimized = () => false;
    isMaximized = () => false;
    isFullScreen = () => false;
    isFocused = () => BrowserWindow.focused === this;
    getBounds = () => ({ x: 0, y: 0, ...this.size });
    getTitle = () => this.title;
    setTitle(title: string): void {
      this.title = title;
    }
    setDocumentEdited(): void {}
    setRepresentedFilename(): void {}
    setContentSize(width: number, height: number): void {
      this.size = { width, height };
      tell('resize', this.id, this.size);
    }
    restore(): void {}
    show(): void {
      this.focus();
    }
    focus(): void {
      if (BrowserWindow.focused === this) return;
      BrowserWindow.focused?.emit('blur');
      BrowserWindow.focused = this;
      tell('focus', this.id);
      this.emit('focus');
    }
    /** As the system's close button. */
    close(): void {
      if (this.isGone || wasPrevented(this, 'close')) return;
      this.destroy();
    }
    destroy(): void {
      if (this.isGone) return;
      tell('close', this.id);
      this.end();
    }
    /** The page is gone. */
    end(): void {
      if (this.isGone) return;
      this.isGone = true;
      BrowserWindow.all.splice(BrowserWindow.all.indexOf(this), 1);
      if (BrowserWindow.focused === this) BrowserWindow.focused = null;
      this.emit('closed');
      if (BrowserWindow.all.length === 0) app.emit('window-all-closed');
    }
  }

  /** Whether a listener stood in the way. */
  function wasPrevented(emitter: EventEmitter, name: string): boolean {
    let isPrevented = false;
    emitter.emit(name, {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    return isPrevented;
  }

  const app = Object.assign(new EventEmitter(), {
    name: 'zhangfa',
    isPackaged: false,
    commandLine: { appendSwitch() {} },
    isReady: () => true,
    whenReady: async () => {},
    getName: () => app.name,
    getVersion: (): string => JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')).version,
    getAppPath: () => appFolder,
    getLocale: () => 'zh-CN',
    getPath: (name: string) => paths.get(name) ?? tmpdir(),
    setPath(name: string, folder: string): void {
      mkdirSync(folder, { recursive: true });
      paths.set(name, folder);
    },
    requestSingleInstanceLock: () => true,
    addRecentDocument() {},
    clearRecentDocuments() {},
    getAppMetrics: () => [...utilities].map(([{ pid }, name]) => ({ type: 'Utility', pid, name })),
    quit(): void {
      if (wasPrevented(app, 'before-quit')) return;
      for (const window of BrowserWindow.getAllWindows()) window.close();
      if (BrowserWindow.all.length === 0) app.exit();
    },
    exit(code = 0): void {
      app.emit('quit');
      process.exit(code);
    },
  });

  const nativeTheme = {
    shouldUseDarkColors: false,
    get themeSource() {
      return source;
    },
    set themeSource(wanted: string) {
      source = wanted;
      tell('theme', wanted);
    },
  };
  let source = 'system';

  const menu = createMenuClasses({
    findFront: () => BrowserWindow.focused ?? BrowserWindow.all.at(-1) ?? null,
    carryOut(role, window) {
      if (role === 'quit') app.quit();
      else if (role === 'close') (window as BrowserWindow | null)?.close();
      else if (window !== null) tell('edit', (window as BrowserWindow).id, role);
    },
  });

  const nothing = () => {};
  const module = {
    app,
    BrowserWindow,
    ...menu,
    nativeTheme,
    powerMonitor: new EventEmitter(),
    ipcMain: Object.assign(new EventEmitter(), {
      handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
    }),
    protocol: {
      registerSchemesAsPrivileged: nothing,
      handle: (_scheme: string, handler: ServeRequest) => {
        serve = handler;
      },
    },
    session: {
      defaultSession: Object.assign(new EventEmitter(), {
        webRequest: { onBeforeRequest: nothing },
        setSpellCheckerEnabled: nothing,
        setSpellCheckerLanguages: nothing,
        setPermissionCheckHandler: nothing,
        setPermissionRequestHandler: nothing,
        setDevicePermissionHandler: nothing,
      }),
    },
    dialog: {
      showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
      showSaveDialog: async () => ({ canceled: true, filePath: '' }),
      showMessageBox: async () => ({ response: 0, checkboxChecked: false }),
      showErrorBox: nothing,
    },
    shell: { showItemInFolder: nothing, openExternal: async () => {} },
    // Electron's answer at once; here they are promises, which tests wait for and main has no use for.
    clipboard: {
      readText: () => driver.call('readClipboard'),
      writeText: (text: string) => driver.call('writeClipboard', { text }),
      write: (data: unknown) => driver.call('writeClipboard', data),
    },
    screen: {
      getPrimaryDisplay: () => SCREEN,
      getAllDisplays: () => [SCREEN],
      getDisplayMatching: () => SCREEN,
    },
    utilityProcess: {
      fork(
        file: string,
        args: readonly string[],
        { execArgv, serviceName }: { execArgv: string[]; serviceName: string },
      ) {
        const child = fork(file, [...args], {
          serialization: 'advanced',
          execArgv,
          stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        });
        utilities.set(child, serviceName);
        child.once('exit', () => utilities.delete(child));
        return Object.assign(child, { postMessage: (message: object) => child.send(message, nothing) });
      },
    },
  };

  const findWindow = (id: number) => BrowserWindow.all.find((window) => window.id === id) ?? null;
  return {
    module,
    begin(servedOn: number): void {
      port = servedOn;
    },
    serve: async (request: Request): Promise<Response> => serve(request),
    /** A request of the page in this window, as Electron hands it to main. */
    async hear(id: number, channel: string, args: readonly unknown[]): Promise<unknown> {
      const window = findWindow(id);
      const handler = handlers.get(channel);
      if (window === null || handler === undefined) throw new Error(`nobody answers ${channel}`);
      const senderFrame = { url: window.webContents.url, parent: null };
      return handler({ sender: window.webContents, senderFrame }, ...args);
    },
    /** What the driver has seen happen to a window's page. */
    tellWindow(id: number, name: string, details: readonly unknown[]): void {
      const window = findWindow(id);
      if (name === 'gone') window?.end();
      else window?.webContents.emit(name, {}, ...details);
    },
    pressAccelerator(accelerator: string): void {
      const find = (items: readonly MenuItem[]): MenuItem | null => {
        for (const item of items) {
          const found = item.submenu === null ? null : find(item.submenu.items);
          if (found !== null) return found;
          if (item.hears(accelerator)) return item;
        }
        return null;
      };
      find(menu.Menu.getApplicationMenu()?.items ?? [])?.click();
    },
  };
}
