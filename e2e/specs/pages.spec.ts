import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app.ts';
import { readPdf, squeeze } from '../fixtures/documents.ts';
import { makePlanFile } from '../fixtures/plans.ts';
import type { ProgramHandle } from '../fixtures/program-handle.ts';
import { describeMainWindow } from '../pages/main-window.ts';

const WAIT = { timeout: 30_000 };
const findStatus = (page: Page) => page.getByRole('button', { name: /^第 \d+ 页，共 \d+ 页$/ });

/** Process ids of the page engines that the program has started. */
function listEngines(app: ProgramHandle): Promise<number[]> {
  return app.evaluate((electron) =>
    electron.app
      .getAppMetrics()
      .filter(({ name }) => name === 'zhangfa pages')
      .map(({ pid }) => pid),
  );
}

async function readTotal(page: Page): Promise<number> {
  await expect(findStatus(page)).toBeVisible(WAIT);
  return Number(/共 (\d+) 页/.exec((await findStatus(page).textContent()) ?? '')?.[1]);
}

test('the status bar counts the pages of the PDF, and follows the typing and the cursor', async ({
  launch,
  folder,
}) => {
  test.setTimeout(120_000);
  const [plan, pdf] = [join(folder, '消防.zplan'), join(folder, '消防.pdf')];
  makePlanFile(plan);
  const { page, answerSave, pressControl } = await launch([plan]);
  const { typeAtEnd, findNotice, editor } = describeMainWindow(page);
  const total = await readTotal(page);
  await expect(findStatus(page)).toContainText('第 1 页');
  await answerSave(pdf);
  await page.getByRole('button', { name: '导出 PDF' }).click();
  await expect(findNotice('已导出“消防.pdf”。')).toBeVisible(WAIT);
  const printed = readPdf(pdf).split('\f').slice(0, -1);
  expect(printed).toHaveLength(total);

  // Going to a page puts the cursor where it begins in print.
  await pressControl('G');
  await page.getByRole('dialog').getByRole('spinbutton').fill('3');
  await page.keyboard.press('Enter');
  await expect(findStatus(page)).toHaveText(`第 3 页，共 ${total} 页`);
  await expect(editor).toBeFocused();
  await page.keyboard.press('Shift+End');
  const atCursor = squeeze(await page.evaluate(() => getSelection()?.toString() ?? '')).slice(0, 3);
  expect(squeeze(printed[2] ?? '').slice(0, 30)).toContain(atCursor);
  await expect(page.locator('.zf-page-line').first()).toBeVisible();

  // Writing a page more.
  await typeAtEnd(`${'应急值守。'.repeat(4)}`);
  await page.keyboard.press('Control+Enter');
  await expect(findStatus(page)).toContainText(`共 ${total + 1} 页`, WAIT);
  await page.keyboard.type('新的一页');
  await expect(findStatus(page)).toHaveText(`第 ${total + 1} 页，共 ${total + 1} 页`);
});

test('page lines are no text and no undo step', async ({ launch, folder }) => {
  const plan = join(folder, '消防.zplan');
  makePlanFile(plan);
  const { page } = await launch([plan]);
  await readTotal(page);
  const { editor, saveState } = describeMainWindow(page);
  await expect(saveState).toHaveAttribute('data-save-state', 'saved');
  await expect(page.getByRole('button', { name: '撤销' }).first()).toBeDisabled();
  expect(await editor.evaluate((element) => element.querySelectorAll('.zf-page-line').length)).toBe(0);
  expect(await page.locator('.zf-page-line').count()).toBeGreaterThan(0);
});

test('the word count opens from the status bar', async ({ launch, folder }) => {
  const plan = join(folder, '消防.zplan');
  makePlanFile(plan);
  const { page } = await launch([plan]);
  const total = await readTotal(page);
  const words = page.getByRole('button', { name: /^[\d,]+ 字$/ });
  const shown = ((await words.textContent()) ?? '').replace(' 字', '');
  await words.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: /^页数/ })).toContainText(String(total));
  await expect(dialog.getByRole('row', { name: /^字数/ })).toContainText(shown);
});

test('a page engine that is lost between two keys is not missed', async ({ launch, folder }) => {
  const plan = join(folder, '消防.zplan');
  makePlanFile(plan);
  const { page, app } = await launch([plan]);
  const { typeAtEnd, editor } = describeMainWindow(page);
  await readTotal(page);
  // The engine dies between two requests: the next state goes to another one, whole.
  for (const pid of await listEngines(app)) process.kill(pid, 'SIGKILL');
  await typeAtEnd('继续写');
  await expect(editor).toContainText('继续写');
  await expect(findStatus(page)).toBeVisible(WAIT);
  await expect.poll(async () => (await listEngines(app)).length, WAIT).toBe(1);
});

test('an engine that dies at work is said in the status bar; writing goes on, and a click tries again', async ({
  launch,
  folder,
}) => {
  const plan = join(folder, '消防.zplan');
  makePlanFile(plan);
  const { page, app } = await launch([plan]);
  const { typeAtEnd, editor } = describeMainWindow(page);
  await readTotal(page);
  const failed = page.getByRole('button', { name: '页数算不出来，点击重试' });
  await expect(async () => {
    await typeAtEnd('照样能写');
    for (const pid of await listEngines(app)) process.kill(pid, 'SIGKILL');
    await expect(failed).toBeVisible({ timeout: 400 });
  }).toPass(WAIT);
  await expect(failed).toHaveAttribute('title', /排版程序意外停止/);
  await expect(editor).toContainText('照样能写');
  await failed.click();
  await expect(findStatus(page)).toBeVisible(WAIT);
});
