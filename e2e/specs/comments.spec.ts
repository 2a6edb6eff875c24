import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { expectAccessible } from '../pages/accessibility.ts';
import { describeMainWindow } from '../pages/main-window.ts';
import { describePlanPage, numbered, paragraph, writePlanFile } from '../pages/plan-page.ts';

test('words are commented on, answered, resolved, found again by the keyboard and kept in the file', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '批注.zplan');
  writePlanFile(path, [
    numbered('s1', 0, '总则'),
    paragraph('p1', '发现火情立即报告。'),
    numbered('s2', 0, '组织机构'),
  ]);
  const { page, pressControl, chooseMenu } = await launch([path]);
  const { editor, clickInto, readLines } = describePlanPage(page);
  const { saveState } = describeMainWindow(page);
  const panel = page.getByRole('tabpanel');
  const cards = panel.getByRole('article');

  await clickInto('发现火情');
  for (let count = 0; count < 5; count++) await page.keyboard.press('Shift+ArrowLeft');
  await pressControl('m', ['alt']);
  await expect(panel).toContainText('针对：立即报告。');
  await panel.getByRole('textbox', { name: '您的姓名' }).fill('张某某');
  await panel.getByRole('textbox', { name: '批注内容' }).fill('请写明报告时限');
  await page.keyboard.press('Control+Enter');
  await expect(cards).toContainText(['请写明报告时限']);
  await expect(cards.first()).toContainText('张某某');

  await clickInto('组织机构');
  await panel.getByRole('button', { name: '新建批注' }).click();
  await panel.getByRole('textbox', { name: '批注内容' }).fill('补充后勤组');
  await panel.getByRole('button', { name: '发表' }).click();
  await expect(cards).toHaveCount(2);
  await expect.poll(readLines).toEqual(['测试预案', '一、总则', '发现火情立即报告。', '二、组织机构']);

  await cards.nth(0).getByRole('button', { name: '回复' }).click();
  await panel.getByRole('textbox', { name: '回复内容' }).fill('十五分钟内');
  await page.keyboard.press('Control+Enter');
  await expect(cards.nth(0)).toContainText('十五分钟内');
  await expectAccessible(page, { within: '[role="tabpanel"]' });

  await cards.nth(1).getByRole('button', { name: '标为已解决' }).click();
  await expect(panel.getByRole('status')).toHaveText('共 2 条，未解决 1 条。');
  await chooseMenu('next-comment');
  // The menu's command reaches the page on its own way, and the keyboard is in the panel until then.
  await expect(editor).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.type('一旦');
  await expect.poll(readLines).toContain('一旦发现火情立即报告。');

  await chooseMenu('save');
  await expect(saveState).toHaveAttribute('data-save-state', 'saved');
  const { comments } = JSON.parse(readFileSync(path, 'utf8')).plan;
  expect(comments).toMatchObject([
    { author: '张某某', quote: '立即报告。', replies: [{ text: '十五分钟内' }] },
    { text: '补充后勤组', isResolved: true, anchor: { in: 'block', blockId: 's2' } },
  ]);
});
