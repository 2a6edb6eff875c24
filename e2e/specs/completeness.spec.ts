import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../shared/model/plan/block.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { expect, test } from '../fixtures/app.ts';
import { makePlanFile } from '../fixtures/plans.ts';
import { expectAccessible } from '../pages/accessibility.ts';
import { describePlanPage } from '../pages/plan-page.ts';

const isHeading = (block: Block | undefined, words: string): boolean =>
  block?.type === 'numbered' && block.content.some((inline) => inline.type === 'text' && inline.text === words);

/** Writes the fire plan of the built-in template without one of its sections. */
function writePlanWithout(path: string, heading: string): void {
  makePlanFile(path);
  const file = JSON.parse(readFileSync(path, 'utf8')) as { plan: Plan };
  const { blocks } = file.plan;
  const start = blocks.findIndex((block) => isHeading(block, heading));
  const end = blocks.findIndex((block, index) => index > start && block.type === 'numbered' && block.level === 0);
  blocks.splice(start, end - start);
  writeFileSync(path, JSON.stringify(file));
}

test('a missing part is found, shown as it will read, put in at its place, and gone again with undo', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '消防预案.zplan');
  writePlanWithout(path, '应急疏散');
  const { page } = await launch([path]);
  const { readLines } = describePlanPage(page);
  await page.getByRole('tab', { name: '检查' }).click();
  const panel = page.getByRole('tabpanel');
  const parts = panel.getByRole('region', { name: '必要部分' });
  await expect(parts.getByRole('listitem')).toContainText(['缺少“应急疏散”']);
  expect((await readLines()).filter((line) => line.includes('应急疏散'))).not.toContain('六、应急疏散');

  await parts.getByRole('button', { name: '补上…' }).click();
  const preview = parts.getByRole('group', { name: '补上后的样子' });
  await expect(preview).toContainText('六、应急疏散');
  await expect(parts.getByRole('radio')).toHaveCount(3);
  const ownWords = (await preview.textContent()) ?? '';
  await parts.getByRole('radio').nth(2).check();
  await expect(preview).not.toHaveText(ownWords);
  await parts.getByRole('radio').first().check();
  await expect(preview).toHaveText(ownWords);
  await expectAccessible(page, { within: '[role="tabpanel"]', least: 'serious' });

  await parts.getByRole('button', { name: '插入', exact: true }).click();
  await expect.poll(readLines).toContain('六、应急疏散');
  await expect.poll(readLines).toContain('七、扑救初起火灾');
  await expect(parts).toHaveCount(0);

  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(readLines).not.toContain('六、应急疏散');
  await expect.poll(readLines).toContain('六、扑救初起火灾');
  await expect(parts.getByRole('listitem')).toContainText(['缺少“应急疏散”']);
});

test('a clause that fits the section is suggested and put in with the keyboard', async ({ launch, folder }) => {
  const path = join(folder, '消防预案.zplan');
  makePlanFile(path);
  const { page } = await launch([path]);
  const { readLines, clickInto } = describePlanPage(page);
  const suggestions = page.getByRole('region', { name: '建议' });
  await clickInto('员工报警');
  await expect(suggestions.getByRole('button', { name: '适合“员工报警”的条款' })).toBeVisible();
  const alarm = suggestions.getByRole('button', { name: '插入条款“拨打119报警”' });
  await alarm.focus();
  await page.keyboard.press('Enter');
  await expect.poll(readLines).toContain('1.报警程序');
  // What the plan has already is suggested no more.
  await expect(alarm).toHaveCount(0);

  await clickInto('扑救条件');
  await expect(suggestions.getByRole('button', { name: '适合“扑救条件”的条款' })).toBeVisible();
});

test('folded suggestions stay folded', async ({ launch, folder, dataFolder }) => {
  const path = join(folder, '消防预案.zplan');
  makePlanFile(path);
  const first = await launch([path]);
  const fold = first.page.getByRole('region', { name: '建议' }).getByRole('button', { name: '建议' });
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await fold.click();
  const settings = join(dataFolder, 'settings.json');
  const readFold = () => existsSync(settings) && JSON.parse(readFileSync(settings, 'utf8')).isSuggestionsOpen;
  await expect.poll(() => [existsSync(settings), readFold()]).toEqual([true, false]);
  await first.app.close();
  const { page } = await launch([path]);
  await expect(page.getByRole('region', { name: '建议' }).getByRole('button', { name: '建议' })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
});

test('what is still missing is put in from the clause panel', async ({ launch, folder }) => {
  const path = join(folder, '消防预案.zplan');
  writePlanWithout(path, '培训与演练');
  const { page } = await launch([path]);
  const { readLines } = describePlanPage(page);
  const suggestions = page.getByRole('region', { name: '建议' });
  await suggestions.getByRole('button', { name: '补上：缺少“培训与演练”。' }).click();
  await expect(suggestions.getByRole('group', { name: '补上后的样子' })).toContainText('培训与演练');
  await suggestions.getByRole('button', { name: '插入', exact: true }).click();
  await expect.poll(async () => (await readLines()).some((line) => line.endsWith('、培训与演练'))).toBe(true);
  await expect(suggestions.getByRole('button', { name: '补上：缺少“培训与演练”。' })).toHaveCount(0);
});
