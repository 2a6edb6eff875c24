import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { expectAccessible } from '../pages/accessibility.ts';
import { describeMainWindow } from '../pages/main-window.ts';
import { describePlanPage, numbered, paragraph, writePlanFile } from '../pages/plan-page.ts';

test('what is changed while changes are tracked is listed, decided one by one, undone and kept in the file', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '修订.zplan');
  writePlanFile(path, [
    numbered('s1', 0, '总则'),
    paragraph('p1', '发现火情立即报告。'),
    numbered('s2', 0, '组织机构'),
    numbered('s3', 0, '附则'),
  ]);
  const { page, pressControl, chooseMenu } = await launch([path]);
  const { clickInto, readLines, editor } = describePlanPage(page);
  const { saveState } = describeMainWindow(page);
  const status = page.locator('[data-region="status"]');
  const panel = page.getByRole('tabpanel');
  const cards = panel.getByRole('article');

  await clickInto('发现火情');
  await pressControl('e', ['shift']);
  const asked = page.getByRole('dialog', { name: '修订署谁的名' });
  await asked.getByRole('textbox').fill('张某某');
  await page.keyboard.press('Enter');
  await expect(status).toContainText('修订：开（0 处）');
  await expect(editor).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('，不得迟报。');
  await clickInto('组织机构');
  await page.keyboard.press('Home');
  await page.keyboard.type('应急');
  await clickInto('附则');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('本预案自发布之日起施行。');
  await expect(status).toContainText('修订：开（3 处）');
  await status.getByRole('button', { name: '修订：开' }).click();
  await expect(cards).toHaveCount(3);
  await expect(cards.nth(0)).toContainText('，不得迟报');
  await expect(cards.nth(0)).toContainText('张某某');
  await expectAccessible(page, { within: '[role="tabpanel"]' });

  await cards.nth(1).getByRole('button', { name: '拒绝' }).click();
  await expect.poll(readLines).toContain('二、组织机构');
  await cards.nth(0).getByRole('button', { name: '接受' }).click();
  await expect(cards).toHaveCount(1);
  await chooseMenu('reject-all-changes');
  await expect
    .poll(readLines)
    .toEqual(['测试预案', '一、总则', '发现火情立即报告，不得迟报。', '二、组织机构', '三、附则']);
  await chooseMenu('undo');
  await expect.poll(readLines).toContain('四、本预案自发布之日起施行。');

  await chooseMenu('save');
  await expect(saveState).toHaveAttribute('data-save-state', 'saved');
  await chooseMenu('export-docx');
  const unsettled = page.getByRole('dialog', { name: '还有没定下来的地方' });
  await expect(unsettled).toContainText('还有 1 处修订没有接受或拒绝');
  await unsettled.getByRole('button', { name: '看修订' }).click();
  await expect(unsettled).toBeHidden();
  const { tracked } = JSON.parse(readFileSync(path, 'utf8')).plan;
  expect(JSON.stringify(tracked.base.blocks)).toContain('不得迟报');
  expect(JSON.stringify(tracked.base.blocks)).not.toContain('施行');
  await chooseMenu('accept-all-changes');
  await expect(status).toContainText('修订：开（0 处）');
  await chooseMenu('track-changes');
  await expect(status).not.toContainText('修订');
});
