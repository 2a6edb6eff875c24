import { join } from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { makePlanFile } from '../fixtures/plans.ts';
import { describeMainWindow } from '../pages/main-window.ts';
import { describePlanPage, paragraph, writePlanFile } from '../pages/plan-page.ts';

const WAIT = { timeout: 30_000 };

test('the preview opens at the cursor, goes to pages, and a click in it goes to the editor', async ({
  launch,
  folder,
}) => {
  const plan = join(folder, '消防.zplan');
  makePlanFile(plan);
  const { page, pressControl } = await launch([plan]);
  const status = page.getByRole('button', { name: /^第 \d+ 页，共 \d+ 页$/ });
  await expect(status).toBeVisible(WAIT);
  await pressControl('G');
  await page.getByRole('dialog').getByRole('spinbutton').fill('4');
  await page.keyboard.press('Enter');
  await expect(status).toContainText('第 4 页');

  await page.getByRole('button', { name: '预览', exact: true }).click();
  const preview = page.getByRole('dialog', { name: '打印预览' });
  await expect(preview.getByText(/^第 4 页，共 \d+ 页$/)).toBeVisible(WAIT);
  await expect(preview.getByRole('img', { name: '第 4 页' })).toBeInViewport();
  await preview.getByRole('button', { name: '页宽' }).click();
  await expect(preview.getByText(/^第 4 页，共 \d+ 页$/)).toBeVisible();

  // Two beside each other, by keys, and by a thumbnail.
  await preview.getByRole('button', { name: '双页' }).click();
  await preview.getByRole('button', { name: '整页' }).click();
  await expect(preview.getByRole('img', { name: '第 3 页' })).toBeInViewport({ ratio: 0.9 });
  await expect(preview.getByRole('img', { name: '第 4 页' })).toBeInViewport({ ratio: 0.9 });
  await preview.getByRole('region', { name: '页面' }).press('PageDown');
  await expect(preview.getByText(/^第 5 页，共 \d+ 页$/)).toBeVisible();
  const thumbnails = preview.getByRole('listbox', { name: '缩略图' });
  await expect(thumbnails.getByRole('option', { name: '5', exact: true })).toHaveAttribute('aria-selected', 'true');
  await thumbnails.press('Home');
  await expect(preview.getByText(/^第 1 页，共 \d+ 页$/)).toBeVisible();
  await preview.getByRole('button', { name: '双页' }).click();

  await preview.getByRole('textbox', { name: '转到页' }).fill('2');
  await page.keyboard.press('Enter');
  const second = preview.getByRole('img', { name: '第 2 页' });
  await expect(second).toBeInViewport({ ratio: 0.9 });
  await second.click();
  await expect(preview).toBeHidden();
  await expect(status).toContainText('第 2 页');
  await expect(describeMainWindow(page).editor).toBeFocused();
});

test('the preview is searched by the words on paper, over the ends of lines', async ({ launch, folder }) => {
  const path = join(folder, '查找.zplan');
  const long = paragraph('a', `${'值守人员逐时登记情况并向指挥部报告。'.repeat(3)}集合地点在操场。`);
  writePlanFile(path, [long, { type: 'page-break', id: 'p' }, paragraph('b', '集合地点以广播为准。')]);
  const { page, pressControl } = await launch([path]);
  await expect(describePlanPage(page).editor).toContainText('集合地点');
  await page.getByRole('button', { name: '预览', exact: true }).click();
  const preview = page.getByRole('dialog', { name: '打印预览' });
  await expect(preview.getByRole('img', { name: '第 1 页' })).toBeVisible(WAIT);
  await pressControl('F');
  const field = preview.getByRole('searchbox', { name: '在页面中查找' });
  await expect(field).toBeFocused();
  await page.keyboard.type('集合地点');
  await expect(preview.getByText('1 / 2')).toBeVisible();
  const [hit, first] = await Promise.all([
    preview.locator('[data-hit=current]').first().boundingBox(),
    preview.getByRole('img', { name: '第 1 页' }).boundingBox(),
  ]);
  // On the page, between its margins.
  expect(hit?.x).toBeGreaterThan((first?.x ?? 0) + (first?.width ?? 0) * 0.1);
  expect(hit?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0) * 0.1);
  await page.keyboard.press('Enter');
  await expect(preview.getByText('2 / 2')).toBeVisible();
  await expect(preview.getByText('第 2 页，共 2 页')).toBeVisible();
  await field.fill('逐时登记情况并向');
  await expect(preview.getByText('1 / 3')).toBeVisible();
  // Escape empties the field, and closes the preview only then.
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
});

test('pages beside the text follow the writing, and lead to the text', async ({ launch, folder }) => {
  const path = join(folder, '并排.zplan');
  writePlanFile(path, [paragraph('a', '第一段。'), paragraph('b', '第二段。')]);
  const { page, chooseMenu } = await launch([path]);
  const { typeAtEnd, editor } = describeMainWindow(page);
  await expect(editor).toContainText('第二段');
  await chooseMenu('preview-beside');
  const panel = page.getByRole('tabpanel', { name: '预览' });
  await expect(panel.getByText('第 1 页，共 1 页')).toBeVisible(WAIT);
  await typeAtEnd('写到下一页。');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('新的一页。');
  await expect(panel.getByText('第 2 页，共 2 页')).toBeVisible(WAIT);
  await expect(panel.getByRole('img', { name: '第 2 页' })).toBeInViewport();
  await panel.getByRole('textbox', { name: '转到页' }).fill('1');
  await page.keyboard.press('Enter');
  await panel.getByRole('img', { name: '第 1 页' }).click({ position: { x: 100, y: 90 } });
  await expect(editor).toBeFocused();
  await expect(page.getByRole('button', { name: '第 1 页，共 2 页' })).toBeVisible();
});

test('a character that no face has is listed with its place before a PDF is made', async ({ launch, folder }) => {
  const [path, pdf] = [join(folder, '罕用字.zplan'), join(folder, '罕用字.pdf')];
  writePlanFile(path, [paragraph('a', '组长张\u{10fffd}某。')]);
  const { page, answerSave, chooseMenu } = await launch([path]);
  const { editor, findNotice } = describeMainWindow(page);
  await expect(editor).toContainText('组长张');
  await answerSave(pdf);
  await chooseMenu('export-pdf');
  const dialog = page.getByRole('dialog', { name: '有的字印不出来' });
  await expect(dialog.getByRole('row', { name: /U\+10FFFD 仿宋 没有字体能显示，会印成空框 组长张/ })).toBeVisible(WAIT);
  await dialog.getByRole('button', { name: '仍然继续' }).click();
  await expect(findNotice('已导出“罕用字.pdf”。')).toBeVisible(WAIT);
  await chooseMenu('fonts');
  const report = page.getByRole('dialog', { name: '字体报告' });
  await expect(report.getByRole('row', { name: /^仿宋 仿宋_GB2312 / })).toContainText('正文');
});
