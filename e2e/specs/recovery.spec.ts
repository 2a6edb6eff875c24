import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { makePlanFile } from '../fixtures/plans.ts';
import { WAYS_OF_OPENING } from '../fixtures/ways-of-opening.ts';
import { describeMainWindow } from '../pages/main-window.ts';

/** What the journals in a data folder hold. */
function readJournals(dataFolder: string): string {
  const folder = join(dataFolder, 'journal');
  if (!existsSync(folder)) return '';
  const journals = readdirSync(folder).filter((name) => name.endsWith('.journal'));
  return journals.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
}

test('what was typed before a power cut is offered at the next start', async ({ launch, folder, dataFolder }) => {
  test.setTimeout(120_000);
  const path = join(folder, '消防.zplan');
  makePlanFile(path);
  const saved = readFileSync(path, 'utf8');
  const first = await launch([path]);
  await describeMainWindow(first.page).typeAtEnd('断电之前写的话。');
  await expect.poll(() => readJournals(dataFolder)).toContain('断电之前写的话。');
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
  await expect.poll(() => readJournals(dataFolder)).toBe('');
});

for (const [way, open] of Object.entries(WAYS_OF_OPENING)) {
  test(`unsaved text is offered when the plan is opened ${way}, and typing does not take it away`, async ({
    launch,
    folder,
    dataFolder,
  }) => {
    test.setTimeout(150_000);
    const path = join(folder, '消防.zplan');
    makePlanFile(path);
    const saved = readFileSync(path, 'utf8');
    const first = await launch([path]);
    await describeMainWindow(first.page).typeAtEnd('断电之前写的话。');
    await expect.poll(() => readJournals(dataFolder)).toContain('断电之前写的话。');
    await first.kill();

    const { page, pressControl } = await open(launch, path);
    const main = describeMainWindow(page);
    await expect(page.getByTestId('recover-bar')).toContainText('这份预案有上次没有保存的内容');
    await expect(page.getByTestId('recover-bar')).toContainText('与现在的文件相比：修改 1 段');
    expect(readFileSync(path, 'utf8')).toBe(saved);
    await main.typeAtEnd('后来写的话。');
    await expect.poll(() => readJournals(dataFolder)).toContain('后来写的话。');
    await pressControl('S');
    await expect(main.saveState).toHaveAttribute('data-save-state', 'saved');
    expect(readJournals(dataFolder)).toContain('断电之前写的话。');

    await page.getByRole('button', { name: '查看不同…' }).click();
    const dialog = page.getByRole('dialog', { name: '恢复没有保存的内容' });
    await expect(dialog.getByRole('group', { name: '文字差异' })).toContainText('断电之前写的话。');
    await dialog.getByRole('button', { name: /^恢复“/ }).click();
    await expect(main.editor).toContainText('断电之前写的话。');
    await expect(main.saveState).toHaveAttribute('data-save-state', 'unsaved');
    expect(readFileSync(path, 'utf8')).toContain('后来写的话。');
  });
}

test('the end of the session asks nothing and keeps what was typed up to it', async ({ launch, folder }) => {
  test.setTimeout(120_000);
  const path = join(folder, '消防.zplan');
  makePlanFile(path);
  const saved = readFileSync(path, 'utf8');
  const { page, app } = await launch([path]);
  await describeMainWindow(page).typeAtEnd('关机之前写的话。');
  await page.getByRole('tab', { name: '要素' }).click();
  await page.getByRole('textbox', { name: '单位名称', exact: true }).fill('关机之前填的单位');
  const closed = app.waitForEvent('close');
  await app.evaluate(() => void setTimeout(() => process.kill(process.pid, 'SIGTERM')));
  await closed;
  expect(readFileSync(path, 'utf8')).toBe(saved);

  const again = await launch([path]);
  await again.page.getByRole('button', { name: '查看不同…' }).click();
  await again.page.getByRole('button', { name: /^恢复“/ }).click();
  const main = describeMainWindow(again.page);
  await expect(main.editor).toContainText('关机之前写的话。');
  await again.page.getByRole('tab', { name: '要素' }).click();
  await expect(again.page.getByRole('textbox', { name: '单位名称', exact: true })).toHaveValue('关机之前填的单位');
});

test('every copy that crashes left is offered, those of plans without a file too', async ({
  launch,
  folder,
  dataFolder,
}) => {
  test.setTimeout(180_000);
  const path = join(folder, '消防.zplan');
  makePlanFile(path);
  for (const words of ['第一次写的话。', '第二次写的话。']) {
    const { page, kill } = await launch([path]);
    await describeMainWindow(page).typeAtEnd(words);
    await expect.poll(() => readJournals(dataFolder)).toContain(words);
    await kill();
  }
  const untitled = await launch();
  await untitled.page.getByRole('button', { name: '空白预案' }).click();
  await describeMainWindow(untitled.page).typeAtEnd('没有文件的话。');
  await expect.poll(() => readJournals(dataFolder)).toContain('没有文件的话。');
  await untitled.kill();

  const { page } = await launch([path]);
  await expect(page.getByTestId('recover-bar')).toContainText('另有 1 份预案上次没有正常关闭，可以恢复。');
  await page.getByRole('button', { name: '查看不同…' }).click();
  const dialog = page.getByRole('dialog', { name: '恢复没有保存的内容' });
  const copies = dialog.getByRole('list', { name: '可以恢复的内容' }).getByRole('button');
  await expect(copies).toHaveCount(3);
  const shown: string[] = [];
  for (const copy of await copies.all()) {
    await copy.click();
    await expect(dialog.getByRole('group', { name: '文字差异' }).first()).toBeVisible();
    shown.push((await dialog.getByRole('group', { name: '文字差异' }).allInnerTexts()).join('\n'));
  }
  for (const words of ['第一次写的话。', '第二次写的话。', '没有文件的话。']) {
    expect(shown.filter((text) => text.includes(words))).toHaveLength(1);
  }
  await dialog.getByRole('button', { name: /^不恢复“/ }).click();
  await expect(copies).toHaveCount(2);
});

test('a page that crashes is reloaded with its unsaved text', async ({ launch, folder, dataFolder }) => {
  test.setTimeout(120_000);
  const path = join(folder, '消防.zplan');
  makePlanFile(path);
  const { app, page, readMessages, answerMessage } = await launch([path]);
  await describeMainWindow(page).typeAtEnd('崩溃之前写的话。');
  await expect.poll(() => readJournals(dataFolder)).toContain('崩溃之前写的话。');
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

test('a page that dies of its plan again and again gives way to the start screen, which offers the plan', async ({
  launch,
  folder,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  const path = join(folder, '消防.zplan');
  makePlanFile(path);
  const { app, page, answerMessage, readMessages } = await launch([path]);
  await describeMainWindow(page).typeAtEnd('崩溃之前写的话。');
  await expect.poll(() => readJournals(dataFolder)).toContain('崩溃之前写的话。');
  await answerMessage(0);
  const readPage = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript('document.body.textContent')
        .catch(() => ''),
    );
  for (let time = 1; time <= 3; time++) {
    await expect.poll(readPage).toContain('崩溃之前写的话。');
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await expect.poll(async () => (await readMessages()).length).toBe(time);
  }
  await expect.poll(readPage).toContain('上次没有正常关闭，有 1 份预案可以恢复。');
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

test('a graphics process that dies again and again takes neither the program nor a word with it', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '消防.zplan');
  makePlanFile(path);
  const { app, page } = await launch([path]);
  const main = describeMainWindow(page);
  await main.typeAtEnd('画面坏之前的话。');
  const findGpu = () =>
    app.evaluate(({ app: program }) => program.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? null);
  let last: number | null = null;
  for (let time = 0; time < 7; time++) {
    await expect.poll(async () => ((await findGpu()) ?? last) !== last).toBe(true);
    last = await findGpu();
    if (last !== null) process.kill(last, 'SIGKILL');
  }
  await expect(main.editor).toContainText('画面坏之前的话。');
});
