import type { Page } from '@playwright/test';
import { expect, type RunningApp, test } from '../fixtures/app.ts';
import { expectAccessible } from '../pages/accessibility.ts';
import { describeMainWindow } from '../pages/main-window.ts';

/** The outline's first rows as `marker text`. */
async function readOutline(page: Page, count: number): Promise<string[]> {
  const rows = await page.getByRole('treeitem').allInnerTexts();
  return rows.slice(0, count).map((row) => row.replace(/\s+/g, ' ').trim());
}

async function resize({ app, page }: RunningApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
}

const SAMPLE_OUTLINE = ['一、 总则', '（一） 编制目的', '（二） 编制依据', '（三） 适用范围'];

test('sections move from the outline, by keyboard and by dragging, and numbers follow', async ({ launch }) => {
  const running = await launch(['--sample']);
  const { page } = running;
  await resize(running, 1440, 900);
  await expect.poll(() => readOutline(page, 4)).toEqual(SAMPLE_OUTLINE);

  await page.getByRole('treeitem', { name: /编制目的/ }).click();
  await page.getByRole('tree').focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect
    .poll(() => readOutline(page, 4))
    .toEqual(['一、 总则', '（一） 编制依据', '（二） 编制目的', '（三） 适用范围']);

  await page
    .getByRole('treeitem', { name: /编制目的/ })
    .dragTo(page.getByRole('treeitem', { name: /编制依据/ }), { targetPosition: { x: 60, y: 4 } });
  await expect.poll(() => readOutline(page, 4)).toEqual(SAMPLE_OUTLINE);
});

test('a clause found by initials goes in at the cursor with this plan’s facts, and comes out with one undo', async ({
  launch,
}) => {
  const { page } = await launch(['--sample']);
  const { editor } = describeMainWindow(page);
  await expect(editor).toContainText('总则');
  await page.getByRole('treeitem', { name: /编制依据/ }).click();
  const before = await editor.innerText();
  const search = page.getByRole('combobox', { name: '搜索条款' });
  await search.fill('fct');
  const results = page.getByRole('grid', { name: '条款列表' });
  await expect(results.getByRole('row', { selected: true })).toContainText('防踩踏');
  await search.press('Enter');
  await expect(results.getByText('已用').first()).toBeVisible();
  expect((await editor.innerText()).length).toBeGreaterThan(before.length);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect.poll(() => editor.innerText()).toBe(before);
});

test('a fact changed once changes every mention, and reaches the file though nothing has been left', async ({
  launch,
  folder,
}) => {
  const { page, answerSave, pressControl } = await launch(['--sample']);
  const main = describeMainWindow(page);
  await page.getByRole('tab', { name: '要素' }).click();
  await page.getByLabel('单位名称', { exact: true }).fill('红旗镇示例中学');
  await answerSave(`${folder}/改名.zplan`);
  await pressControl('S');
  await expect(main.saveState).toHaveAttribute('data-save-state', 'saved');
  await expect(main.title).toHaveText('红旗镇示例中学安全事故综合应急预案');
  await expect(main.editor).toContainText('红旗镇示例中学制定本预案');
});

test('a scheme is switched after every marker that changes has been shown', async ({ launch }) => {
  const { page } = await launch(['--sample']);
  await page.getByRole('button', { name: '编号体例' }).click();
  await page.getByRole('menuitemradio', { name: /工作方案（半角）/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem').first()).toContainText('（一）(一)编制目的');
  await dialog.getByRole('button', { name: '改用此体例' }).click();
  await expect.poll(() => readOutline(page, 2)).toEqual(['一、 总则', '(一) 编制目的']);
});

test('a template becomes a plan with the facts given, everything else left blank', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: '模板', exact: true }).click();
  await page.getByLabel('搜索模板').fill('消防灭火');
  await page.getByRole('button', { name: '使用此模板' }).click();
  await page.getByLabel('单位名称', { exact: true }).fill('青山镇示例小学');
  await page.getByLabel('单位电话', { exact: true }).fill('打不通');
  await expect(page.getByText('看起来不像电话号码')).toBeVisible();
  await page.getByRole('button', { name: '生成预案' }).click();
  const main = describeMainWindow(page);
  await expect(main.title).toHaveText('青山镇示例小学消防灭火和应急疏散预案');
  await expect(main.saveState).toHaveAttribute('data-save-state', 'unsaved');
});

test('a small window keeps every command and the outline within reach', async ({ launch }) => {
  const running = await launch(['--sample']);
  const { page } = running;
  await resize(running, 960, 640);
  await page.getByRole('tab', { name: '大纲' }).click();
  await expect.poll(() => readOutline(page, 1)).toEqual(['一、 总则']);
  const tables = page.locator('[contenteditable=true] table');
  const before = await tables.count();
  await page.getByRole('button', { name: '更多命令' }).click();
  await page.getByRole('button', { name: '表格', exact: true }).locator('visible=true').click();
  await expect(page.getByRole('application', { name: /^选择表格大小/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tables).toHaveCount(before + 1);
  await page.getByRole('button', { name: '更多命令' }).click();
  const more = page.getByRole('group', { name: '查找' });
  await more.getByRole('button', { name: '替换' }).click();
  await expect(page.getByLabel('替换为')).toBeVisible();
});

test('the workspace has no serious accessibility fault', async ({ launch }) => {
  // Each look at the whole window takes seconds on a slow machine.
  test.slow();
  const { page } = await launch(['--sample']);
  await expect(describeMainWindow(page).editor).toContainText('总则');
  await page.getByRole('combobox', { name: '搜索条款' }).fill('fct');
  await expectAccessible(page, { least: 'serious' });
  await page.getByRole('tab', { name: '要素' }).click();
  await expect(page.getByRole('button', { name: '展开为大表' })).toBeVisible();
  await expectAccessible(page, { least: 'serious' });
  await page.getByRole('button', { name: '引用', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, { least: 'serious' });
});

test('the start screen has no serious accessibility fault', async ({ launch }) => {
  test.slow();
  const { page } = await launch();
  await expect(page.getByRole('button', { name: '空白预案' })).toBeVisible();
  await expectAccessible(page, { least: 'serious' });
  await page.getByRole('button', { name: '模板', exact: true }).click();
  await expect(page.getByRole('button', { name: '使用此模板' })).toBeVisible();
  await expectAccessible(page, { least: 'serious' });
  await page.getByRole('button', { name: '使用此模板' }).click();
  await expect(page.getByRole('button', { name: '生成预案' })).toBeVisible();
  await expectAccessible(page, { least: 'serious' });
});
