import { join } from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { describePlanPage, numbered, paragraph, writePlanFile } from '../pages/plan-page.ts';

test('the clause panel stands still while the cursor moves, and 插入 is in sight at 1366×768', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '建议.zplan');
  writePlanFile(path, [
    numbered('s1', 0, '火灾扑救'),
    paragraph('p1', '拨打119。'),
    numbered('s2', 0, '甲乙丙丁'),
    paragraph('p2', '没有合适的条款。'),
  ]);
  const { page } = await launch([path]);
  await page.setViewportSize({ width: 1366, height: 768 });
  const { editor } = describePlanPage(page);
  const search = page.getByRole('combobox', { name: '搜索条款' });
  const suggestions = page.getByRole('region', { name: '建议' });
  await editor.getByText('拨打119').click();
  await expect(suggestions).toContainText('火灾扑救');
  const before = await search.boundingBox();
  await editor.getByText('没有合适的条款').click();
  await expect(suggestions).toContainText('甲乙丙丁');
  expect(await search.boundingBox()).toEqual(before);

  await search.fill('初起火灾');
  await expect(page.getByRole('grid').getByRole('button', { name: '插入', exact: true })).toBeInViewport({ ratio: 1 });
});
