import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Block } from '../../shared/model/plan/block.ts';
import { expect, type Launch, test } from '../fixtures/app.ts';
import { InputMethod } from '../fixtures/input-method.ts';
import { describePlanPage, numbered, paragraph, writePlanFile } from '../pages/plan-page.ts';

const cell = (text: string) => ({ content: [{ type: 'text' as const, text }] });
const TABLE: Block = {
  type: 'table',
  id: 't',
  kind: 'roster',
  columns: [1, 2],
  rows: [{ header: true, cells: [cell('职务'), cell('姓名')] }, { cells: [cell('组长'), cell('张某某')] }],
  caption: '领导小组',
};

async function open(launch: Launch, folder: string) {
  const path = join(folder, '表格.zplan');
  writePlanFile(path, [numbered('a', 0, '职责'), TABLE, paragraph('p', '表后')]);
  const running = await launch([path]);
  const plan = describePlanPage(running.page);
  await expect(plan.editor).toContainText('张某某');
  return { ...running, plan, keyboard: running.page.keyboard, cells: running.page.locator('.zf-table-cell') };
}

async function drag(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = await Promise.all(
    [from, to].map((text) => page.locator('.zf-table-cell', { hasText: text }).boundingBox()),
  );
  if (!start || !end) throw new Error('a cell is not on screen');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 10 });
  await page.mouse.up();
}

test('Tab goes from cell to cell and adds a row behind the last, Enter breaks a line', async ({ launch, folder }) => {
  const { keyboard, cells } = await open(launch, folder);
  await cells.nth(2).click();
  await keyboard.press('End');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('副组长');
  await keyboard.press('Enter');
  await keyboard.type('兼联络员');
  await keyboard.press('Shift+Tab');
  await keyboard.press('End');
  await keyboard.type('（校长）');
  await expect(cells).toHaveText(['职务', '姓名', '组长', '张某某（校长）', '副组长兼联络员', '']);
});

test('an input method works in a cell', async ({ launch, folder }) => {
  const { page, keyboard, cells } = await open(launch, folder);
  const ime = await InputMethod.attach(page);
  await cells.nth(3).click();
  await keyboard.press('End');
  await ime.write('xiao zhang', '校长');
  await expect(cells.nth(3)).toHaveText('张某某校长');
});

test('cells marked with the mouse are copied as a table', async ({ launch, folder }) => {
  const { page, app, plan, keyboard, cells } = await open(launch, folder);
  await drag(page, '职务', '组长');
  await keyboard.press('Control+c');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('职务\n组长');
  await plan.clickInto('表后');
  await keyboard.press('Enter');
  await keyboard.press('Control+v');
  await expect(cells).toHaveText(['职务', '姓名', '组长', '张某某', '职务', '组长']);
  await expect(page.locator('.zf-table-wrapper').first()).toHaveAttribute('data-caption', '表1\u3000领导小组');
});

test('text is written behind a table that ends the plan', async ({ launch, folder }) => {
  const { page, plan, keyboard } = await open(launch, folder);
  await plan.clickInto('表后', 'start');
  await keyboard.press('Shift+End');
  await keyboard.press('Delete');
  await keyboard.press('Backspace');
  const bottom = await page.locator('.zf-table-wrapper').boundingBox();
  if (!bottom) throw new Error('the table is not on screen');
  await page.mouse.click(bottom.x + bottom.width / 2, bottom.y + bottom.height + 60);
  await keyboard.type('又在表后');
  await expect.poll(async () => (await plan.readLines()).at(-1)).toBe('又在表后');
});

test('dragging the border between columns changes their widths as one step, and Escape leaves them', async ({
  launch,
  folder,
}) => {
  const { page, keyboard, cells } = await open(launch, folder);
  const widths = async () => {
    const boxes = await Promise.all([cells.nth(0), cells.nth(1)].map((each) => each.boundingBox()));
    return boxes.map((box) => Math.round(box?.width ?? 0));
  };
  const before = await widths();
  const dragBorder = async (byPx: number) => {
    const box = await cells.nth(3).boundingBox();
    if (!box) throw new Error('the cell is not on screen');
    await page.mouse.move(box.x, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + byPx, box.y + box.height / 2, { steps: 5 });
  };
  await dragBorder(60);
  await keyboard.press('Escape');
  await page.mouse.up();
  expect(await widths()).toEqual(before);
  await dragBorder(60);
  await page.mouse.up();
  const [first = 0, second = 0] = await widths();
  expect(Math.abs(first - (before[0] ?? 0) - 60)).toBeLessThanOrEqual(2);
  expect(Math.abs(second - (before[1] ?? 0) + 60)).toBeLessThanOrEqual(2);
  await expect(page.locator('.zf-table-cell-selected')).toHaveCount(0);
  await cells.nth(3).click();
  await keyboard.press('Control+z');
  await expect.poll(widths).toEqual(before);
});

test('the caption is asked for with what it is now', async ({ launch, folder }) => {
  const { page, keyboard, cells } = await open(launch, folder);
  await cells.nth(3).click();
  await page.getByRole('button', { name: '表题' }).click();
  await expect(page.getByLabel('表题文字，留空则没有表题')).toHaveValue('领导小组');
  await keyboard.press('End');
  await keyboard.type('名单');
  await keyboard.press('Enter');
  await expect(page.locator('.zf-table-wrapper')).toHaveAttribute('data-caption', '表1\u3000领导小组名单');
});
