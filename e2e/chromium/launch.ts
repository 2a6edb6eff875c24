/**
 * The program in a current Chromium: main's own files run in Node (`host.ts`), and its windows are pages of Debian's Chromium. What
 * the Electron fixture does through Playwright's Electron is done here through this driver.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { buildSync } from 'esbuild';
import { inCache, inProject, projectFolder } from '../../build/runtime/paths.mjs';
import type { ClipboardContent, ProgramHandle, Started } from '../fixtures/program-handle.ts';
import { connect } from './far-side.ts';

type Size = { readonly width: number; readonly height: number };

/** A page of its own for the clipboard, which only a secure one may read. */
const CLIPBOARD_PAGE = 'https://clipboard.test/';
const COMMANDS: Readonly<Record<string, string>> = {
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteAndMatchStyle: 'PasteAndMatchStyle',
  selectAll: 'SelectAll',
};

let built: { readonly host: string; readonly preload: string } | null = null;

/** Bundles the host, and the preload script with what it takes for `electron`. Once for all journeys of a process. */
function build() {
  if (built !== null) return built;
  mkdirSync(inCache('chromium'), { recursive: true });
  const host = inCache('chromium', 'host.cjs');
  const common = { bundle: true, logLevel: 'warning', absWorkingDir: projectFolder } as const;
  buildSync({ ...common, entryPoints: ['e2e/chromium/host.ts'], outfile: host, platform: 'node', format: 'cjs' });
  const page = buildSync({
    ...common,
    entryPoints: ['e2e/chromium/page.ts'],
    write: false,
    format: 'iife',
    globalName: 'zhangfaElectron',
  });
  const preload = readFileSync(inProject('dist', 'electron', 'preload.cjs'), 'utf8');
  built = {
    host,
    preload: `${page.outputFiles[0]?.text}\n(() => { const require = () => zhangfaElectron, module = {}, exports = {};\n${preload}\n})();`,
  };
  return built;
}

/** The pages of one run of the program. */
class Windows extends EventEmitter {
  readonly pages = new Map<number, Page>();
  private colorScheme: 'light' | 'dark' | null = null;
  /** Those of plan windows that have their page. */
  private readonly shown = new Set<number>();
  private readonly hasPreload = new Set<number>();
  private clipboard: Promise<Page> | null = null;

  constructor(
    private readonly context: BrowserContext,
    private readonly tellMain: (id: number, name: string, ...details: unknown[]) => void,
    private readonly tellKey: (accelerator: string) => void,
  ) {
    super();
  }

  private get(id: number): Page {
    const page = this.pages.get(id);
    if (page === undefined) throw new Error(`window ${id} is closed`);
    return page;
  }

  listShown(): Page[] {
    return [...this.pages].filter(([id]) => this.shown.has(id)).map(([, page]) => page);
  }

  private async create(id: number, size: Size): Promise<Page> {
    const page = await this.context.newPage();
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: this.colorScheme });
    if (this.hasPreload.has(id)) {
      await page.addInitScript({ content: `globalThis.ZHANGFA_WINDOW = ${id};\n${build().preload}` });
    }
    page.on('crash', () => this.tellMain(id, 'render-process-gone', { reason: 'crashed' }));
    page.on('close', () => {
      if (this.pages.get(id) !== page) return;
      this.pages.delete(id);
      this.tellMain(id, 'gone');
    });
    this.pages.set(id, page);
    return page;
  }

  private openClipboard(): Promise<Page> {
    this.clipboard ??= (async () => {
      await this.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: CLIPBOARD_PAGE });
      const page = await this.context.newPage();
      await page.route(CLIPBOARD_PAGE, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
      await page.goto(CLIPBOARD_PAGE);
      return page;
    })();
    return this.clipboard;
  }

  /** What main's stand-in asks for. */
  readonly methods = {
    open: async (id: number, given: { size: Size; hasPreload: boolean }) => {
      if (given.hasPreload) this.hasPreload.add(id);
      await this.create(id, given.size);
    },
    load: async (id: number, url: string) => {
      const page = this.get(id);
      // A page that is only printed has to be whole; the editor's own is followed from its first moment.
      await page.goto(url, { waitUntil: this.hasPreload.has(id) ? 'commit' : 'load' });
      // Not before: a journey would ask an empty page.
      if (this.hasPreload.has(id) && !this.shown.has(id)) {
        this.shown.add(id);
        this.emit('window', page);
      }
    },
    reload: async (id: number, url: string) => {
      // A page whose process died cannot be driven any more: another takes its place.
      const old = this.get(id);
      const size = old.viewportSize() ?? { width: 1440, height: 900 };
      const page = await this.create(id, size);
      await old.close();
      await page.goto(url, { waitUntil: 'commit' });
    },
    send: (id: number, text: string) =>
      this.get(id).evaluate(
        (given) => (globalThis as unknown as { zhangfaHear(text: string): void }).zhangfaHear(given),
        text,
      ),
    run: (id: number, source: string) => this.get(id).evaluate(source),
    pdf: (id: number) => this.get(id).pdf({ preferCSSPageSize: true, printBackground: true }),
    resize: (id: number, size: Size) => this.get(id).setViewportSize(size),
    focus: (id: number) => this.get(id).bringToFront(),
    close: async (id: number) => {
      const page = this.get(id);
      this.pages.delete(id);
      await page.close();
    },
    crash: async (id: number) => {
      await this.get(id)
        .goto('chrome://crash')
        .catch(() => {});
    },
    theme: async (source: string) => {
      this.colorScheme = source === 'dark' || source === 'light' ? source : null;
      for (const page of this.pages.values()) await page.emulateMedia({ colorScheme: this.colorScheme });
    },
    edit: async (id: number, role: string) => {
      const command = COMMANDS[role];
      if (command === undefined) return;
      const session = await this.context.newCDPSession(this.get(id));
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] });
      await session.detach();
    },
    press: async (id: number, keyCode: string, modifiers: readonly string[]) => {
      const page = this.get(id);
      const names = modifiers.map((modifier) => `${modifier[0]?.toUpperCase()}${modifier.slice(1)}`);
      const key = keyCode.length === 1 && !modifiers.includes('shift') ? keyCode.toLowerCase() : keyCode;
      await page.keyboard.press([...names, key].join('+'));
      const isLeft = await page.evaluate(() =>
        (globalThis as unknown as { zhangfaLeftKey(): boolean }).zhangfaLeftKey(),
      );
      if (isLeft) this.tellKey([...modifiers, keyCode].join('+'));
    },
    readClipboard: async () => (await this.openClipboard()).evaluate(() => navigator.clipboard.readText()),
    writeClipboard: async (data: ClipboardContent) => {
      // By an event of copying: the other way cleans HTML before it is written.
      await (await this.openClipboard()).evaluate((given) => {
        const write = (event: ClipboardEvent) => {
          event.preventDefault();
          if (given.text !== undefined) event.clipboardData?.setData('text/plain', given.text);
          if (given.html !== undefined) event.clipboardData?.setData('text/html', given.html);
        };
        document.addEventListener('copy', write, { once: true });
        document.execCommand('copy');
      }, data);
    },
  };
}

/** Starts the program with these arguments and this environment. */
export async function launchInChromium(
  browser: Browser,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Started> {
  const context = await browser.newContext({ locale: 'zh-CN', colorScheme: null });
  const child: ChildProcess = fork(build().host, [projectFolder, ...args], {
    execArgv: [],
    serialization: 'advanced',
    detached: true,
    env: { ...env, ZHANGFA_CHROMIUM_VERSION: browser.version() },
  });
  const windows: Windows = new Windows(
    context,
    (id, name, ...details) => void main.call('windowEvent', id, name, ...details).catch(() => {}),
    (accelerator) => void main.call('key', accelerator).catch(() => {}),
  );
  const main = connect(
    {
      send: (message) => void child.send(message, () => {}),
      onMessage: (listener) => child.on('message', listener as (message: unknown) => void),
    },
    windows.methods,
  );
  const ended = once(child, 'exit').then(() => {
    main.end();
    return context.close();
  });
  const app = {
    windows: () => windows.listShown(),
    async firstWindow() {
      const [page] = windows.listShown();
      return page ?? ((await Promise.race([once(windows, 'window'), ended.then(() => [null])]))[0] as Page);
    },
    async waitForEvent(name: string) {
      if (name === 'close') return ended;
      return (await once(windows, name))[0];
    },
    evaluate: (run: unknown, argument: unknown) => main.call('evaluate', String(run), argument),
    async close() {
      void main.call('evaluate', '({ app }) => app.quit()', null).catch(() => {});
      await ended;
    },
  } as unknown as ProgramHandle;
  return {
    app,
    async kill() {
      if (child.exitCode === null && child.signalCode === null && child.pid !== undefined)
        process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}
