import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Person } from '../../shared/model/plan/facts.ts';
import { EMPTY_FACTS } from '../../shared/model/plan/facts.ts';
import { expect, test } from '../fixtures/app.ts';
import { findMissingInOrder, readDocx, squeeze } from '../fixtures/documents.ts';
import { expectAccessible } from '../pages/accessibility.ts';
import { describeMainWindow } from '../pages/main-window.ts';
import { describePlanPage, numbered, paragraph, writePlanFile } from '../pages/plan-page.ts';

const person = (id: string, role: string, name: string, phone: string): Person => ({
  id,
  role,
  name,
  title: '',
  phone,
});
const FACTS = {
  ...EMPTY_FACTS,
  people: [
    person('lead', '总指挥', '赵某某', '000-0000-0101'),
    person('a', '值班员一', '张某某', '000-0000-0201'),
    person('b', '值班员二', '李某某', '000-0000-0202'),
    person('c', '值班员三', '王某某', '000-0000-0203'),
    person('d', '值班员四', '陈某某', '000-0000-0204'),
  ],
};

const describeTables = (page: Page) => ({
  tables: page.locator('.zf-table-wrapper'),
  insert: (name: RegExp) =>
    page
      .getByRole('button', { name: '表格', exact: true })
      .click()
      .then(() => page.getByRole('group', { name: '按内容插入' }).getByRole('button', { name }).click()),
  tool: (name: string | RegExp) => page.getByRole('toolbar', { name: '表格工具' }).getByRole('button', { name }),
});

/** The first column's words of a table, row by row, without its heading. */
const readColumn = (page: Page, table: number, column: number) =>
  page
    .locator('.zf-table-wrapper')
    .nth(table)
    .locator('tr')
    .evaluateAll(
      (rows, at) => rows.slice(1).map((row) => (row.children[at] as HTMLElement)?.innerText.trim() ?? ''),
      column,
    );

test('a duty table is generated for a fortnight with a holiday, follows the facts, and is generated again after reopening', async ({
  launch,
  folder,
}) => {
  test.slow();
  const [path, docx] = [join(folder, '值班.zplan'), join(folder, '值班.docx')];
  writePlanFile(path, [numbered('n', 0, '值班'), paragraph('p', '值班安排如下。')], { facts: FACTS });
  const first = await launch([path]);
  const { page } = first;
  const plan = describePlanPage(page);
  const { tables, insert, tool } = describeTables(page);
  await plan.clickInto('值班安排如下');

  await insert(/^值班表/);
  const dialog = page.getByRole('dialog', { name: '排值班表' });
  // Fields for dates and times show them in this language: 2026/09/28, 18:00.
  expect(await page.evaluate(() => navigator.language)).toBe('zh-CN');
  await dialog.getByLabel('开始日期').fill('2026-09-28');
  await dialog.getByLabel('结束日期').fill('2026-10-11');
  await dialog.getByLabel('节假日', { exact: true }).click();
  await page.keyboard.type('国庆节');
  await expect(dialog.getByText('第1行“国庆节”里没有认出日期。')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '插入值班表' })).toBeDisabled();
  await page.keyboard.type(' 10月1日至7日');
  await dialog.getByLabel('不能值班的人和日期').click();
  await page.keyboard.type('张某某 10月1日');
  await expect(dialog.getByText('14 天，28 个班次，4 人值班。')).toBeVisible();
  await dialog.getByLabel('新人员的姓名').click();
  await page.keyboard.type('周某某');
  await page.keyboard.press('Tab');
  await page.keyboard.type('000-0000-0205');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('14 天，28 个班次，5 人值班。')).toBeVisible();
  const fairness = dialog.getByRole('region', { name: '各人次数' });
  await expect(fairness.getByRole('row')).toHaveCount(7);
  await expectAccessible(page, { within: '[role="dialog"]', least: 'serious' });
  await dialog.getByRole('button', { name: '插入值班表' }).click();

  await expect(tables.locator('tr')).toHaveCount(30);
  await expect(tables).toHaveAttribute('data-caption', '表1\u3000值班表');
  await expect(tables.locator('tr').nth(7)).toContainText('国庆节');
  const holidayRows = (await tables.locator('tr').allInnerTexts()).slice(7, 9);
  expect(holidayRows.join('')).not.toContain('张某某');

  await page.getByRole('tab', { name: '要素' }).click();
  const field = page.getByRole('textbox', { name: '值班员二姓名' });
  await field.fill('李小某');
  await field.press('Enter');
  await expect(tables).toContainText('李小某');
  await expect(tables).not.toContainText('李某某');

  const days = await readColumn(page, 0, 0);
  await tables.locator('td').first().click();
  await tool('按此列降序').click();
  await expect.poll(async () => (await readColumn(page, 0, 0))[0]).toContain('10月11日');
  await page.keyboard.press('Control+z');
  await expect.poll(() => readColumn(page, 0, 0)).toEqual(days);

  // A change by hand, kept in the file and told before it is lost.
  await tables.locator('tr').nth(2).locator('td').nth(1).click();
  await page.keyboard.press('End');
  await page.keyboard.type('（替班）');
  await first.pressControl('s');
  await expect.poll(() => readFileSync(path, 'utf8')).toContain('（替班）');
  await first.app.close();

  const second = await launch([path]);
  const again = describeTables(second.page);
  await again.tables.locator('tr').nth(2).locator('td').nth(1).click();
  await again.tool('重新排班').click();
  const redo = second.page.getByRole('dialog', { name: '重新排班' });
  await expect(redo.getByText(/有 1 处手工改动.*9月28日.*夜班/)).toBeVisible();
  await expect(redo.getByLabel('节假日', { exact: true })).toHaveValue('10月1日至10月7日 国庆节');
  await redo.getByLabel('结束日期').fill('2026-10-12');
  await redo.getByRole('button', { name: '重新生成' }).click();
  await expect(again.tables.locator('tr')).toHaveCount(32);
  await expect(again.tables).not.toContainText('（替班）');

  await second.answerSave(docx);
  await second.page.getByRole('button', { name: '导出 Word' }).click();
  await expect(describeMainWindow(second.page).findNotice('已导出“值班.docx”。')).toBeVisible();
  const rows = (await again.tables.locator('tr').allInnerTexts()).map(squeeze);
  expect(findMissingInOrder(squeeze(readDocx(docx)), rows)).toEqual([]);
});

test('a contact list is filled from the facts, and matched with them when somebody leaves and somebody comes', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '通讯录.zplan');
  writePlanFile(path, [numbered('n', 0, '通讯'), paragraph('p', '联系方式如下。')], { facts: FACTS });
  const { page } = await launch([path]);
  const { tables, insert, tool } = describeTables(page);
  await describePlanPage(page).clickInto('联系方式如下');
  await insert(/^通讯录/);
  await expect(tables.locator('tr')).toHaveCount(12);
  // A column of the user's own.
  await tables.locator('tr').nth(2).locator('td').nth(3).click();
  await page.keyboard.type('接报');

  await page.getByRole('tab', { name: '要素' }).click();
  await page.getByRole('button', { name: '添加人员' }).click();
  const field = page.getByRole('textbox', { name: '新角色姓名' });
  await field.fill('吴某某');
  await field.press('Enter');
  await expect(tool('与要素同步：1 人待补')).toBeVisible();
  await page.getByRole('button', { name: '删除值班员三' }).click();
  await page.getByRole('button', { name: '删除', exact: true }).click();

  await tables.locator('tr').nth(2).locator('td').nth(3).click();
  await expect(tool(/1 人待补、1 人已不在要素中/)).toBeVisible();
  await tool(/^与要素同步/).click();
  const dialog = page.getByRole('dialog', { name: '与要素同步：应急通讯录' });
  await expect(dialog.getByRole('checkbox', { name: /吴某某/ })).toBeChecked();
  await dialog.getByRole('button', { name: '同步' }).click();
  await expect(tables.locator('tr')).toHaveCount(12);
  await expect
    .poll(() => readColumn(page, 0, 1))
    .toEqual([
      '赵某某',
      '张某某',
      '李某某',
      '陈某某',
      '吴某某',
      '值班人员',
      '接警台',
      '调度台',
      '接警台',
      '接警台',
      '全国统一热线',
    ]);
  expect((await readColumn(page, 0, 3))[1]).toBe('接报');
  await expect(tool('与要素同步：表与要素一致')).toBeVisible();

  // Sorting by the column of the cursor, with the keyboard where it was.
  await tables.locator('td', { hasText: '接警台' }).first().click();
  await tool('按此列升序').click();
  await expect.poll(async () => (await readColumn(page, 0, 1)).slice(0, 3)).toEqual(['陈某某', '调度台', '接警台']);
  await page.keyboard.type('！');
  await expect.poll(async () => (await readColumn(page, 0, 1))[6]).toBe('全国统一热线！');
});
