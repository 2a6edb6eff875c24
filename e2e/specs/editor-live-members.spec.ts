import { join } from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { describePlanPage, numbered, paragraph, writePlanFile } from '../pages/plan-page.ts';

test('references and series follow what they count, and a deleted target shows as broken', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '引用.zplan');
  writePlanFile(path, [
    numbered('a', 0, '总则'),
    numbered('b', 0, '报警'),
    { type: 'paragraph', id: 'p', content: [{ type: 'reference', blockId: 'b', form: 'title' }] },
    {
      type: 'paragraph',
      id: 'q',
      content: [
        { type: 'series', form: 'shi', first: true },
        { type: 'text', text: '快报；' },
        { type: 'series', form: 'shi', first: false },
        { type: 'text', text: '慎报。' },
      ],
    },
    paragraph('r', ''),
  ]);
  const { page } = await launch([path]);
  const plan = describePlanPage(page);
  const reference = page.locator('.zf-live-reference');
  await expect(reference).toHaveText('二、报警');
  await expect(page.locator('.zf-live-series')).toHaveText(['一是', '二是']);

  await plan.clickInto('总则');
  await page.keyboard.press('Control+Alt+Digit0');
  await expect(reference).toHaveText('一、报警');
  await plan.clickInto('报警');
  await page.keyboard.type('程序');
  await expect(reference).toHaveText('一、报警程序');

  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Delete');
  await expect(reference).toHaveText('（引用失效）');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(reference).toHaveText('一、报警程序');
});

test('a blank is stepped over, deleted whole, and filled by what is typed once it is clicked', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '空白.zplan');
  writePlanFile(path, [
    {
      type: 'paragraph',
      id: 'p',
      content: [
        { type: 'text', text: '到' },
        { type: 'blank', hint: '校门位置' },
      ],
    },
  ]);
  const { page } = await launch([path]);
  const plan = describePlanPage(page);
  const blank = page.locator('.zf-live-blank');
  await expect(blank).toHaveText('校门位置');
  await blank.click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('引导');
  await expect.poll(async () => (await plan.readLines()).at(-1)).toBe('到校门位置引导');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('了');
  await expect.poll(async () => (await plan.readLines()).at(-1)).toBe('到了校门位置引导');
  await page.keyboard.press('Delete');
  await expect(blank).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await blank.click();
  await page.keyboard.type('东门');
  await expect(blank).toHaveCount(0);
  await expect.poll(async () => (await plan.readLines()).at(-1)).toBe('到了东门引导');
});

test('a click between the lines of a live member puts the cursor beside it', async ({ launch, folder }) => {
  const path = join(folder, '行间.zplan');
  const content = [{ type: 'fact', key: '单位名称' } as const, { type: 'text', text: '制定本预案。' } as const];
  writePlanFile(path, [numbered('a', 0, '总则'), { type: 'paragraph', id: 'p', content }]);
  const { page } = await launch([path]);
  const plan = describePlanPage(page);
  const member = await page.locator('.zf-live-fact').boundingBox();
  if (!member) throw new Error('the live member is not on screen');
  await plan.clickInto('总则');
  await page.mouse.click(member.x + member.width - 4, member.y - 3);
  await page.keyboard.type('特');
  await expect.poll(async () => (await plan.readLines()).at(-1)).toMatch(/特制定本预案。$/);
});
