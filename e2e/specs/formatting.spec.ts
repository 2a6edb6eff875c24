import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../shared/model/plan/block.ts';
import { expect, test } from '../fixtures/app.ts';
import { describePlanPage, numbered, paragraph, writePlanFile } from '../pages/plan-page.ts';

test('words get a size, a colour and a raised figure from the ribbon and by keys, and lose them again', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '格式.zplan');
  writePlanFile(path, [numbered('a', 0, '总则'), paragraph('b', '严禁使用电梯m2')]);
  const { page, pressControl, chooseMenu } = await launch([path]);
  const plan = describePlanPage(page);
  await plan.clickInto('严禁', 'start');
  for (let step = 0; step < 2; step++) await page.keyboard.press('Shift+ArrowRight');
  const ribbon = page.getByRole('toolbar', { name: '工具栏' });
  await expect(ribbon.getByRole('button', { name: '字号：三号' })).toBeVisible();
  await ribbon.getByRole('button', { name: '字号：三号' }).click();
  await page.getByRole('menuitemradio', { name: /^二号/ }).click();
  await ribbon.getByRole('button', { name: '文字颜色' }).click();
  await page.getByRole('button', { name: '#C00000' }).click();
  await expect(ribbon.getByRole('button', { name: '字号：二号' })).toBeVisible();
  await expect(plan.editor.getByText('严禁', { exact: true })).toHaveCSS('color', 'rgb(192, 0, 0)');
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+ArrowLeft');
  await pressControl('=', ['shift']);
  await expect(plan.editor.locator('sup')).toHaveText('2');
  await chooseMenu('save');
  const readContent = () => JSON.parse(readFileSync(path, 'utf8')).plan.blocks[1].content;
  await expect.poll(readContent).toEqual([
    { type: 'text', text: '严禁', look: { sizePt: 22, colour: 'C00000' } },
    { type: 'text', text: '使用电梯m' },
    { type: 'text', text: '2', marks: ['superscript'] },
  ]);
  await page.keyboard.press('Control+a');
  await chooseMenu('clear-formatting');
  await expect(plan.editor.locator('[style*="--zf-look"], sup')).toHaveCount(0);
});

test('a paragraph gets lines and indents of its own, absurd ones are refused, and the format is painted on', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '段落.zplan');
  const red = { type: 'text' as const, text: '红字', look: { colour: 'C00000' } };
  writePlanFile(path, [{ ...paragraph('a', ''), content: [red] } as Block, paragraph('b', '集合地点在操场')]);
  const { page, chooseMenu } = await launch([path]);
  const plan = describePlanPage(page);
  await plan.clickInto('集合地点');
  await chooseMenu('paragraph');
  const dialog = page.getByRole('dialog', { name: '段落' });
  await dialog.getByLabel('行距（磅）').fill('0');
  await expect(dialog.getByText('应为 5 至 200 之间的数')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '确定' })).toBeDisabled();
  await dialog.getByLabel('行距（磅）').fill('40');
  await dialog.getByLabel('左缩进（字）').fill('2');
  await dialog.getByLabel('段前分页').check();
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(page.locator('.zf-page-break')).toBeVisible();
  await plan.clickInto('红字');
  await page.keyboard.press('Shift+ArrowLeft');
  const brush = page.getByRole('toolbar', { name: '工具栏' }).getByRole('button', { name: /^格式刷/ });
  await brush.click();
  await expect(brush).toHaveAttribute('aria-pressed', 'true');
  await plan.editor.getByText('集合地点在操场').dblclick();
  await expect(brush).toHaveAttribute('aria-pressed', 'false');
  await chooseMenu('save');
  await expect.poll(() => readFileSync(path, 'utf8')).toContain('"look":{"leftCharacters":2,"linePt":40}');
  await expect(plan.editor.locator('[style*="--zf-look"]')).toHaveCount(2);
});
