import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Block } from '../../shared/model/plan/block.ts';
import { expect, type Launch, test } from '../fixtures/app.ts';
import { expectAccessible } from '../pages/accessibility.ts';
import { describeMainWindow } from '../pages/main-window.ts';
import { describePlanPage, numbered, paragraph, writePlanFile } from '../pages/plan-page.ts';

const UNIT = { name: '青山镇示例小学', shortName: '', address: '', phone: '' };
const BLOCKS: readonly Block[] = [
  numbered('s1', 0, '总则'),
  numbered('a1', 1, '夜间巡查'),
  paragraph('a2', '青山镇示例小学门卫每两小时巡查一次楼道。'),
  numbered('s2', 0, '应急处置'),
  numbered('b1', 1, '火情报告'),
  numbered('s3', 0, '附则'),
];

type ClausePanel = {
  readonly panel: Locator;
  readonly search: Locator;
  readonly cards: Locator;
  /** Chooses an entry of the menu over the list. */
  manage(entry: string): Promise<void>;
  /** Chooses an entry of a clause's own menu. */
  act(title: string, entry: string): Promise<void>;
};

function describeClauses(page: Page): ClausePanel {
  const panel = page.getByRole('tabpanel');
  return {
    panel,
    search: panel.getByRole('combobox', { name: '搜索条款' }),
    cards: panel.getByRole('row'),
    async manage(entry) {
      await panel.getByRole('button', { name: '条款管理' }).click();
      await page.getByRole('menuitem', { name: entry }).click();
    },
    async act(title, entry) {
      await panel.getByRole('button', { name: `“${title}”的更多操作` }).click();
      await page.getByRole('menuitem', { name: entry }).click();
    },
  };
}

async function open(launch: Launch, folder: string) {
  const path = join(folder, '巡查.zplan');
  writePlanFile(path, BLOCKS, { facts: { unit: UNIT, people: [], entries: [] } });
  const running = await launch([path]);
  return { ...running, clauses: describeClauses(running.page), plan: describePlanPage(running.page) };
}

/** Selects from the heading 夜间巡查 to the end of the paragraph under it, and stores it as a clause. */
async function storeSelection(page: Page, clauses: ClausePanel): Promise<void> {
  await describePlanPage(page).clickInto('夜间巡查', 'start');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+End');
  await clauses.manage('用选中内容新建');
  const dialog = page.getByRole('alertdialog', { name: '新建条款' });
  await expect(dialog.getByLabel('名称')).toHaveValue('夜间巡查');
  await expect(dialog.getByLabel('条文')).toHaveValue('## 夜间巡查\n{单位名称}门卫每两小时巡查一次楼道。');
  await dialog.getByLabel('主题').fill('本校制度');
  await dialog.getByLabel('签发人').fill('张某某');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
}

test('a clause made from the page is found by initials, inserted, reworded, compared, taken and taken back', async ({
  launch,
  folder,
}) => {
  test.slow();
  const { page, clauses, plan } = await open(launch, folder);
  await storeSelection(page, clauses);
  await clauses.search.fill('yjxc');
  await expect(clauses.cards.filter({ hasText: '我的' })).toContainText(['夜间巡查']);

  await plan.clickInto('火情报告');
  await clauses.search.focus();
  await page.keyboard.press('Enter');
  const inserted = ['（一）火情报告', '（二）夜间巡查', '青山镇示例小学门卫每两小时巡查一次楼道。', '三、附则'];
  await expect.poll(async () => (await plan.readLines()).slice(5)).toEqual(inserted);
  await expect(clauses.panel.getByRole('button', { name: '本预案已用 1 处' })).toBeVisible();

  await clauses.act('夜间巡查', '编辑');
  const dialog = page.getByRole('alertdialog', { name: '编辑条款' });
  const text = dialog.getByLabel('条文');
  await text.fill('## 夜间巡查\n{单位名称门卫,每小时巡查。');
  await expect(dialog.getByRole('status')).toContainText('第 2 行：花括号没有成对。');
  await expect(dialog.getByRole('button', { name: '保存' })).toBeDisabled();
  await text.fill('## 夜间巡查\n{单位名称}门卫,每小时巡查一次楼道和实验室。\n### 发现异常立即报告{值班电话}。');
  await expect(dialog.getByRole('list', { name: '建议' })).toContainText('第 2 行：“卫,”用了半角标点');
  await text.fill('## 夜间巡查\n{单位名称}门卫每小时巡查一次楼道和实验室。\n### 发现异常立即报告{值班电话}。');
  await expect(dialog.getByRole('group', { name: '插入后的样子' })).toContainText('青山镇示例小学门卫每小时巡查');
  await dialog.getByRole('button', { name: '保存' }).click();

  await page.getByRole('tab', { name: '检查' }).click();
  const finding = page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: '“夜间巡查”有新版' });
  await expect(finding).toHaveCount(1);
  await finding.getByRole('button', { name: '查看差异' }).click();
  const newer = page.getByRole('dialog', { name: '“夜间巡查”有新版' });
  await expect(newer.locator('del')).toContainText(['两']);
  await expect(newer.locator('ins')).toContainText([/和实验室/]);
  await newer.getByRole('button', { name: '采用新版' }).click();
  await expect(newer).toContainText('都已是新版');
  await newer.getByRole('button', { name: '关闭' }).click();
  await expect
    .poll(async () => (await plan.readLines()).slice(6))
    .toEqual([
      '（二）夜间巡查',
      '青山镇示例小学门卫每小时巡查一次楼道和实验室。',
      '1.发现异常立即报告值班电话。',
      '三、附则',
    ]);
  await expect(finding).toHaveCount(0);

  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect.poll(async () => (await plan.readLines()).slice(5)).toEqual(inserted);
  await expect(finding).toHaveCount(1);
  await finding.getByRole('button', { name: '查看差异' }).click();
  await newer.getByRole('button', { name: '保留现文' }).click();
  await newer.getByRole('button', { name: '关闭' }).click();
  await expect(finding).toHaveCount(0);
  await expect.poll(async () => (await plan.readLines()).slice(5)).toEqual(inserted);
});

test('a deleted clause comes back, and both windows show the same', async ({ launch, folder }) => {
  test.slow();
  const { app, page, clauses } = await open(launch, folder);
  await storeSelection(page, clauses);
  await clauses.panel.getByRole('button', { name: '我的', exact: true }).click();
  await expect(clauses.cards).toContainText(['夜间巡查']);
  const other = join(folder, '另一份.zplan');
  writePlanFile(other, BLOCKS);
  // The second process hands its file over and ends, so the driver finds no window in it.
  const opened = app.waitForEvent('window');
  await launch([other]).catch(() => {});
  const second = await opened;
  const there = describeClauses(second);
  const plan = describePlanPage(second);
  await there.panel.getByRole('button', { name: '我的', exact: true }).click();
  await there.cards.click();
  await there.act('夜间巡查', '删除');
  await expect(clauses.cards).toHaveCount(0);
  await second.getByRole('button', { name: '撤销', exact: true }).last().click();
  await expect(clauses.cards).toContainText(['夜间巡查']);

  // With the cursor in the title a clause goes to the section that it fits, and the user is told.
  await plan.clickBlock(0);
  await there.cards.click();
  await there.panel.getByRole('button', { name: '插入', exact: true }).click();
  await expect(describeMainWindow(second).findNotice('条款已插入到“总则”的末尾')).toBeVisible();
  await expect.poll(async () => (await plan.readLines())[4]).toBe('（二）夜间巡查');
});

test('a pack goes to a colleague who has changed the same clause', async ({ launch, folder, dataFolder }) => {
  test.slow();
  const { page, clauses, answerSave, kill } = await open(launch, folder);
  await storeSelection(page, clauses);
  const path = join(folder, '示例小学.zclauses');
  await answerSave(path);
  await clauses.manage('导出条款包');
  const making = page.getByRole('alertdialog', { name: '导出条款包' });
  await expect(making.getByLabel('单位')).toHaveValue('青山镇示例小学');
  await making.getByLabel('条款包名称').fill('示例小学条款');
  await making.getByLabel('签发人').fill('张某某');
  await making.getByRole('button', { name: '导出 1 条' }).click();
  await expect(describeMainWindow(page).findNotice('已导出到“示例小学.zclauses”')).toBeVisible();
  await kill();

  // The colleague has the clause already, with words of their own.
  const stored = join(dataFolder, 'own-clauses.json');
  writeFileSync(stored, readFileSync(stored, 'utf8').replace('每两小时', '每三小时'));
  const colleague = await launch([path]);
  const taking = colleague.page.getByRole('alertdialog', { name: '条款包“示例小学条款”' });
  await expect(taking).toContainText('青山镇示例小学，张某某签发');
  await expect(taking).toContainText('校验码相符');
  await expect(taking.getByRole('listitem')).toContainText(['两边都改过']);
  await expect(taking.getByRole('button', { name: '导入 0 条' })).toBeDisabled();
  await expectAccessible(colleague.page, { least: 'serious' });
  await taking.getByText('查看与我的差异').click();
  await expect(taking.locator('del')).toHaveText('三');
  await taking.getByRole('combobox').selectOption('两条都留');
  await taking.getByRole('button', { name: '导入 1 条' }).click();
  await expect(taking).toBeHidden();
  const texts = () => JSON.parse(readFileSync(stored, 'utf8')).clauses.map(({ text }: { text: string[] }) => text[1]);
  await expect.poll(texts).toEqual(['{单位名称}门卫每三小时巡查一次楼道。', '{单位名称}门卫每两小时巡查一次楼道。']);

  writeFileSync(path, readFileSync(path, 'utf8').replace('每两小时', '每五小时'));
  await colleague.kill();
  const again = await launch([path]);
  await expect(again.page.getByRole('alertdialog')).toContainText('校验码对不上');
});
