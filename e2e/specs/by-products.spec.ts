import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app.ts';
import { readDocx, readPdf, squeeze } from '../fixtures/documents.ts';
import { expectAccessible } from '../pages/accessibility.ts';
import { describeMainWindow } from '../pages/main-window.ts';

async function openByProducts(page: Page) {
  await page.getByRole('button', { name: '更多输出方式' }).click();
  await page.getByRole('menuitem', { name: '附带材料…' }).click();
  return page.getByRole('dialog', { name: '附带材料' });
}

test('one click makes a PDF with a page for every role, and a Word file with the poster', async ({
  launch,
  folder,
}) => {
  test.setTimeout(120_000);
  const [cards, poster] = [join(folder, '处置卡.pdf'), join(folder, '张贴版.docx')];
  const { page, answerSave } = await launch(['--sample']);
  const dialog = await openByProducts(page);
  await expect(dialog.getByText('共 12 页')).toBeVisible({ timeout: 30_000 });
  await answerSave(cards);
  await dialog.getByRole('button', { name: '导出 PDF' }).click();
  await expect(describeMainWindow(page).findNotice('已导出“处置卡.pdf”。')).toBeVisible({ timeout: 30_000 });
  const pages = readPdf(cards).split('\f').slice(0, -1).map(squeeze);
  expect(pages).toHaveLength(12);
  expect(pages[0]).toContain('岗位总指挥姓名张某某');
  expect(pages[3]).toContain('疏散引导组组长');
  for (const card of pages) expect(card).toContain('火警119急救120');

  await dialog.getByRole('radio', { name: /疏散张贴版/ }).click();
  await expect(dialog.getByText('共 1 页')).toBeVisible({ timeout: 30_000 });
  await answerSave(poster);
  await dialog.getByRole('button', { name: '导出 Word' }).click();
  await expect(describeMainWindow(page).findNotice('已导出“张贴版.docx”。')).toBeVisible({ timeout: 30_000 });
  expect(squeeze(readDocx(poster))).toContain('集合地点操场西侧');
});

test('cards are made for the roles chosen, open as a plan of their own, and axe finds nothing', async ({ launch }) => {
  test.setTimeout(90_000);
  const { app, page, chooseMenu } = await launch(['--sample']);
  await expect(describeMainWindow(page).editor).toContainText('总则');
  await chooseMenu('by-products');
  const dialog = page.getByRole('dialog', { name: '附带材料' });
  await dialog.getByRole('button', { name: '全不选' }).click();
  await expect(dialog.getByText('请至少选择一个岗位。')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '导出 PDF' })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: /医疗救护组组长/ }).check();
  await expect(dialog.getByText('共 1 页')).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page, { within: '[role="dialog"]' });

  const opened = app.waitForEvent('window');
  await dialog.getByRole('button', { name: '作为新预案打开' }).click();
  const card = describeMainWindow(await opened);
  await expect(card.editor).toContainText('医疗救护组组长');
  await expect(card.editor).toContainText('应急电话和地点');
});
