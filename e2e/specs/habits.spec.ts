import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app.ts';
import { describeMainWindow } from '../pages/main-window.ts';
import { describePlanPage, numbered, paragraph, writePlanFile } from '../pages/plan-page.ts';

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
  await expect.poll(() => readOutline(page, 3)).toEqual(SAMPLE_OUTLINE);

  await page.getByRole('tree').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tree')).not.toBeFocused();
  expect(await readOutline(page, 3)).toEqual(SAMPLE_OUTLINE);
});

/** What a screen reader is told: by a live region, or in a current Chromium by a call of its own. */
async function listenToAnnouncements(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const told: string[] = [];
    const given = Reflect.get(Document.prototype, 'ariaNotify');
    Object.assign(globalThis, { zhangfaTold: told });
    if (given === undefined) return;
    for (const prototype of [Document.prototype, Element.prototype]) {
      Reflect.set(prototype, 'ariaNotify', (words: string) => told.push(words));
    }
  });
  return () =>
    page.evaluate(() =>
      [
        ...(globalThis as unknown as { zhangfaTold: string[] }).zhangfaTold,
        ...Array.from(document.querySelectorAll('[aria-live]'), (region) => region.textContent),
      ].join(' '),
    );
}

test('the outline shows its focus, changes levels with keys of their own, and says what a section is called then', async ({
  launch,
}) => {
  const { page } = await launch(['--sample']);
  await expect.poll(() => readOutline(page, 3)).toEqual(SAMPLE_OUTLINE);
  const readAnnounced = await listenToAnnouncements(page);
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
  await expect.poll(readAnnounced).toContain('1.编制依据');
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
  const { app, page } = await launch(['--sample']);
  await expect(page.getByRole('tree', { name: '大纲' })).toBeVisible();
  const [other] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? [];
      file.find(({ accelerator }) => accelerator === 'CmdOrCtrl+Shift+N')?.click();
    }),
  ]);
  await expect(other.getByRole('button', { name: '打开…' })).toBeVisible();
  await other.getByRole('button', { name: '关于章法' }).click();
  await other.getByRole('radio', { name: '深色' }).check();
  const background = (of: Page) =>
    of.evaluate(() => getComputedStyle(document.body.querySelector('.fui-FluentProvider') as Element).backgroundColor);
  await expect.poll(() => background(page)).toBe('rgb(41, 41, 41)');
  // Paper stays white: it shows what is printed.
  await expect(page.locator('.zf-page')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await other.getByRole('radio', { name: 'English' }).check();
  await expect(page.getByRole('tree', { name: 'Outline' })).toBeVisible();
});

test('replacing says how many it did, and a match in a fact changes the fact or is made text', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '替换.zplan');
  const title = { type: 'person' as const, personId: '组长', field: 'title' as const };
  writePlanFile(
    path,
    [
      paragraph('a', '由校长负责。'),
      { type: 'paragraph', id: 'b', content: [title, { type: 'text', text: '值班' }] },
      { type: 'paragraph', id: 'c', content: [{ type: 'text', text: '报' }, title] },
    ],
    {
      facts: {
        unit: { name: '', shortName: '', address: '', phone: '' },
        people: [{ id: '组长', role: '组长', name: '', title: '校长', phone: '' }],
        entries: [],
      },
    },
  );
  const { page, chooseMenu } = await launch([path]);
  const plan = describePlanPage(page);
  await expect(plan.editor).toContainText('由校长负责');
  await chooseMenu('find');
  const bar = page.getByRole('search', { name: '查找' });
  await bar.getByRole('button', { name: '替换' }).first().click();
  const what = bar.getByRole('textbox', { name: '查找内容' });
  await what.fill('校长');
  await expect(bar).toContainText('1 / 3');
  await what.press('Tab');
  await expect(bar.getByRole('textbox', { name: '替换为' })).toBeFocused();
  await page.keyboard.type('园长');
  await bar.getByRole('button', { name: '全部替换' }).click();
  await expect(page.getByText('替换了 1 处；另有 2 处').last()).toBeVisible();
  await expect(bar).toContainText(/\d \/ 2/);

  await expect(bar).toContainText('此处是要素“校长”');
  await bar.getByRole('button', { name: '此处改为文字' }).click();
  await expect(bar).toContainText('1 / 1');
  await page.keyboard.press('F3');
  await bar.getByRole('button', { name: '改要素' }).click();
  await expect(bar).toContainText('无结果');
  await expect.poll(async () => (await plan.readLines()).slice(1)).toEqual(['由园长负责。', '园长值班', '报园长']);
  await expect(page.locator('.zf-live-person')).toHaveCount(1);
});

test('find sees what prints outside of the text, lists every place and keeps to what it is told', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '查找.zplan');
  writePlanFile(
    path,
    [
      numbered('a', 0, '总则'),
      paragraph('b', '值班室负责值班，电话ａ１２。'),
      numbered('c', 0, '职责'),
      paragraph('d', '值班长报告值班情况。'),
      {
        type: 'table',
        id: 't',
        kind: 'plain',
        columns: [1],
        rows: [{ cells: [{ content: [{ type: 'text', text: '值班表' }] }] }],
        caption: '值班安排',
      },
    ],
    {
      header: { recipients: '值班单位' },
      signature: { units: [[{ type: 'text', text: '值班办公室' }]], date: [], seal: 'without' },
    },
  );
  const { page, chooseMenu } = await launch([path]);
  const plan = describePlanPage(page);
  await expect(plan.editor).toContainText('值班长报告');
  await chooseMenu('replace');
  const bar = page.getByRole('search', { name: '查找' });
  const what = bar.getByRole('textbox', { name: '查找内容' });
  await what.fill('值班');
  await expect(bar).toContainText('2 / 8');
  await bar.getByRole('button', { name: '全部结果' }).click();
  const results = bar.getByRole('listbox', { name: '全部结果' });
  await expect(results.getByRole('option')).toHaveCount(8);
  await expect(results).toContainText('主送 值班单位');
  await expect(results).toContainText('落款 值班办公室');
  await expect(results).toContainText('表1 值班安排');
  await results.getByRole('option', { name: '落款' }).click();
  await expect(bar).toContainText('此处不在正文里');

  // Full and half width are one, unless told otherwise.
  await what.fill('A12');
  await expect(bar).toContainText('1 / 1');
  await bar.getByRole('button', { name: '区分大小写和全半角' }).click();
  await expect(bar).toContainText('无结果');
  await bar.getByRole('button', { name: '区分大小写和全半角' }).click();
  await what.fill('二、职责');
  await expect(bar).toContainText('1 / 1');
  await bar.getByRole('button', { name: /^通配符/ }).click();
  await what.fill('值班?报');
  await expect(bar).toContainText('1 / 1');
  await bar.getByRole('button', { name: /^通配符/ }).click();

  // Only in the section with the cursor, and then everywhere, as one undo step.
  await plan.editor.getByText('值班长报告').click();
  await bar.getByRole('button', { name: /^只在选中的段落/ }).click();
  await what.fill('值班');
  await expect(bar).toContainText(/\d \/ 4/);
  await bar.getByRole('button', { name: /^只在选中的段落/ }).click();
  await expect(bar).toContainText(/\d \/ 8/);
  await bar.getByRole('textbox', { name: '替换为' }).fill('值守');
  await bar.getByRole('button', { name: '全部替换' }).click();
  await expect(page.getByText('替换了 8 处。').last()).toBeVisible();
  await expect(bar).toContainText('无结果');
  await expect(page.locator('.zf-closing')).toContainText('值守办公室');
  await page.keyboard.press('Escape');
  await chooseMenu('undo');
  await expect(page.locator('.zf-closing')).toContainText('值班办公室');
  await expect(plan.editor).toContainText('值班长报告值班情况');
});
