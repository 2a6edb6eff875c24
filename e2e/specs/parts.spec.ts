import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { readDocx, readPdf, squeeze } from '../fixtures/documents.ts';
import { makePlanFile } from '../fixtures/plans.ts';
import { expectAccessible } from '../pages/accessibility.ts';
import { describeMainWindow } from '../pages/main-window.ts';

test('cover, contents page and 版记 are switched on, stand on the desk and in PDF and Word, and go with one undo', async ({
  launch,
  folder,
}) => {
  test.setTimeout(180_000);
  const path = join(folder, '消防.zplan');
  makePlanFile(path);
  const file = JSON.parse(readFileSync(path, 'utf8'));
  file.plan.facts.unit.name = '青山镇示例小学';
  writeFileSync(path, JSON.stringify(file));
  const { page, chooseMenu, answerSave } = await launch([path]);
  const window = describeMainWindow(page);
  await expect(window.editor).toContainText('总则');

  await chooseMenu('document-parts');
  const dialog = page.getByRole('dialog', { name: '文档组成' });
  await dialog.getByRole('checkbox', { name: '加入“封面”' }).check();
  await dialog.getByRole('combobox', { name: '预案编号' }).fill('青小应急-01');
  await dialog.getByRole('radio', { name: '双线框' }).check();
  const look = dialog.getByRole('group', { name: '“封面”的样子' });
  await expect(look).toContainText('预案编号：青小应急-01');
  await expect(look).toContainText('青山镇示例小学');
  await dialog.getByRole('checkbox', { name: '加入“目录”' }).check();
  await expect(dialog.getByRole('group', { name: '“目录”的样子' })).toContainText('一、总则');
  await dialog.getByRole('checkbox', { name: '加入“版记”' }).check();
  await dialog.getByRole('combobox', { name: '抄送' }).fill('青山镇人民政府');
  await dialog.getByRole('button', { name: '红头' }).click();
  await dialog.getByRole('textbox', { name: '份号' }).fill('000001');
  await expectAccessible(page, { within: '[role="dialog"]' });
  await dialog.getByRole('button', { name: '确定' }).click();

  const cover = page.getByRole('button', { name: '封面，点按修改' });
  await expect(cover).toContainText('青小应急-01');
  await expect(page.getByRole('button', { name: '目录，点按修改' })).toContainText('一、总则');
  await expect(page.getByRole('button', { name: '版记，点按修改' })).toContainText('抄送：青山镇人民政府。');
  await expect(window.editor).toContainText('000001');

  const [pdf, docx] = [join(folder, '消防.pdf'), join(folder, '消防.docx')];
  await answerSave(pdf);
  await chooseMenu('export-pdf');
  await expect(window.findNotice('已导出“消防.pdf”。')).toBeVisible({ timeout: 60_000 });
  const pages = readPdf(pdf).split('\f').map(squeeze);
  expect(pages[0]).toContain('预案编号：青小应急-01');
  const [, aim = ''] = /二、单位概况与火灾危险性\.*(\d+)/.exec(pages[1] ?? '') ?? [];
  expect(pages.find((text) => text.includes(`—${aim}—`) && !text.includes('目录'))).toContain('二、单位概况');
  expect(pages.find((text) => text.includes('抄送：青山镇人民政府。'))).toMatch(/印发/);
  await answerSave(docx);
  await chooseMenu('export-docx');
  await expect(window.findNotice('已导出“消防.docx”。')).toBeVisible({ timeout: 60_000 });
  expect(squeeze(readDocx(docx))).toContain(`二、单位概况与火灾危险性${aim}`);

  await cover.click();
  await expect(dialog.getByRole('combobox', { name: '预案编号' })).toHaveValue('青小应急-01');
  await dialog.getByRole('button', { name: '取消' }).click();
  await chooseMenu('undo');
  await expect(cover).toHaveCount(0);
});
