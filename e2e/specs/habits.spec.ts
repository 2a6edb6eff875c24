import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app.ts';
import { describeMainWindow } from '../pages/main-window.ts';

async function readOutline(page: Page, count: number): Promise<string[]> {
  const rows = await page.getByRole('treeitem').allInnerTexts();
  return rows.slice(0, count).map((row) => row.replace(/\s+/g, ' ').trim());
}

const SAMPLE_OUTLINE = ['一、 总则', '（一） 编制目的', '（二） 编制依据'];

test('undo reaches the plan from the outline, and Tab leaves the outline without changing anything', async ({
  launch,
}) => {
  const { page } = await launch(['--sample']);
  await expect.poll(() => readOutline(page, 3)).toEqual(SAMPLE_OUTLINE);
  await page
    .getByRole('treeitem', { name: /编制依据/ })
    .dragTo(page.getByRole('treeitem', { name: /编制目的/ }), { targetPosition: { x: 60, y: 4 } });
  await expect.poll(() => readOutline(page, 3)).toEqual(['一、 总则', '（一） 编制依据', '（二） 编制目的']);

  await page.getByRole('tree').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => readOutline(page, 3)).toEqual(SAMPLE_OUTLINE);
  await page.keyboard.press('Control+y');
  await expect.poll(() => readOutline(page, 3)).toEqual(['一、 总则', '（一） 编制依据', '（二） 编制目的']);
  await page.keyboard.press('Control+z');

  await page.getByRole('tree').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tree')).not.toBeFocused();
  expect(await readOutline(page, 3)).toEqual(SAMPLE_OUTLINE);
});

test('the outline shows its focus, changes levels with keys of their own, and says what a section is called then', async ({
  launch,
}) => {
  const { page } = await launch(['--sample']);
  await expect.poll(() => readOutline(page, 3)).toEqual(SAMPLE_OUTLINE);
  await page.getByRole('treeitem', { name: /编制依据/ }).click();
  await page.keyboard.press('F6');
  await page.keyboard.press('Shift+F6');
  await page.getByRole('tree').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const active = page.locator('[role="treeitem"][aria-selected="true"]');
  await expect(active).toContainText('编制依据');
  await expect.poll(() => active.evaluate((row) => getComputedStyle(row).outlineStyle)).toBe('solid');

  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(() => readOutline(page, 3)).toEqual(['一、 总则', '（一） 编制目的', '1. 编制依据']);
  await expect(page.locator('[aria-live]').filter({ hasText: '1.编制依据' })).toBeAttached();
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect.poll(() => readOutline(page, 3)).toEqual(SAMPLE_OUTLINE);
});

test('the outline’s filter knows pinyin, and Enter goes to the first section found', async ({ launch }) => {
  const { page } = await launch(['--sample']);
  await expect.poll(() => readOutline(page, 3)).toEqual(SAMPLE_OUTLINE);
  const filter = page.getByRole('searchbox', { name: '筛选大纲' });
  await filter.fill('bzyj');
  await expect.poll(() => readOutline(page, 9)).toEqual(['一、 总则', '（二） 编制依据']);
  await filter.press('Enter');
  await expect(page.locator('[role="treeitem"][aria-current="location"]')).toContainText('编制依据');
  await expect(describeMainWindow(page).editor).toBeFocused();
});

test('pictures dropped on the page stand where they were dropped, and nothing is asked', async ({ launch }) => {
  const { page, readMessages } = await launch(['--sample']);
  const { editor } = describeMainWindow(page);
  await expect(editor).toContainText('编制依据');
  await editor.press('Control+Home');
  await page.keyboard.type('改');
  const figures = editor.locator('figure, .zf-figure');
  const before = await figures.count();
  const target = editor.getByText('编制依据').first();
  const box = await target.boundingBox();
  if (box === null) throw new Error('the section has no place');
  await target.evaluate(
    async (element, point) => {
      const canvas = document.createElement('canvas');
      canvas.width = 40;
      canvas.height = 20;
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
      const transfer = new DataTransfer();
      for (const name of ['平面图甲.png', '平面图乙.png'])
        transfer.items.add(new File([blob as Blob], name, { type: 'image/png' }));
      for (const type of ['dragover', 'drop']) {
        element.dispatchEvent(
          new DragEvent(type, {
            bubbles: true,
            cancelable: true,
            dataTransfer: transfer,
            clientX: point.x,
            clientY: point.y,
          }),
        );
      }
    },
    { x: box.x + 20, y: box.y + box.height - 2 },
  );
  await expect(editor.getByAltText('平面图甲')).toBeVisible();
  await expect(editor.getByAltText('平面图乙')).toBeVisible();
  await expect(figures).toHaveCount(before + 2);
  expect(await readMessages()).toEqual([]);
  const places = await editor.evaluate((root) =>
    ['平面图甲', '平面图乙'].map((name) => root.innerHTML.indexOf(name)).concat(root.innerHTML.indexOf('适用范围')),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('what is chosen for all windows reaches every window at once: language and dark mode', async ({ launch }) => {
  const { app, page, chooseMenu } = await launch(['--sample']);
  await expect(page.getByRole('tree', { name: '大纲' })).toBeVisible();
  const [other] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? [];
      file.find(({ accelerator }) => accelerator === 'CmdOrCtrl+Shift+N')?.click();
    }),
  ]);
  await expect(other.getByRole('button', { name: '打开…' })).toBeVisible();
  await page.bringToFront();
  await chooseMenu('about');
  await page.getByRole('radio', { name: '深色' }).check();
  const background = (of: Page) =>
    of.evaluate(() => getComputedStyle(document.body.querySelector('.fui-FluentProvider') as Element).backgroundColor);
  await expect.poll(() => background(other)).toBe('rgb(41, 41, 41)');
  // Paper stays white: it shows what is printed.
  await expect(page.locator('.zf-page')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(other.getByRole('button', { name: 'Open…' })).toBeVisible();
});
