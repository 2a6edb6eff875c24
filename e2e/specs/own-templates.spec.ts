import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type RunningApp, test } from '../fixtures/app.ts';
import { expectAccessible } from '../pages/accessibility.ts';
import { describeMainWindow } from '../pages/main-window.ts';

/** Saves the sample as a template of this name; its facts are emptied. */
async function saveSample({ page, chooseMenu }: RunningApp, name: string): Promise<void> {
  await expect(describeMainWindow(page).editor).toContainText('总则');
  await chooseMenu('save-as-template');
  const dialog = page.getByRole('dialog', { name: '另存为模板' });
  await dialog.getByRole('textbox', { name: '名称' }).fill(name);
  await dialog.getByRole('button', { name: '存为模板' }).click();
  await expect(describeMainWindow(page).findNotice(`已存为模板“${name}”`)).toBeVisible();
}

async function openGallery(page: Page): Promise<void> {
  await page.getByRole('button', { name: '模板', exact: true }).click();
  await expect(page.getByRole('heading', { name: '模板', exact: true })).toBeVisible();
}

test('a plan saved as a template is there after a restart, and a new plan is made from it', async ({ launch }) => {
  test.setTimeout(90_000);
  const first = await launch(['--sample']);
  const { page, chooseMenu } = first;
  await expect(describeMainWindow(page).editor).toContainText('总则');
  await describeMainWindow(page).typeAtEnd('青山镇示例小学的校门朝南。');
  await chooseMenu('save-as-template');
  const dialog = page.getByRole('dialog', { name: '另存为模板' });
  await expect(dialog.getByRole('textbox', { name: '名称' })).toHaveValue('安全事故综合应急预案');
  await expect(dialog.getByRole('checkbox', { name: '把正文里 1 处“青山镇示例小学”改为活的单位名称' })).toBeChecked();
  await expectAccessible(page, { within: '[role="dialog"]' });
  await dialog.getByRole('textbox', { name: '名称' }).fill('');
  await expect(dialog.getByRole('button', { name: '存为模板' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: '名称' }).fill('本镇小学预案');
  await dialog.getByRole('button', { name: '存为模板' }).click();
  await expect(describeMainWindow(page).findNotice('已存为模板“本镇小学预案”')).toBeVisible();
  await first.kill();

  const second = await launch();
  await openGallery(second.page);
  await second.page.getByRole('searchbox', { name: '搜索模板' }).fill('bzxx');
  const card = second.page.getByRole('button', { name: '本镇小学预案', exact: true });
  await card.click();
  await second.page.getByRole('button', { name: '使用此模板' }).click();
  await second.page.getByLabel('单位名称').fill('白石镇示例小学');
  await second.page.getByRole('button', { name: '生成预案' }).click();
  const { editor } = describeMainWindow(second.page);
  await expect(editor).toContainText('白石镇示例小学的校门朝南。');
  await expect(editor).not.toContainText('青山镇示例小学');
  await expect(editor).not.toContainText('张某某');
});

test('an own template is renamed, handed over as a file, deleted and brought back; a damaged one is told and kept', async ({
  launch,
  folder,
  dataFolder,
}) => {
  test.setTimeout(90_000);
  const program = await launch(['--sample']);
  const { page, answerSave, answerOpen } = program;
  await saveSample(program, '甲校预案');
  const kept = join(dataFolder, 'templates');
  writeFileSync(join(kept, 'damaged.ztemplate'), '{"format":"zhangfa-template"');
  await page.getByRole('button', { name: '章法：开始' }).click();
  await openGallery(page);
  await expect(page.getByText('“damaged.ztemplate”不是完整的章法模板').filter({ visible: true })).toBeVisible();
  await page.getByRole('button', { name: '我的模板', exact: true }).click();

  await page.getByRole('button', { name: '管理“甲校预案”' }).click();
  await page.getByRole('menuitem', { name: '改名称和说明…' }).click();
  const dialog = page.getByRole('dialog', { name: '模板的名称和说明' });
  await dialog.getByRole('textbox', { name: '名称' }).fill('乙校预案');
  await dialog.getByRole('button', { name: '保存' }).click();
  const card = page.getByRole('button', { name: '乙校预案', exact: true });
  await expect(card).toBeVisible();

  const file = join(folder, '乙校预案.ztemplate');
  await answerSave(file);
  await page.getByRole('button', { name: '管理“乙校预案”' }).click();
  await page.getByRole('menuitem', { name: '导出为文件…' }).click();
  await expect(describeMainWindow(page).findNotice('已导出“乙校预案.ztemplate”。')).toBeVisible();

  await page.getByRole('button', { name: '管理“乙校预案”' }).click();
  await page.getByRole('menuitem', { name: '删除' }).click();
  await expect(card).toBeHidden();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(card).toBeVisible();

  await answerOpen(file);
  await page.getByRole('button', { name: '导入模板…' }).click();
  await expect(card).toHaveCount(2);
  expect(readdirSync(kept)).toHaveLength(3);
  expect(existsSync(join(kept, 'damaged.ztemplate'))).toBe(true);

  // As a double click on the file does.
  await program.kill();
  const second = await launch([file]);
  await expect(describeMainWindow(second.page).findNotice('已导入模板“乙校预案”')).toBeVisible();
  await openGallery(second.page);
  await expect(second.page.getByRole('button', { name: '乙校预案', exact: true })).toHaveCount(3);
});

test('answers of the template are changed later: what would come is shown, and own text stays', async ({ launch }) => {
  const { page, chooseMenu } = await launch(['--sample']);
  const { editor, typeAtEnd, findNotice } = describeMainWindow(page);
  await expect(editor).toContainText('总则');
  await typeAtEnd('本校自己写的话。');
  await expect(editor).not.toContainText('宿管员');
  await chooseMenu('change-answers');
  const dialog = page.getByRole('dialog', { name: '修改模板问答' });
  await dialog.getByRole('radiogroup', { name: '有学生在校住宿吗？' }).getByRole('radio', { name: '是' }).check();
  await expect(dialog.getByRole('list', { name: '不同之处' })).toContainText('宿管员');
  await dialog.getByRole('button', { name: /^修改 \d+ 处$/ }).click();
  await expect(findNotice('已按新的回答修改预案。')).toBeVisible();
  await expect(editor).toContainText('宿管员');
  await expect(editor).toContainText('本校自己写的话。');
  await page.getByRole('button', { name: '撤销', exact: true }).first().click();
  await expect(editor).not.toContainText('宿管员');
});
