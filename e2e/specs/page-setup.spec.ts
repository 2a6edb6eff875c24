import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from '../fixtures/app.ts';
import { readPdf, readPdfProperties, squeeze } from '../fixtures/documents.ts';
import { makePlanFile } from '../fixtures/plans.ts';
import { expectAccessible } from '../pages/accessibility.ts';
import { describeMainWindow } from '../pages/main-window.ts';

test('a page is set up, refused where it is impossible, kept, handed on as a file, and printed in PDF and Word', async ({
  launch,
  folder,
}) => {
  test.setTimeout(180_000);
  const path = join(folder, '消防.zplan');
  makePlanFile(path);
  const { page, chooseMenu, answerSave, answerOpen } = await launch([path]);
  const window = describeMainWindow(page);
  await expect(window.editor).toContainText('总则');
  await page.getByRole('button', { name: '页面设置：公文版式' }).click();
  const dialog = page.getByRole('dialog', { name: '页面设置' });

  await dialog.getByRole('combobox', { name: '版式' }).selectOption('普通 A4 方案');
  await dialog.getByRole('textbox', { name: '名称' }).fill('我校方案');
  await dialog.getByRole('combobox', { name: '纸张' }).selectOption('A5');
  await dialog.getByRole('textbox', { name: '左（订口）' }).fill('120');
  await expect(dialog.getByText('页边距太大：版心的宽和高都应不小于 40 毫米。')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '确定' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: '左（订口）' }).fill('20');
  await dialog.getByRole('combobox', { name: '正文字号' }).fill('500');
  await expect(dialog.getByText('字号应在 5 到 72 磅之间。')).toBeVisible();
  await dialog.getByRole('combobox', { name: '正文字号' }).fill('小四');
  await dialog.getByRole('radio', { name: '倍数' }).check();
  await dialog.getByRole('textbox', { name: '页眉 中' }).fill('{标题}');
  await dialog.getByRole('textbox', { name: '起始页码' }).fill('3');
  await expect(dialog.getByRole('button', { name: '确定' })).toBeEnabled();
  await expectAccessible(page, { within: '[role="dialog"]' });

  const file = join(folder, '我校方案.json');
  await answerSave(file);
  await dialog.getByRole('button', { name: '导出到文件…' }).click();
  await expect(dialog.getByText('已导出“我校方案.json”。')).toBeVisible();
  expect(JSON.parse(readFileSync(file, 'utf8')).pageSetup.paper).toEqual({ widthMm: 148, heightMm: 210 });
  await dialog.getByRole('button', { name: '存入我的版式' }).click();
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('button', { name: '页面设置：我校方案' })).toBeVisible();

  const [pdf, docx] = [join(folder, '消防.pdf'), join(folder, '消防.docx')];
  await answerSave(pdf);
  await chooseMenu('export-pdf');
  await expect(window.findNotice('已导出“消防.pdf”。')).toBeVisible({ timeout: 60_000 });
  expect(readPdfProperties(pdf)).toMatch(/Page size:\s+419\.5\d+ x 595\.2\d+ pts/);
  const pages = readPdf(pdf).split('\f').map(squeeze);
  expect(pages[1]).toMatch(/^[^一]*消防灭火和应急疏散预案/);
  expect(pages[1]).toMatch(/4$/);
  await answerSave(docx);
  await chooseMenu('export-docx');
  await expect(window.findNotice('已导出“消防.docx”。')).toBeVisible({ timeout: 60_000 });
  const document = new TextDecoder().decode(unzipSync(readFileSync(docx))['word/document.xml']);
  expect(document).toContain('<w:pgSz w:w="8391" w:h="11906" w:orient="portrait"/>');

  // A set-up of one's own is chosen for another plan, or comes from a file; a broken file is told of.
  await page.getByRole('button', { name: '页面设置：我校方案' }).click();
  await dialog.getByRole('combobox', { name: '版式' }).selectOption('手册 A5');
  await dialog.getByRole('combobox', { name: '版式' }).selectOption('我校方案');
  await expect(dialog.getByRole('textbox', { name: '起始页码' })).toHaveValue('3');
  writeFileSync(join(folder, '坏.json'), '{}');
  await answerOpen(join(folder, '坏.json'));
  await dialog.getByRole('button', { name: '从文件导入…' }).click();
  await expect(dialog.getByText('“坏.json”不是完整的页面设置文件')).toBeVisible();
  await answerOpen(file);
  await dialog.getByRole('button', { name: '从文件导入…' }).click();
  await expect(dialog.getByRole('textbox', { name: '名称' })).toHaveValue('我校方案');
  await dialog.getByRole('button', { name: '取消' }).click();
  await chooseMenu('undo');
  await expect(page.getByRole('button', { name: '页面设置：公文版式' })).toBeVisible();
});
