import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { makePlanFile } from '../fixtures/plans.ts';
import { describeMainWindow } from '../pages/main-window.ts';

test('a new plan is saved, keeps its text, and opens again', async ({ launch, folder }) => {
  const path = join(folder, '新的.zplan');
  const { page, answerSave, answerOpen, chooseMenu, pressControl, app } = await launch();
  await page.getByRole('button', { name: '空白预案' }).click();
  const main = describeMainWindow(page);
  await expect(main.saveState).toHaveAttribute('data-save-state', 'no-file');
  await main.typeAtEnd('第一句话。');
  await answerSave(path);
  await pressControl('S');
  await expect(main.saveState).toHaveAttribute('data-save-state', 'saved');
  expect(readFileSync(path, 'utf8')).toContain('第一句话。');

  await main.typeAtEnd('第二句话。');
  await expect(main.saveState).toHaveAttribute('data-save-state', 'unsaved');
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
    .toMatch(/^● /);
  await pressControl('S');
  await expect(main.saveState).toHaveAttribute('data-save-state', 'saved');
  expect(readFileSync(path, 'utf8')).toContain('第二句话。');

  await chooseMenu('close-plan');
  await answerOpen(path);
  await chooseMenu('open');
  await expect(main.editor).toContainText('第一句话。第二句话。');
  await expect(main.saveState).toHaveAttribute('data-save-state', 'saved');
});

test('a plan saved as 预案.docx becomes a plan file, and takes no other file’s place unasked', async ({
  launch,
  folder,
}) => {
  const { page, answerSave, answerMessage, readMessages, chooseMenu } = await launch();
  await page.getByRole('button', { name: '空白预案' }).click();
  const main = describeMainWindow(page);
  await main.typeAtEnd('第一句话。');
  await answerSave(join(folder, '预案.docx'));
  await chooseMenu('save-as');
  await expect(main.saveState).toHaveAttribute('data-save-state', 'saved');
  expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(['预案.zplan']);

  writeFileSync(join(folder, '别的V1.0.zplan'), '别人的');
  await answerSave(join(folder, '别的V1.0'));
  await answerMessage(1);
  await chooseMenu('save-as');
  await expect.poll(readMessages).toEqual(['“别的V1.0.zplan”已经存在，要替换它吗？']);
  expect(readFileSync(join(folder, '别的V1.0.zplan'), 'utf8')).toBe('别人的');
});

test('a plan named at the start opens, and a second start brings its window to the front', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '消防.zplan');
  makePlanFile(path);
  const first = await launch([path]);
  await expect(describeMainWindow(first.page).editor).toContainText('总则');
  // The second process hands its file over and ends, so the driver finds no window in it.
  await launch([path]).catch(() => {});
  await expect.poll(() => first.app.windows().length).toBe(1);
});

test('打开 gives a file a window of its own, and the plan in hand stays with its unsaved text', async ({
  launch,
  folder,
}) => {
  const [one, two] = [join(folder, '一.zplan'), join(folder, '二.zplan')];
  makePlanFile(one);
  makePlanFile(two);
  const { app, page, answerOpen, chooseMenu, readMessages } = await launch([one]);
  const main = describeMainWindow(page);
  await main.typeAtEnd('手里的话。');
  await answerOpen(two);
  const opened = app.waitForEvent('window');
  await chooseMenu('open');
  await expect(describeMainWindow(await opened).editor).toContainText('总则');
  await expect(main.editor).toContainText('手里的话。');
  await expect(main.saveState).toHaveAttribute('data-save-state', 'unsaved');
  expect(await readMessages()).toEqual([]);
});

test('another file opens in a window of its own', async ({ launch, folder }) => {
  const [one, two] = [join(folder, '一.zplan'), join(folder, '二.zplan')];
  makePlanFile(one);
  makePlanFile(two);
  const { app } = await launch([one, two]);
  await expect.poll(() => app.windows().length).toBe(2);
  for (const page of app.windows()) await expect(describeMainWindow(page).editor).toContainText('总则');
});

const BAD_FILES: readonly (readonly [string, (path: string) => void, string])[] = [
  ['空的', (path) => writeFileSync(path, ''), '是空文件，没有内容可以打开'],
  ['截断的', (path) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, 900)), '已损坏'],
  ['全是零的', (path) => writeFileSync(path, Buffer.alloc(5000)), '已损坏'],
  [
    '更新版本的',
    (path) =>
      writeFileSync(
        path,
        readFileSync(path, 'utf8')
          .replace(/"formatVersion": \d+/, '"formatVersion": 99')
          .replace('"level":0', '"rank":0'),
      ),
    '更新版本的章法保存（格式 99）',
  ],
  [
    '不合规定的',
    (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('"level":0', '"level":77')),
    '不合规定（blocks[',
  ],
  ['不是预案的', (path) => writeFileSync(path, '一、总则'), '不是章法预案文件'],
  ['两百兆的', (path) => truncateSync(path, 200 * 1024 * 1024), '超过 64 MB 的上限'],
];

for (const [name, spoil, sentence] of BAD_FILES) {
  test(`${name}文件 is refused with a sentence and stays as it was`, async ({ launch, folder }) => {
    const path = join(folder, `${name}.zplan`);
    makePlanFile(path);
    spoil(path);
    const before = readFileSync(path);
    const { page } = await launch([path]);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByText(`“${name}.zplan”`)).toBeVisible();
    expect(readFileSync(path).equals(before)).toBe(true);
    await expect(page.getByRole('button', { name: '空白预案' })).toBeVisible();
  });
}

test('a file changed by another program is not overwritten', async ({ launch, folder }) => {
  const path = join(folder, '消防.zplan');
  makePlanFile(path);
  const { page, pressControl } = await launch([path]);
  const main = describeMainWindow(page);
  await main.typeAtEnd('我的修改。');
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n`);
  const foreign = readFileSync(path, 'utf8');
  await pressControl('S');
  const dialog = page.getByRole('dialog', { name: '文件已被其他程序改过' });
  await expect(dialog).toContainText('在打开之后被其他程序改过，没有覆盖');
  await dialog.getByRole('button', { name: '以后再说' }).click();
  await expect(main.saveState).toHaveAttribute('data-save-state', 'failed');
  expect(readFileSync(path, 'utf8')).toBe(foreign);
  await expect(main.editor).toContainText('我的修改。');
});

/** Buttons of the close prompt, in order. */
const SAVE = 0;
const DISCARD = 1;
const CANCEL = 2;
/** And of the one about a half-filled form. */
const BACK_TO_FORM = 0;
const ABANDON_FORM = 1;

test.describe('closing with unsaved changes', () => {
  test('asks, and 取消 keeps the window and the text', async ({ launch, folder }) => {
    const path = join(folder, '消防.zplan');
    makePlanFile(path);
    const { page, app, answerMessage, readMessages } = await launch([path]);
    const main = describeMainWindow(page);
    await main.typeAtEnd('未保存的话。');
    await expect(main.saveState).toHaveAttribute('data-save-state', 'unsaved');
    await answerMessage(CANCEL);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(readMessages).toEqual([expect.stringMatching(/^要保存对“.*消防.*”的修改吗？$/)]);
    await expect(main.editor).toContainText('未保存的话。');
  });

  test('asks about a form that is filled in and not used, and so does Escape', async ({ launch, folder }) => {
    const path = join(folder, '消防.zplan');
    makePlanFile(path);
    const { page, app, answerMessage, readMessages } = await launch([path]);
    // In a moment: the program may be gone before it could answer.
    const close = () =>
      app.evaluate(({ BrowserWindow }) => void setTimeout(() => BrowserWindow.getAllWindows()[0]?.close()));
    await page.getByRole('button', { name: '插图', exact: true }).click();
    await page.getByRole('menuitem', { name: /^组织体系图/ }).click();
    const dialog = page.getByRole('dialog', { name: '插入组织体系图' });
    const caption = dialog.getByRole('textbox', { name: '图题' });
    await caption.fill('救援指挥体系图');
    await answerMessage(BACK_TO_FORM);
    await close();
    await expect.poll(readMessages).toEqual(['“插入组织体系图”里填写的内容还没有用上，要放弃吗？']);
    await caption.press('Escape');
    await page.getByRole('button', { name: '继续填写' }).click();
    await expect(caption).toHaveValue('救援指挥体系图');
    await answerMessage(ABANDON_FORM);
    const closed = app.waitForEvent('close');
    await close();
    await closed;
  });

  test('保存 writes the file and ends the program', async ({ launch, folder }) => {
    const path = join(folder, '消防.zplan');
    makePlanFile(path);
    const { page, app, answerMessage } = await launch([path]);
    const main = describeMainWindow(page);
    await main.typeAtEnd('最后一句话。');
    await expect(main.saveState).toHaveAttribute('data-save-state', 'unsaved');
    await answerMessage(SAVE);
    const closed = app.waitForEvent('close');
    await app.evaluate(({ app: program }) => program.quit());
    await closed;
    expect(readFileSync(path, 'utf8')).toContain('最后一句话。');
  });

  test('不保存 leaves the file alone, and nothing to recover', async ({ launch, folder }) => {
    const path = join(folder, '消防.zplan');
    makePlanFile(path);
    const before = readFileSync(path, 'utf8');
    const { page, app, answerMessage } = await launch([path]);
    const main = describeMainWindow(page);
    await main.typeAtEnd('不要的话。');
    await expect(main.saveState).toHaveAttribute('data-save-state', 'unsaved');
    await answerMessage(DISCARD);
    const closed = app.waitForEvent('close');
    await app.evaluate(({ app: program }) => program.quit());
    await closed;
    expect(readFileSync(path, 'utf8')).toBe(before);
    const again = await launch();
    await expect(again.page.getByRole('button', { name: '空白预案' })).toBeVisible();
    await expect(again.page.getByText('没有正常关闭')).toBeHidden();
  });
});
