/**
 * From a key press in the middle of the text to the frame that shows it, without the wait for the screen's next refresh: a
 * bare contenteditable of as many paragraphs beside our editor.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { serializePlan } from '../../../shared/model/file/serialize-plan.ts';
import { findRuntime } from '../../runtime/launch.mjs';
import { inProject, projectFolder } from '../../runtime/paths.mjs';
import { compare, type Measurement, report } from '../lib/measure.ts';
import { createSamplePlan } from '../lib/sample-plan.ts';

const LENGTHS = [100, 1_000, 10_000, 30_000];
const TARGET_LENGTH = 10_000;
const TARGET_MS = 10;
const KEYS = 60;
/** The first keys meet cold code. */
const UNCOUNTED_KEYS = 10;
const LOAD_LIMIT_MS = 180_000;
/** Frames follow at once instead of at the screen's next refresh. */
const SWITCHES = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** Puts the cursor into the middle text of the page and times what follows each key. */
async function timeKeys(page: Page, expectedCharacters: number): Promise<number[]> {
  await page.waitForFunction(
    (wanted) => (document.querySelector('[contenteditable="true"]')?.textContent ?? '').length >= wanted,
    expectedCharacters,
    { timeout: LOAD_LIMIT_MS },
  );
  await page.evaluate(async () => {
    const editor = document.querySelector('[contenteditable="true"]') as HTMLElement;
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) if ((walker.currentNode as Text).length > 10) texts.push(walker.currentNode as Text);
    const middle = texts[Math.floor(texts.length / 2)] as Text;
    middle.parentElement?.scrollIntoView({ block: 'center' });
    editor.focus({ preventScroll: true });
    getSelection()?.setBaseAndExtent(middle, 5, middle, 5);
    const times: number[] = [];
    Object.assign(window, { benchTimes: times });
    addEventListener(
      'keydown',
      () => {
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
  await page.waitForTimeout(1_000);
  for (let key = 1; key <= KEYS; key++) {
    await page.keyboard.press('a');
    await page.waitForFunction(
      (count) => (window as unknown as { benchTimes: number[] }).benchTimes.length >= count,
      key,
    );
  }
  const typed = await page.evaluate(() =>
    (document.querySelector('[contenteditable="true"]')?.textContent ?? '').includes('aaaaaaaa'),
  );
  if (!typed) throw new Error('the keys did not reach the text');
  const times = await page.evaluate(() => (window as unknown as { benchTimes: number[] }).benchTimes);
  return times.slice(UNCOUNTED_KEYS);
}

const scratch = mkdtempSync(join(tmpdir(), 'zhangfa-bench-'));

async function timeProgram(appFolder: string, argument: string, expectedCharacters: number): Promise<number[]> {
  const runtime = await findRuntime();
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...runtime.args, ...SWITCHES, appFolder, argument],
    env: {
      ...(process.env as Record<string, string>),
      ...runtime.env,
      ZHANGFA_DATA_DIR: mkdtempSync(join(scratch, 'data-')),
    },
  });
  try {
    return await timeKeys(await app.firstWindow(), expectedCharacters);
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

const results: Measurement[] = [];
try {
  for (const length of LENGTHS) {
    const path = join(scratch, `${length}.zplan`);
    writeFileSync(path, serializePlan(createSamplePlan(length)));
    const bare = await timeProgram(inProject('build', 'bench', 'empty-window'), String(length), length * 10);
    const ours = await timeProgram(projectFolder, path, length * 5);
    const target = { kind: 'ms', limit: TARGET_MS } as const;
    results.push(
      compare(
        `${length.toLocaleString('en')} blocks`,
        ours,
        'contenteditable',
        bare,
        length === TARGET_LENGTH ? { target } : {},
      ),
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
report(results);
