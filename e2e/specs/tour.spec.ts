import { expect, test } from '../fixtures/app.ts';
import { describePlanPage } from '../pages/plan-page.ts';

test('the tour makes a plan in five steps, each ticked when it was done', async ({ launch }) => {
  const { page, chooseMenu } = await launch();
  await page.getByRole('button', { name: '带我做一遍' }).click();
  await expect(page.getByText('第 1 步，共 5 步')).toBeVisible();
  await page.getByRole('button', { name: /^空白/ }).click();
  await expect(page.getByText('第 2 步，共 5 步')).toBeVisible();
  await page.getByRole('button', { name: '带我去' }).click();
  await page.getByRole('textbox', { name: '单位名称' }).fill('青山镇示例小学');
  await page.keyboard.press('Tab');
  await expect(page.getByText('第 3 步，共 5 步')).toBeVisible();
  await page.getByRole('button', { name: '带我去' }).click();
  await expect(describePlanPage(page).editor).toBeFocused();
  await page.keyboard.type('消防应急预案');
  await page.keyboard.press('Enter');
  await page.keyboard.type('一、总则');
  await expect(page.getByText('第 4 步，共 5 步')).toBeVisible();
  await page.getByRole('button', { name: '带我去' }).click();
  await page.getByRole('combobox', { name: '搜索条款' }).fill('fct');
  const clauses = page.getByRole('grid', { name: '条款列表' });
  await expect(clauses.getByRole('row', { selected: true })).toContainText('防踩踏');
  await page.keyboard.press('Enter');
  await expect(page.getByText('第 5 步，共 5 步')).toBeVisible();
  await page.getByRole('button', { name: '带我去' }).click();
  await expect(page.getByRole('dialog', { name: '打印预览' })).toBeVisible();
  await page.keyboard.press('Escape');
  const done = page.getByRole('group').filter({ hasText: '五步都做完了' });
  await done.getByRole('button', { name: '关闭' }).click();
  await expect(done).toHaveCount(0);
  // It was offered once.
  await chooseMenu('new');
  await expect(page.getByRole('button', { name: '带我做一遍' })).toHaveCount(0);
});
