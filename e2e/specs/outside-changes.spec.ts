import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type RunningApp, test } from '../fixtures/app.ts';
import { describeMainWindow } from '../pages/main-window.ts';
import { numbered, writePlanFile } from '../pages/plan-page.ts';

const write = (path: string, text: string) => writePlanFile(path, [numbered('a', 0, '总则'), numbered('b', 1, text)]);

/** The same plan with other words, as another program saves it. */
const rewrite = (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('原来的话', '别人的话'));

/** As the system tells it when the user comes back to the window. */
const comeBack = ({ app }: RunningApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('focus'));

test.describe('a file that another program changes while it is open', () => {
  test('is noticed as the user comes back, shown beside what the window holds, and reloaded as one undo step', async ({
    launch,
    folder,
  }) => {
    const path = join(folder, '消防.zplan');
    write(path, '原来的话。');
    const running = await launch([path]);
    const { page, pressControl } = running;
    const main = describeMainWindow(page);
    await main.typeAtEnd('我的话。');
    rewrite(path);
    await comeBack(running);
    const dialog = page.getByRole('dialog', { name: '文件已被其他程序改过' });
    await expect(dialog).toContainText('与窗口里的内容相比，文件里：修改 1 段。');
    await expect(dialog.getByRole('group', { name: '文字差异' }).locator('ins')).toContainText('别人');
    await expect(dialog).toContainText('换掉的可以用“撤销”取回');
    await dialog.getByRole('button', { name: '重新载入' }).click();
    await expect(main.editor).toContainText('别人的话。');
    await expect(main.editor).not.toContainText('我的话。');
    await expect(main.saveState).toHaveAttribute('data-save-state', 'saved');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('Control+Z');
    await expect(main.editor).toContainText('原来的话。我的话。');
    await pressControl('S');
    await expect(main.saveState).toHaveAttribute('data-save-state', 'saved');
    expect(readFileSync(path, 'utf8')).toContain('我的话。');
  });

  test('is told once, never overwritten by saving, and replaced where the user says so', async ({ launch, folder }) => {
    const path = join(folder, '消防.zplan');
    write(path, '原来的话。');
    const running = await launch([path]);
    const { page, pressControl } = running;
    const main = describeMainWindow(page);
    await main.typeAtEnd('我的话。');
    rewrite(path);
    await comeBack(running);
    const dialog = page.getByRole('dialog', { name: '文件已被其他程序改过' });
    await dialog.getByRole('button', { name: '以后再说' }).click();
    await comeBack(running);
    await expect(dialog).toBeHidden();
    await pressControl('S');
    await expect(dialog).toBeVisible();
    expect(readFileSync(path, 'utf8')).toContain('别人的话。');
    await expect(dialog.getByRole('group', { name: '文字差异' })).toBeVisible();
    await dialog.getByRole('button', { name: '仍然覆盖' }).click();
    await expect(main.saveState).toHaveAttribute('data-save-state', 'saved');
    expect(readFileSync(path, 'utf8')).toContain('我的话。');
    expect(readFileSync(path, 'utf8')).not.toContain('别人的话。');
  });

  test('that is no plan any more cannot be reloaded, and the window keeps its text', async ({ launch, folder }) => {
    const path = join(folder, '消防.zplan');
    write(path, '原来的话。');
    const running = await launch([path]);
    const { page } = running;
    await expect(describeMainWindow(page).editor).toContainText('原来的话。');
    writeFileSync(path, '');
    await comeBack(running);
    const dialog = page.getByRole('dialog', { name: '文件已被其他程序改过' });
    await expect(dialog.getByRole('alert')).toContainText('是空文件');
    await expect(dialog.getByRole('button', { name: '重新载入' })).toBeDisabled();
    await dialog.getByRole('button', { name: '仍然覆盖' }).click();
    await expect(dialog).toBeHidden();
    await expect.poll(() => readFileSync(path, 'utf8')).toContain('原来的话。');
  });
});

test('a file that another program has open is opened as a copy, which says so and saves under another name', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '消防.zplan');
  write(path, '原来的话。');
  const first = await launch([path]);
  await expect(describeMainWindow(first.page).editor).toContainText('原来的话。');
  const otherData = mkdtempSync(join(tmpdir(), 'zhangfa-e2e-data-'));
  const second = await launch([path], { ZHANGFA_DATA_DIR: otherData });
  const main = describeMainWindow(second.page);
  await expect(second.page.getByTestId('copy-bar')).toContainText('这里打开的是副本');
  await expect(main.saveState).toHaveAttribute('data-save-state', 'no-file');
  await main.typeAtEnd('第二个人的话。');

  // The name that the first one has is refused even where the user confirms replacing it.
  await second.answerSave(path);
  await second.pressControl('S');
  await expect(second.page.getByText('没有覆盖。内容仍在编辑器里，请另取一个名字保存')).toBeVisible();
  expect(readFileSync(path, 'utf8')).not.toContain('第二个人的话。');

  await second.answerSave(join(folder, '消防（副本）.zplan'));
  await second.pressControl('S');
  await expect(main.saveState).toHaveAttribute('data-save-state', 'saved');
  await expect(second.page.getByTestId('copy-bar')).toBeHidden();
  expect(readFileSync(join(folder, '消防（副本）.zplan'), 'utf8')).toContain('第二个人的话。');
  await second.kill();
  rmSync(otherData, { recursive: true, force: true, maxRetries: 5 });

  // What a crash leaves locks nobody out, and a program that ends in order leaves nothing.
  const third = await launch([join(folder, '消防（副本）.zplan')]).catch(() => null);
  expect(third).toBeNull();
  await expect.poll(() => first.app.windows().length).toBe(2);
  await expect(describeMainWindow(first.app.windows()[1] ?? first.page).editor).toContainText('第二个人的话。');
  await first.app.close();
  expect(existsSync(join(folder, '.~lock.消防.zplan#'))).toBe(false);
});

for (const [name, change, sentence] of [
  ['of a newer format', (text: string) => text.replace(/"formatVersion": ?\d+/, '"formatVersion": 99'), '（格式 99）'],
  [
    'with parts that nobody knows here',
    (text: string) => text.replace('"layout":', '"sound": 1,\n"layout":'),
    '（sound）',
  ],
] as const) {
  test(`a file ${name} opens as a copy and is never written over`, async ({ launch, folder }) => {
    const path = join(folder, '消防.zplan');
    write(path, '原来的话。');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    const before = readFileSync(path, 'utf8');
    const { page, answerSave, pressControl } = await launch([path]);
    const main = describeMainWindow(page);
    await expect(page.getByTestId('copy-bar')).toContainText(sentence);
    await main.typeAtEnd('我的话。');
    await answerSave(join(folder, '副本.zplan'));
    await pressControl('S');
    await expect(main.saveState).toHaveAttribute('data-save-state', 'saved');
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
}
