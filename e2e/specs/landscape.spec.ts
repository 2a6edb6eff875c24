import { join } from 'node:path';
import { runProgram } from '../../build/interop/office.ts';
import type { Block } from '../../shared/model/plan/block.ts';
import { expect, test } from '../fixtures/app.ts';
import { describeMainWindow } from '../pages/main-window.ts';
import { describePlanPage, paragraph, writePlanFile } from '../pages/plan-page.ts';

const cell = (text: string) => ({ content: [{ type: 'text' as const, text }] });
const WIDE: Block = {
  type: 'table',
  id: 't',
  kind: 'plain',
  columns: [1, 1, 1, 1, 1, 1, 1, 1],
  rows: [{ cells: Array.from({ length: 8 }, (_, index) => cell(`栏${index + 1}`)) }],
};

test('a table is laid across from its own bar, in the PDF too, and back by undo', async ({ launch, folder }) => {
  const path = join(folder, '横排.zplan');
  writePlanFile(path, [paragraph('a', '表前'), WIDE, paragraph('b', '表后')]);
  const { page, chooseMenu, answerSave } = await launch([path]);
  const plan = describePlanPage(page);
  await expect(plan.editor).toContainText('栏8');
  await page.locator('.zf-table-cell').first().click();
  const button = page.getByRole('toolbar', { name: '表格工具' }).getByRole('button', { name: '横排页' });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.zf-table-wrapper[data-landscape]')).toBeVisible();
  const pdf = join(folder, '横排.pdf');
  await answerSave(pdf);
  await chooseMenu('export-pdf');
  await expect(describeMainWindow(page).findNotice('已导出“横排.pdf”。')).toBeVisible({ timeout: 60_000 });
  const sizes = runProgram('pdfinfo', ['-f', '1', '-l', '9', pdf]).match(/size:\s+[\d.]+ x [\d.]+/g);
  expect(sizes?.map((size) => size.replace(/size:\s+/, '').replace(/\.\d+/g, ''))).toEqual([
    '595 x 841',
    '841 x 595',
    '595 x 841',
  ]);
  await page.locator('.zf-table-cell').first().click();
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-landscape]')).toHaveCount(0);
});
