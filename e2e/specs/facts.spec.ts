import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { expect, test } from '../fixtures/app.ts';
import { expectAccessible } from '../pages/accessibility.ts';
import { describeMainWindow } from '../pages/main-window.ts';
import { describePlanPage, numbered, writePlanFile } from '../pages/plan-page.ts';

const FACTS: Plan['facts'] = {
  unit: { name: '青山镇示例小学', shortName: '', address: '学府路0号', phone: '000-0000-0001' },
  people: [
    { id: 'p1', role: '组长', name: '张某某', title: '校长', phone: '000-0000-0101' },
    { id: 'p2', role: '副组长', name: '李某某', title: '副校长', phone: '000-0000-0102' },
  ],
  entries: [
    { key: '集合地点', kind: 'place', value: '操场西侧' },
    { key: '生效日期', kind: 'date', value: '' },
  ],
};

const BLOCKS: Plan['blocks'] = [
  numbered('a', 0, '组织机构'),
  {
    type: 'paragraph',
    id: 'live',
    content: [
      { type: 'text', text: '组长' },
      { type: 'person', personId: 'p1', field: 'name' },
      { type: 'text', text: '，电话' },
      { type: 'person', personId: 'p1', field: 'phone' },
    ],
  },
  {
    type: 'paragraph',
    id: 'typed',
    content: [{ type: 'text', text: '由张某某校长（00000000101）牵头，张某某某协助。' }],
  },
];

/** A roster as Excel puts it on the clipboard: a telephone that the screen has cut short comes with its number. */
const EXCEL_HTML = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>
<tr><td>小组职务</td><td>姓名</td><td>行政职务</td><td>联系电话</td></tr>
<tr><td>组长</td><td>张某某</td><td>校长</td><td x:num="13900000101">1.39E+10</td></tr>
<tr><td>联络员</td><td>赵 某</td><td>办公室主任</td><td>000-0000-0103</td></tr></table></body></html>`;
const EXCEL_TEXT =
  '小组职务\t姓名\t行政职务\t联系电话\r\n组长\t张某某\t校长\t1.39E+10\r\n联络员\t赵 某\t办公室主任\t000-0000-0103\r\n';

function makePlan(folder: string): string {
  const path = join(folder, '要素.zplan');
  writePlanFile(path, BLOCKS, { facts: FACTS });
  return path;
}

test('a roster pasted as Excel gives it fills and adds people after a look, as one undo step', async ({
  launch,
  folder,
}) => {
  test.slow();
  const running = await launch([makePlan(folder)]);
  const { page } = running;
  const plan = describePlanPage(page);
  await page.getByRole('tab', { name: '要素' }).click();
  await page.getByRole('button', { name: '展开为大表' }).click();
  const sheet = page.getByRole('dialog', { name: '要素表' });
  await sheet.getByRole('textbox', { name: '组长姓名', exact: true }).click();
  await page.keyboard.press('ArrowDown');
  await expect(sheet.getByRole('textbox', { name: '副组长姓名' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(sheet.getByRole('textbox', { name: '副组长职务' })).toBeFocused();
  await sheet.getByRole('textbox', { name: '生效日期' }).fill('2026-3-1');
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('textbox', { name: '生效日期' })).toHaveValue('2026年3月1日');
  await sheet.getByRole('button', { name: '调整副组长的顺序' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(sheet.getByRole('group', { name: /组长/ })).toHaveCount(2);
  await expect(sheet.getByRole('group', { name: /组长/ }).first()).toHaveAccessibleName('副组长');
  await expectAccessible(page, { within: '[role="dialog"]', least: 'serious' });

  await sheet.getByRole('textbox', { name: '组长姓名', exact: true }).click();
  await running.writeClipboard({ html: EXCEL_HTML, text: EXCEL_TEXT });
  await page.keyboard.press('Control+v');
  const roster = page.getByRole('dialog', { name: '粘贴人员名单' });
  const columns = roster.getByRole('combobox');
  await expect(columns).toHaveCount(4);
  expect(await columns.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))).toEqual([
    'role',
    'name',
    'title',
    'phone',
  ]);
  const changes = roster.getByRole('list', { name: '将要改变的内容' }).getByRole('listitem');
  await expect(changes).toHaveText([/组长 张某某.*000-0000-0101 → 13900000101/, /新增：联络员.*赵某 · 办公室主任/]);
  await expectAccessible(page, { within: '[role="dialog"]', least: 'serious' });
  await roster.getByRole('button', { name: '导入 2 项' }).click();
  await expect(roster).toHaveCount(0);
  await expect.poll(async () => (await plan.readLines())[2]).toBe('组长张某某，电话13900000101');
  await expect(page.getByRole('group', { name: '联络员' })).toBeVisible();
  await plan.clickInto('组织机构');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await plan.readLines())[2]).toBe('组长张某某，电话000-0000-0101');
  await expect(page.getByRole('group', { name: '联络员' })).toHaveCount(0);
});

test('a roster pasted into the form of a new plan fills it, and the outline leads to the far end of that plan', async ({
  launch,
}) => {
  test.slow();
  const running = await launch();
  const { page } = running;
  await page.getByRole('button', { name: '中小学校安全事故综合应急预案', exact: true }).click();
  await page.getByRole('button', { name: '使用此模板' }).click();
  await page.getByRole('textbox', { name: '总指挥姓名', exact: true }).click();
  const text =
    '职责\t姓名\t职务\t电话\r\n总指挥\t张某某\t校长\t000-0000-0101\r\n机动组成员\t赵某\t教师\t000-0000-0102\r\n';
  await running.writeClipboard({ text });
  await page.keyboard.press('Control+v');
  const roster = page.getByRole('dialog', { name: '粘贴人员名单' });
  await expect(roster).toBeVisible();
  await expectAccessible(page, { within: '[role="dialog"]', least: 'serious' });
  await roster.getByRole('button', { name: '导入 2 项' }).click();
  await expect(page.getByRole('textbox', { name: '总指挥姓名', exact: true })).toHaveValue('张某某');
  await expect(page.getByRole('textbox', { name: '机动组成员电话' })).toHaveValue('000-0000-0102');
  await page.getByRole('button', { name: '生成预案' }).click();
  await page.getByPlaceholder('筛选大纲').fill('应急演练记录表');
  await page.getByRole('treeitem', { name: '附件4 应急演练记录表' }).click();
  const heading = page.getByRole('textbox', { name: '预案正文' }).getByText('应急演练记录表', { exact: true });
  await expect(heading).toBeInViewport();
});

test('a person who has left is replaced everywhere that is ticked, as one undo step', async ({ launch, folder }) => {
  const { page } = await launch([makePlan(folder)]);
  const plan = describePlanPage(page);
  await page.getByRole('tab', { name: '要素' }).click();
  await page.getByRole('group', { name: '组长', exact: true }).getByRole('button', { name: '此人已离任…' }).click();
  const dialog = page.getByRole('dialog', { name: '张某某已离任' });
  await expect(dialog.getByRole('button', { name: /^替换/ })).toBeDisabled();
  await dialog.getByRole('textbox', { name: '姓名' }).fill('王某某');
  await dialog.getByRole('textbox', { name: '电话' }).fill('000-0000-0199');
  const ticks = dialog.getByRole('checkbox');
  await expect(ticks).toHaveCount(3);
  expect(await ticks.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked))).toEqual([
    true,
    true,
    false,
  ]);
  await expectAccessible(page, { within: '[role="dialog"]', least: 'serious' });
  await dialog.getByRole('button', { name: '替换 4 处' }).click();
  await expect(describeMainWindow(page).findNotice('已由王某某接替张某某，改了 4 处')).toBeVisible();
  await expect
    .poll(async () => (await plan.readLines()).slice(2))
    .toEqual(['组长王某某，电话000-0000-0199', '由王某某校长（000-0000-0199）牵头，张某某某协助。']);
  await plan.clickInto('组织机构');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await plan.readLines())[2]).toBe('组长张某某，电话000-0000-0101');
  await expect.poll(async () => (await plan.readLines())[3]).toContain('由张某某校长（00000000101）');
});

test('facts go out to Excel and come back, and other files are told how to become a workbook', async ({
  launch,
  folder,
}) => {
  const workbook = join(folder, '要素.xlsx');
  const source = await launch([makePlan(folder)]);
  await source.page.getByRole('tab', { name: '要素' }).click();
  const choose = async (page: Page, name: string) => {
    await page.getByRole('button', { name: '要素的更多操作' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await source.answerSave(workbook);
  await choose(source.page, '导出 Excel…');
  await expect.poll(() => existsSync(workbook)).toBe(true);
  await expect(describeMainWindow(source.page).findNotice('要素.xlsx')).toBeVisible();

  // The clerk's copy, without a telephone and with another place: what is empty takes nothing away.
  const people = FACTS.people.map((person) => ({ ...person, name: '', phone: '' }));
  const emptied = join(folder, '空要素.zplan');
  writePlanFile(emptied, BLOCKS, { facts: { ...FACTS, people, entries: [] } });
  await source.kill();
  const target = await launch([emptied]);
  const { page } = target;
  await page.getByRole('tab', { name: '要素' }).click();
  await target.answerOpen(workbook);
  await choose(page, '从 Excel 导入…');
  const dialog = page.getByRole('dialog', { name: '从“要素.xlsx”导入' });
  await expect(dialog.getByRole('listitem')).toHaveText([/组长/, /副组长/, /新增：集合地点.*操场西侧/]);
  await dialog.getByRole('checkbox', { name: '副组长' }).uncheck();
  await dialog.getByRole('button', { name: '导入 2 项' }).click();
  await expect.poll(async () => (await describePlanPage(page).readLines())[2]).toBe('组长张某某，电话000-0000-0101');
  await expect(page.getByRole('textbox', { name: '副组长姓名' })).toHaveValue('');

  const old = join(folder, '名单.xls');
  writeFileSync(old, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  await target.answerOpen(old);
  await choose(page, '从 Excel 导入…');
  await expect(page.getByText('“名单.xls”是旧版表格文件').first()).toBeVisible();
});

test('checks lead to the fact that is wrong and make typed names live', async ({ launch, folder }) => {
  const path = join(folder, '核对.zplan');
  const people = FACTS.people.map((person) => (person.id === 'p2' ? { ...person, phone: '' } : person));
  writePlanFile(path, BLOCKS, { facts: { ...FACTS, people } });
  const { page } = await launch([path]);
  await page.getByRole('tab', { name: /检查/ }).click();
  const panel = page.getByRole('tabpanel');
  const find = (rule: string) => panel.getByRole('region', { name: rule }).getByRole('listitem');
  await expect(find('没有电话')).toContainText(['副组长李某某没有电话。']);
  await expect(find('手工输入的要素')).toHaveCount(2);
  await find('手工输入的要素').filter({ hasText: '“张某某”' }).getByRole('button', { name: '转为要素' }).click();
  await expect(find('手工输入的要素')).toHaveCount(1);
  await expect(page.locator('.zf-live-person')).toHaveCount(3);
  await find('没有电话').getByRole('button', { name: '转到要素' }).click();
  await expect(page.getByRole('textbox', { name: '副组长电话' })).toBeFocused();
});
