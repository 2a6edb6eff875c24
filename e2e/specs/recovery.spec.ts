import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { makePlanFile } from '../fixtures/plans.ts';
import { describeMainWindow } from '../pages/main-window.ts';

/** Longer than the clock of the automatic copies. */
const AUTOSAVE_LIMIT_MS = 45_000;

/** What the automatic copies in a data folder hold. */
function readAutosaves(dataFolder: string): string {
  const folder = join(dataFolder, 'autosaves');
  if (!existsSync(folder)) return '';
  const copies = readdirSync(folder).filter((name) => name.endsWith('.autosave.json'));
  return copies.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
}

test('what was typed before a power cut is offered at the next start', async ({ launch, folder, dataFolder }) => {
  test.setTimeout(120_000);
  const path = join(folder, '消防.zplan');
  makePlanFile(path);
  const saved = readFileSync(path, 'utf8');
  const first = await launch([path]);
  await describeMainWindow(first.page).typeAtEnd('断电之前写的话。');
  await expect.poll(() => readAutosaves(dataFolder), { timeout: AUTOSAVE_LIMIT_MS }).toContain('断电之前写的话。');
  await first.kill();
  expect(readFileSync(path, 'utf8')).toBe(saved);

  const second = await launch();
  await expect(second.page.getByText('上次没有正常关闭，有 1 份预案可以恢复。')).toBeVisible();
  await second.page.getByRole('button', { name: /^恢复“/ }).click();
  const main = describeMainWindow(second.page);
  await expect(main.editor).toContainText('断电之前写的话。');
  await expect(main.saveState).toHaveAttribute('data-save-state', 'unsaved');

  await second.pressControl('S');
  await expect(main.saveState).toHaveAttribute('data-save-state', 'saved');
  expect(readFileSync(path, 'utf8')).toContain('断电之前写的话。');
  await expect.poll(() => readAutosaves(dataFolder)).toBe('');
});

test('a page that crashes is reloaded with its unsaved text', async ({ launch, folder, dataFolder }) => {
  test.setTimeout(120_000);
  const path = join(folder, '消防.zplan');
  makePlanFile(path);
  const { app, page, readMessages, answerMessage } = await launch([path]);
  await describeMainWindow(page).typeAtEnd('崩溃之前写的话。');
  await expect.poll(() => readAutosaves(dataFolder), { timeout: AUTOSAVE_LIMIT_MS }).toContain('崩溃之前写的话。');
  await answerMessage(0);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(readMessages).toEqual([expect.stringMatching(/的窗口出错了。$/)]);
  // The driver loses a page whose process died, so the reloaded one is asked through the main process.
  const readPage = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'document.querySelector("[role=textbox]")?.textContent ?? ""',
      ),
    );
  await expect.poll(readPage).toContain('崩溃之前写的话。');
});

test('a program that was closed in order offers nothing', async ({ launch, folder }) => {
  const path = join(folder, '消防.zplan');
  makePlanFile(path);
  const first = await launch([path]);
  await expect(describeMainWindow(first.page).editor).toContainText('总则');
  await first.app.close();
  const second = await launch();
  await expect(second.page.getByRole('button', { name: '空白预案' })).toBeVisible();
  await expect(second.page.getByText('没有正常关闭')).toBeHidden();
});
