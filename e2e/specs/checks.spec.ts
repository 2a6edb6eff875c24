import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Block } from '../../shared/model/plan/block.ts';
import { expect, type RunningApp, test } from '../fixtures/app.ts';
import { expectAccessible } from '../pages/accessibility.ts';
import { describeMainWindow } from '../pages/main-window.ts';
import { describePlanPage, numbered, paragraph, writePlanFile } from '../pages/plan-page.ts';

/** A gap, a bracket of another width, two typed references and two typed numbers. */
const BLOCKS: readonly Block[] = [
  numbered('s1', 0, '总则'),
  numbered('a1', 1, '编制目的'),
  { ...numbered('a2', 1, '编制依据'), start: 4 } as Block,
  numbered('s2', 0, '组织机构'),
  numbered('b1', 1, '领导小组'),
  { ...numbered('b2', 1, '工作小组'), affix: '({})' } as Block,
  numbered('b3', 1, '各班班主任'),
  numbered('s3', 0, '应急处置'),
  paragraph('r1', '报告程序按照第二部分第（一）项执行。'),
  paragraph('r2', '人员分工见第二部分第（三）项。'),
  paragraph('t1', '1．发现火情立即报告。'),
  paragraph('t2', '2．组织学生疏散。'),
];

type Checks = {
  readonly tab: Locator;
  readonly panel: Locator;
  /** The cards of a rule. */
  find(rule: string): Locator;
};

function describeChecks(page: Page): Checks {
  const panel = page.getByRole('tabpanel');
  return {
    tab: page.getByRole('tab', { name: '检查' }),
    panel,
    find: (rule) => panel.getByRole('region', { name: rule }).getByRole('listitem'),
  };
}

async function open(launch: (args: string[]) => Promise<RunningApp>, folder: string): Promise<RunningApp> {
  const path = join(folder, '检查.zplan');
  writePlanFile(path, BLOCKS);
  return await launch([path]);
}

const MARKED = '[data-finding]';

test('findings are counted, led to, mended one by one and all at once, and come back with undo', async ({
  launch,
  folder,
}) => {
  const { page } = await open(launch, folder);
  const checks = describeChecks(page);
  const { readLines, editor } = describePlanPage(page);
  await expect(checks.tab).toHaveAccessibleName(/检查 ?6/);
  await page.getByRole('button', { name: '检查：6 处待处理' }).click();
  await expect(checks.find('编号不连续')).toContainText(['“（一）”之后是“（四）”，应为“（二）”']);
  await expect(editor.locator(MARKED)).toHaveCount(6);
  const before = await readLines();

  await checks
    .find('括号混用')
    .getByRole('button', { name: /工作小组/ })
    .click();
  // The cursor is there: the ribbon shows its level, and the way to its level's own shape is open.
  await expect(page.getByRole('toolbar').getByRole('button', { name: /二级/ })).toHaveAttribute('aria-pressed', 'true');

  await checks.find('括号混用').getByRole('button', { name: '修正' }).click();
  await expect(checks.tab).toHaveAccessibleName(/检查 ?5/);
  await expect.poll(async () => (await readLines())[6]).toBe('（二）工作小组');

  await page.getByRole('button', { name: '全部修正：引用有误' }).click();
  await expect(checks.tab).toHaveAccessibleName(/检查 ?3/);
  await expect(editor.locator('.zf-live-reference')).toHaveText(['第二部分第（一）项', '第二部分第（三）项']);

  await page.getByRole('button', { name: '全部修正：手工编号' }).click();
  await page.getByRole('button', { name: '全部修正：编号不连续' }).click();
  await expect(checks.panel).toContainText('没有发现问题');
  await expect(page.getByRole('button', { name: '检查：没有问题' })).toBeVisible();
  await expect(editor.locator(MARKED)).toHaveCount(0);

  for (let step = 0; step < 4; step++) await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect.poll(readLines).toEqual(before);
  await expect(checks.tab).toHaveAccessibleName(/检查 ?6/);
  await expect(editor.locator(MARKED)).toHaveCount(6);
});

test('what is ignored with a reason stays so through saving and opening again, and can be restored', async ({
  launch,
  folder,
}) => {
  const first = await open(launch, folder);
  const checks = describeChecks(first.page);
  await checks.tab.click();
  await checks.find('编号不连续').getByRole('button', { name: '忽略…' }).click();
  await first.page.getByLabel('理由（随预案保存）').fill('原件如此');
  await first.page.getByRole('button', { name: '忽略', exact: true }).click();
  await expect(checks.tab).toHaveAccessibleName(/检查 ?5/);
  await expect(first.page.locator('p[data-kept="start"]')).not.toHaveAttribute('data-finding');
  await first.pressControl('S');
  await expect(describeMainWindow(first.page).saveState).toHaveAttribute('data-save-state', 'saved');
  expect(readFileSync(join(folder, '检查.zplan'), 'utf8')).toContain('原件如此');
  await first.kill();

  const { page } = await launch([join(folder, '检查.zplan')]);
  const again = describeChecks(page);
  await expect(again.tab).toHaveAccessibleName(/检查 ?5/);
  await again.tab.click();
  await page.getByRole('button', { name: /^已忽略/ }).click();
  await expect(again.find('已忽略')).toContainText(['理由：原件如此']);
  await again.find('已忽略').getByRole('button', { name: '恢复' }).click();
  await expect(again.tab).toHaveAccessibleName(/检查 ?6/);
});

test('findings follow the typing', async ({ launch, folder }) => {
  const { page } = await open(launch, folder);
  const checks = describeChecks(page);
  await expect(checks.tab).toHaveAccessibleName(/检查 ?6/);
  await describePlanPage(page).clickInto('人员分工');
  await page.keyboard.type('未尽事宜按照第九部分执行。');
  await expect(checks.tab).toHaveAccessibleName(/检查 ?7/);
  await checks.tab.click();
  await expect(checks.find('引用有误').filter({ hasText: '文中没有“第九部分”' })).toHaveCount(1);
});

test('the panel has no serious accessibility fault', async ({ launch, folder }) => {
  test.slow();
  const { page } = await open(launch, folder);
  const checks = describeChecks(page);
  await checks.tab.click();
  await expect(checks.find('编号不连续')).toHaveCount(1);
  await expectAccessible(page, { least: 'serious' });
});

/** The entries of the menu that opened last, with what can be chosen of them. */
async function readMenu({ app }: RunningApp): Promise<Record<string, boolean>> {
  return await app.evaluate(() => {
    const { lastMenu } = globalThis as unknown as { lastMenu?: Electron.Menu };
    return Object.fromEntries((lastMenu?.items ?? []).flatMap(({ id, enabled }) => (id ? [[id, enabled]] : [])));
  });
}

test('the page’s menu restarts, continues, sets and keeps numbers', async ({ launch, folder }) => {
  const running = await open(launch, folder);
  const { app, page } = running;
  // A menu of the system cannot be reached by a page driver: it is kept instead of shown.
  await app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function keep(this: Electron.Menu) {
      Object.assign(globalThis, { lastMenu: this });
    };
  });
  const choose = async (id: string) => {
    await app.evaluate(({ BrowserWindow }, wanted) => {
      const { lastMenu } = globalThis as unknown as { lastMenu: Electron.Menu };
      lastMenu.getMenuItemById(wanted)?.click(undefined, BrowserWindow.getAllWindows()[0]);
    }, id);
  };
  const { readLines, editor } = describePlanPage(page);
  const last = async () => (await readLines())[7];
  await editor.getByText('各班班主任').click({ button: 'right' });
  await expect
    .poll(() => readMenu(running))
    .toEqual({
      'restart-number': true,
      'continue-number': false,
      'start-number-at': true,
      'level-shape': false,
      'keep-shape': true,
      'paste-text': true,
      font: true,
      paragraph: true,
      comment: true,
    });
  await choose('restart-number');
  await expect.poll(last).toBe('（一）各班班主任');
  await choose('start-number-at');
  // The present number is selected, so that what is typed takes its place.
  await expect(page.getByRole('spinbutton', { name: '从几开始编号' })).toBeFocused();
  await page.keyboard.type('7');
  await page.getByRole('button', { name: '确定' }).click();
  await expect.poll(last).toBe('（七）各班班主任');
  await choose('continue-number');
  await expect.poll(last).toBe('（三）各班班主任');
  await choose('keep-shape');
  await expect(page.getByRole('button', { name: '保持此样式' })).toHaveAttribute('aria-pressed', 'true');
  await expect(editor.getByText('各班班主任').locator('xpath=ancestor::p')).toHaveAttribute('data-kept', 'shape');

  await editor.getByText('工作小组').click({ button: 'right' });
  await expect.poll(() => readMenu(running)).toMatchObject({ 'level-shape': true, 'keep-shape': false });
  await choose('level-shape');
  await expect.poll(async () => (await readLines())[6]).toBe('（二）工作小组');

  await editor.getByText('人员分工').click({ button: 'right' });
  await expect
    .poll(() => readMenu(running))
    .toEqual({ 'paste-text': true, font: true, paragraph: true, comment: true });
});

test('wrong words are mended after a look at all of them, and accepted ones are never told again', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '校对.zplan');
  writePlanFile(path, [
    numbered('s1', 0, '总则'),
    paragraph('p1', '由总务处按装应急灯，未经充许不得移动。'),
    paragraph('p2', '建立台帐，每日登记。'),
  ]);
  const { page } = await launch([path]);
  const checks = describeChecks(page);
  const { readLines } = describePlanPage(page);
  await checks.tab.click();
  await expect(checks.find('错别字')).toContainText(['“按装”应为“安装”', '“充许”应为“允许”']);
  await expect(checks.find('词形和用语')).toContainText(['“台帐”宜写作“台账”']);

  await page.getByRole('button', { name: '全部修正：错别字' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem')).toHaveText([/按装 → 安装/, /充许 → 允许/]);
  await dialog.getByRole('checkbox').last().uncheck();
  await dialog.getByRole('button', { name: '修正 1 处' }).click();
  await expect(checks.find('错别字')).toHaveCount(1);
  await expect.poll(async () => (await readLines())[2]).toBe('由总务处安装应急灯，未经充许不得移动。');

  await checks.find('词形和用语').getByRole('button', { name: '忽略…' }).click();
  await page.getByRole('textbox', { name: /理由/ }).fill('软件的名称');
  await page.getByRole('checkbox', { name: /所有预案/ }).check();
  await page.getByRole('button', { name: '忽略', exact: true }).click();
  await expect(checks.find('词形和用语')).toHaveCount(0);

  await checks.panel.getByRole('button', { name: '自订词库…' }).click();
  await expect(dialog.getByRole('listitem')).toHaveText([/台帐.*不再提示.*软件的名称/]);
  await dialog.getByRole('textbox', { name: '词', exact: true }).fill('总务处');
  await dialog.getByRole('textbox', { name: '改为' }).fill('后勤处');
  await dialog.getByRole('button', { name: '添加' }).click();
  await dialog.getByRole('button', { name: '关闭' }).click();
  await expect(checks.find('自订词库')).toContainText(['“总务处”宜写作“后勤处”']);
});
