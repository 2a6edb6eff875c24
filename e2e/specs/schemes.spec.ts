import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app.ts';

/** Opens the editor of the user's own schemes, which begins with a copy of the plan's. */
async function openSchemeEditor(page: Page) {
  await page.getByRole('button', { name: '编号体例' }).click();
  await page.getByRole('menuitem', { name: '自定义体例…' }).click();
  const dialog = page.getByRole('dialog');
  const name = dialog.getByLabel('名称');
  return {
    dialog,
    name,
    affix: (level: number) => dialog.getByLabel(`第 ${level} 级 写法`),
    readLevels: () =>
      dialog
        .getByRole('group', { name: /^第 \d 级$/ })
        .evaluateAll((rows) =>
          rows.map((row) =>
            [...row.querySelectorAll('select, input')].map((field) => (field as HTMLInputElement).value),
          ),
        ),
    click: (button: string) => dialog.getByRole('button', { name: button }).click(),
  };
}

test('an exported scheme comes back with the same levels, and is used once it is saved', async ({ launch, folder }) => {
  const { page, answerSave, answerOpen } = await launch(['--sample']);
  const editor = await openSchemeEditor(page);
  await editor.name.fill('本局体例');
  await editor.affix(1).fill('第{}部分');
  const levels = await editor.readLevels();
  expect(levels.length).toBeGreaterThan(3);
  const file = join(folder, '本局体例.json');
  await answerSave(file);
  await editor.click('导出…');
  await expect(editor.dialog.getByText('已导出“本局体例.json”。')).toBeVisible();
  await editor.click('取消');

  const again = await openSchemeEditor(page);
  expect(await again.readLevels()).not.toEqual(levels);
  await answerOpen(file);
  await again.click('导入…');
  await expect(again.name).toHaveValue('本局体例');
  expect(await again.readLevels()).toEqual(levels);
  await again.click('保存并使用');
  await page.getByRole('button', { name: '改用此体例' }).click();
  await expect(page.getByRole('button', { name: '编号体例' })).toHaveText('本局体例');
});

test('a file that is no scheme is refused, and what was being composed stays', async ({ launch, folder }) => {
  const { page, answerOpen } = await launch(['--sample']);
  const editor = await openSchemeEditor(page);
  await editor.name.fill('正在写的');
  const file = join(folder, '别的.json');
  writeFileSync(file, '{"format":"something"}');
  await answerOpen(file);
  await editor.click('导入…');
  await expect(editor.dialog.getByText('“别的.json”不是完整的编号体例文件，没有导入。')).toBeVisible();
  await expect(editor.name).toHaveValue('正在写的');
});
