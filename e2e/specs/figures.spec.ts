import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '../fixtures/app.ts';
import { readPdf, squeeze } from '../fixtures/documents.ts';
import { expectAccessible } from '../pages/accessibility.ts';
import { describeMainWindow } from '../pages/main-window.ts';
import { describePlanPage, numbered, writePlanFile } from '../pages/plan-page.ts';

const PEOPLE = [
  { id: '总指挥', role: '总指挥', name: '张某某', title: '校长', phone: '000-0000-0101' },
  { id: '疏散组长', role: '疏散引导组组长', name: '李某某', title: '德育主任', phone: '000-0000-0102' },
];
const FACTS = { unit: { name: '示例小学', shortName: '', address: '', phone: '' }, people: PEOPLE, entries: [] };
const BLOCKS = [
  numbered('org', 0, '组织机构'),
  numbered('report', 0, '信息报告'),
  numbered('first', 1, '发现人立即呼救，拨打119。'),
  numbered('second', 1, '值班员在5分钟内报告总指挥。'),
  numbered('end', 0, '附则'),
];

async function openForm(page: Page, form: string) {
  await page.getByRole('button', { name: '插图', exact: true }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${form}`) }).click();
  return page.getByRole('dialog', { name: `插入${form}` });
}

test('figures follow the facts and the text, undo in one step, and print with their words', async ({
  launch,
  folder,
}) => {
  test.setTimeout(120_000);
  const [path, pdf, docx] = [join(folder, '插图.zplan'), join(folder, '插图.pdf'), join(folder, '插图.docx')];
  writePlanFile(path, BLOCKS, { facts: FACTS });
  const { app, page, answerSave, pressControl } = await launch([path]);
  const main = describeMainWindow(page);
  const plan = describePlanPage(page);
  const figures = plan.editor.getByRole('img');

  await plan.clickInto('组织机构');
  const dialog = await openForm(page, '组织体系图');
  await expect(dialog.getByRole('img', { name: /张某某/ })).toBeVisible();
  await expectAccessible(page, { within: '[role="dialog"]' });
  await dialog.getByRole('button', { name: '插入', exact: true }).click();
  await expect(figures).toHaveAccessibleName(/总指挥（张某某）.*疏散引导组（组长李某某）/);

  await page.getByRole('tab', { name: '要素' }).click();
  const name = page.getByRole('textbox', { name: '总指挥姓名', exact: true });
  await name.fill('王某某');
  await name.press('Enter');
  await expect(figures).toHaveAccessibleName(/总指挥（王某某）/);
  await plan.clickInto('附则');
  await pressControl('z');
  await expect(figures).toHaveAccessibleName(/总指挥（张某某）/);
  await pressControl('z');
  await expect(figures).toHaveCount(0);
  await pressControl('y');
  await expect(figures).toHaveAccessibleName(/总指挥（张某某）/);

  await plan.clickInto('附则');
  const flow = await openForm(page, '信息报告流程图');
  await expect(flow.getByRole('combobox', { name: '画哪一部分' })).toHaveValue('report');
  await flow.getByRole('button', { name: '插入', exact: true }).click();
  await expect(figures.nth(1)).toHaveAccessibleName(/（5分钟内）值班员：报告总指挥/);
  await plan.clickInto('发现人立即呼救', 'start');
  await page.keyboard.type('发现烟雾的');
  await expect(figures.nth(1)).toHaveAccessibleName(/发现烟雾的发现人/);

  await pressControl('s');
  await expect(main.saveState).toHaveAttribute('data-save-state', 'saved');
  await answerSave(pdf);
  await page.getByRole('button', { name: '导出 PDF' }).click();
  await expect(main.findNotice('已导出“插图.pdf”。')).toBeVisible({ timeout: 60_000 });
  const printed = squeeze(readPdf(pdf));
  expect(printed).toContain('图1组织体系图');
  expect(printed).toContain('图2信息报告流程图');
  expect(printed).toContain('报告总指挥');
  await answerSave(docx);
  await page.getByRole('button', { name: '导出 Word' }).click();
  await expect(main.findNotice('已导出“插图.docx”。')).toBeVisible({ timeout: 60_000 });
  const parts = unzipSync(readFileSync(docx));
  expect(Object.keys(parts).filter((part) => part.endsWith('.svg'))).toHaveLength(2);
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toMatch(/descr="[^"]*疏散引导组（组长李某某）/);

  await app.close();
  const again = await launch([path]);
  const reopened = describePlanPage(again.page).editor.getByRole('img');
  await expect(reopened).toHaveCount(2);
  await expect(reopened.first()).toHaveAccessibleName(/总指挥（张某某）/);
});

test('a figure is composed of steps, captioned, narrowed, changed and deleted; one without its section says so', async ({
  launch,
  folder,
}) => {
  test.setTimeout(90_000);
  const path = join(folder, '步骤.zplan');
  const orphan = {
    type: 'figure' as const,
    id: 'orphan',
    kind: 'diagram' as const,
    form: 'reporting' as const,
    drawnFrom: { from: 'section' as const, blockId: 'gone' },
    widthMm: 150,
    caption: '信息报告流程图',
  };
  writePlanFile(path, [...BLOCKS, orphan], { facts: FACTS });
  const { page } = await launch([path]);
  const plan = describePlanPage(page);
  const figures = plan.editor.locator('.zf-figure');
  await expect(figures).toHaveAttribute('data-missing', /章节已删除/);

  await plan.clickInto('组织机构');
  const dialog = await openForm(page, '应急响应流程图');
  await dialog.getByRole('radio', { name: '自己列步骤' }).click();
  await dialog.getByRole('textbox', { name: '第 1 步 谁', exact: true }).fill('{总指挥.姓名}');
  await dialog.getByRole('textbox', { name: '第 1 步 做什么', exact: true }).fill('下令疏散');
  await dialog.getByRole('button', { name: '加一个判断' }).click();
  await dialog.getByRole('textbox', { name: '判断 3 判断什么' }).fill('人员到齐？');
  await dialog.getByRole('textbox', { name: '判断 3 情形 1 情形' }).fill('到齐');
  await dialog.getByRole('textbox', { name: '判断 3 情形 2 情形' }).fill('缺人');
  await dialog.getByRole('textbox', { name: '判断 3 情形 2 第 1 步 做什么' }).fill('报告消防救援人员');
  await expect(dialog.getByRole('img', { name: /张某某.*人员到齐/ })).toBeVisible();
  await dialog.getByRole('button', { name: '插入', exact: true }).click();
  const image = figures.first().getByRole('img');
  await expect(image).toHaveAccessibleName(/张某某：下令疏散/);

  await image.click();
  const tools = page.getByRole('toolbar', { name: '插图' });
  await tools.getByRole('button', { name: '图题' }).click();
  await page.getByRole('textbox', { name: /编号自动加/ }).fill('疏散流程图');
  await page.getByRole('button', { name: '确定' }).click();
  await expect(figures.first()).toHaveAttribute('data-caption', '图1\u3000疏散流程图');
  await expect(tools).toBeVisible();
  const widthBefore = (await image.boundingBox())?.width ?? 0;
  await tools.getByRole('button', { name: '宽度' }).click();
  await page.getByRole('menuitemradio', { name: '80 毫米' }).click();
  await expect.poll(async () => (await image.boundingBox())?.width ?? 0).toBeLessThan(widthBefore * 0.6);

  await image.dblclick();
  const change = page.getByRole('dialog', { name: '修改应急响应流程图' });
  await change.getByRole('textbox', { name: '第 1 步 做什么', exact: true }).fill('宣布疏散');
  await change.getByRole('button', { name: '确定' }).click();
  await expect(image).toHaveAccessibleName(/张某某：宣布疏散/);
  await expect(tools).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(figures).toHaveCount(1);
});
