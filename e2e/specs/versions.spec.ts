import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { describeMainWindow } from '../pages/main-window.ts';
import { numbered, writePlanFile } from '../pages/plan-page.ts';

test('versions are kept on saving and under a name, compared with the plan, restored as one undo step and opened beside it', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '消防.zplan');
  writePlanFile(path, [numbered('a', 0, '总则'), numbered('b', 1, '最初的话。')]);
  const { app, page, chooseMenu, pressControl } = await launch([path]);
  const main = describeMainWindow(page);
  await main.typeAtEnd('第二版的话。');
  await pressControl('S');
  await expect(main.saveState).toHaveAttribute('data-save-state', 'saved');
  await main.typeAtEnd('还没保存的话。');

  await chooseMenu('versions');
  const dialog = page.getByRole('dialog', { name: '版本' });
  const versions = dialog.getByRole('list', { name: '版本列表' }).getByRole('button');
  await expect(versions).toHaveText([/^保存/, /^打开时.*KB · 消防.zplan/]);
  await dialog.getByRole('textbox', { name: '版本名称' }).fill('送审稿');
  await page.keyboard.press('Enter');
  await expect(versions).toHaveText([/^送审稿/, /^保存/, /^打开时/]);
  await versions.nth(2).click();
  await expect(dialog).toContainText('与这个版本相比，现在：修改 1 段。');
  await expect(dialog.getByRole('group', { name: '文字差异' }).locator('ins')).toContainText(
    '第二版的话。还没保存的话。',
  );

  const other = dialog.getByRole('combobox', { name: '比较的另一边' });
  await other.selectOption('送审稿');
  await expect(dialog).toContainText('与选中的版本相比，另一个版本：修改 1 段。');
  await other.selectOption('现在的内容');
  await dialog.getByRole('button', { name: '并排对照…' }).click();
  const states = page.getByRole('dialog', { name: '并排对照' });
  await expect(states.getByRole('columnheader').nth(1)).toHaveText('现在的内容');
  await expect(states.locator('ins')).toHaveText('第二版的话。还没保存的话。');
  await states.getByRole('button', { name: '返回' }).click();
  await versions.nth(2).click();
  await dialog.getByRole('button', { name: '按处恢复…' }).click();
  const parts = page.getByRole('dialog', { name: /^与“.* 的版本”比较$/ });
  await parts.getByRole('checkbox', { name: /^采用：修改，.*最初的话/ }).check();
  await parts.getByRole('button', { name: '合并 1 处' }).click();
  await expect(main.editor).not.toContainText('第二版的话。');
  await page.keyboard.press('Control+Z');
  await expect(main.editor).toContainText('第二版的话。');

  await chooseMenu('versions');
  await versions.nth(2).click();
  await dialog.getByRole('button', { name: '恢复这个版本' }).click();
  await expect(dialog).toBeHidden();
  await expect(main.editor).not.toContainText('第二版的话。');
  await expect(main.saveState).toHaveAttribute('data-save-state', 'unsaved');
  expect(readFileSync(path, 'utf8')).toContain('第二版的话。');
  await page.keyboard.press('Control+Z');
  await expect(main.editor).toContainText('最初的话。第二版的话。还没保存的话。');

  await chooseMenu('versions');
  // Before restoring, the plan said what the named version says already.
  await versions.first().click();
  await expect(dialog).toContainText('现在的内容与这个版本没有不同。');
  await dialog.getByRole('button', { name: '删除', exact: true }).click();
  await dialog.getByRole('button', { name: '确认删除' }).click();
  await expect(versions).toHaveText([/^保存/, /^打开时/]);

  await versions.nth(1).click();
  const opened = app.waitForEvent('window');
  await dialog.getByRole('button', { name: '在新窗口打开' }).click();
  const beside = await opened;
  await expect(describeMainWindow(beside).editor).toContainText('最初的话。');
  await expect(describeMainWindow(beside).saveState).toHaveAttribute('data-save-state', 'unsaved');
});
