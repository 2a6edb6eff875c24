/** Clocks inside a running window and its main process: until the frame that shows a change, and how long a thread answers nothing. */
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { findRuntime } from '../../runtime/launch.mjs';

export type Program = { readonly app: ElectronApplication; readonly page: Page };

/** Starts an app folder as the driver does, lets `work` use its first window, and ends it with its helpers. */
export async function withProgram<T>(
  scratch: string,
  args: readonly string[],
  work: (program: Program) => Promise<T>,
): Promise<T> {
  const runtime = await findRuntime();
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...runtime.args, ...args],
    env: {
      ...(process.env as Record<string, string>),
      ...runtime.env,
      ZHANGFA_DATA_DIR: mkdtempSync(join(scratch, 'data-')),
    },
  });
  try {
    return await work({ app, page: await app.firstWindow() });
  } finally {
    // Not closing: a window with changes would ask about them. With its helpers, which would write on into the data folder; the
    // driver made it the leader of a process group.
    const child = app.process();
    const ended = once(child, 'exit');
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
    await ended;
  }
}

/** Waits until the editor holds so many characters. */
export async function waitForText(page: Page, characters: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => (document.querySelector('[contenteditable="true"]')?.textContent ?? '').length >= wanted,
    characters,
    { timeout: 180_000, polling: 250 },
  );
}

/** Puts the cursor into the middle text of the page. */
export async function goToMiddle(page: Page): Promise<void> {
  await page.evaluate(() => {
    const editor = document.querySelector('[contenteditable="true"]') as HTMLElement;
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) if ((walker.currentNode as Text).length > 10) texts.push(walker.currentNode as Text);
    const middle = texts[Math.floor(texts.length / 2)] as Text;
    middle.parentElement?.scrollIntoView({ block: 'center' });
    editor.focus({ preventScroll: true });
    getSelection()?.setBaseAndExtent(middle, 5, middle, 5);
  });
}

type Clocked = typeof globalThis & { benchTimes: number[]; benchHold: { longestMs: number; stop(): void } };

/** Notes the time from each key to the frame that shows what it did. */
export async function clockKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { benchTimes: times });
    addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Control' || key === 'Shift') return;
        const start = performance.now();
        // What runs behind a frame's callbacks runs behind its layout and painting.
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push(performance.now() - start);
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
}

/** Presses a key and answers how long its frame took. */
export async function timeKey(page: Page, key: string): Promise<number> {
  const count = await page.evaluate(() => (globalThis as Clocked).benchTimes.length);
  await page.keyboard.press(key);
  await page.waitForFunction((before) => (globalThis as Clocked).benchTimes.length > before, count, {
    timeout: 60_000,
  });
  return page.evaluate(() => (globalThis as Clocked).benchTimes.at(-1) as number);
}

/** Watches for how long the thread that this runs in answers nothing at a stretch. Runs in a page and in main alike. */
function watchHold(): void {
  let last = performance.now();
  const hold = { longestMs: 0, stop: () => clearInterval(timer) };
  const timer = setInterval(() => {
    const now = performance.now();
    hold.longestMs = Math.max(hold.longestMs, now - last);
    last = now;
  }, 1);
  Object.assign(globalThis, { benchHold: hold });
}

function readHold(): number {
  const { benchHold } = globalThis as Clocked;
  benchHold.stop();
  return benchHold.longestMs;
}

/** How long window and main were held at the longest while `work` ran, and how long it took in all. */
export async function timeHolds(
  { app, page }: Program,
  work: () => Promise<void>,
): Promise<{ readonly windowMs: number; readonly mainMs: number; readonly allMs: number }> {
  await app.evaluate(watchHold);
  await page.evaluate(watchHold);
  const start = performance.now();
  await work();
  const allMs = performance.now() - start;
  return { windowMs: await page.evaluate(readHold), mainMs: await app.evaluate(readHold), allMs };
}
