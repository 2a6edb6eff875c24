import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Launch, test } from '../fixtures/app.ts';
import { makePlanFile } from '../fixtures/plans.ts';

const readSample = (name: string) =>
  readFileSync(join(import.meta.dirname, `../../shared/exchange/import/html/fixtures/${name}.html`), 'utf8');

async function pasteInto(launch: Launch, folder: string, sample: string, keys: string) {
  const path = join(folder, '粘贴.zplan');
  makePlanFile(path);
  const file = JSON.parse(readFileSync(path, 'utf8'));
  const blocks = [
    { type: 'numbered', id: 'a', level: 0, content: [{ type: 'text', text: '总则' }] },
    { type: 'paragraph', id: 'p', content: [] },
  ];
  Object.assign(file.plan, { title: [{ type: 'text', text: '预案' }], attachments: [], signature: null, blocks });
  writeFileSync(path, JSON.stringify(file));
  const { page, writeClipboard } = await launch([path]);
  const editor = page.getByRole('textbox', { name: '预案正文' });
  await expect(editor).toContainText('总则');
  await writeClipboard({ text: '一、纯文字', html: readSample(sample) });
  await editor.locator('p.zf-block').last().click();
  await page.keyboard.press(keys);
  const numbered = editor.locator('.zf-numbered');
  return {
    editor,
    numbered,
    readNumbered: () =>
      numbered.evaluateAll((elements) =>
        elements.map((element) => `${(element as HTMLElement).dataset.marker ?? ''}${element.textContent}`),
      ),
  };
}

test('lists pasted from Word count on in the plan, with their tables', async ({ launch, folder }) => {
  const { editor, numbered, readNumbered } = await pasteInto(launch, folder, 'word', 'Control+v');
  await expect(numbered).toHaveCount(5);
  expect(await readNumbered()).toEqual([
    '一、总则',
    '二、组织机构',
    '（一）组长由校长担任，负责现场指挥全部行动。',
    '（二）副组长2人。',
    '1.手动编号的第一项须检查2。',
  ]);
  await expect(editor.locator('sup')).toHaveText('2');
  await expect(editor.locator('.zf-table-cell')).toHaveCount(3);
});

test('lists pasted from WPS are mended', async ({ launch, folder }) => {
  const { numbered, readNumbered } = await pasteInto(launch, folder, 'wps', 'Control+v');
  await expect(numbered).toHaveCount(5);
  expect(await readNumbered()).toEqual([
    '一、总则',
    '二、值班时间',
    '1.白班：8:00至18:00。',
    '2.夜班',
    '（一）手打的编号',
  ]);
});

test('with Shift only the text comes', async ({ launch, folder }) => {
  const { editor, numbered } = await pasteInto(launch, folder, 'wps', 'Control+Shift+v');
  await expect(editor).toContainText('一、纯文字');
  await expect(numbered).toHaveCount(1);
});

test('a list pasted under one of its level goes on, and the paste menu puts it in otherwise', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '续编.zplan');
  makePlanFile(path);
  const file = JSON.parse(readFileSync(path, 'utf8'));
  const item = (id: string, level: number, text: string) => ({
    type: 'numbered',
    id,
    level,
    content: [{ type: 'text', text }],
  });
  const blocks = [
    item('a', 0, '总则'),
    item('b', 2, '报警'),
    item('c', 2, '疏散'),
    { type: 'paragraph', id: 'p', content: [] },
  ];
  Object.assign(file.plan, { title: [{ type: 'text', text: '预案' }], attachments: [], signature: null, blocks });
  writeFileSync(path, JSON.stringify(file));
  const { page, writeClipboard } = await launch([path]);
  const editor = page.getByRole('textbox', { name: '预案正文' });
  await expect(editor).toContainText('疏散');
  const readNumbered = () =>
    editor
      .locator('.zf-numbered')
      .evaluateAll((elements) =>
        elements.map((element) => `${(element as HTMLElement).dataset.marker ?? ''}${element.textContent}`),
      );
  await writeClipboard({ text: 'x', html: '<ol><li>清点</li><li>上报</li></ol>' });
  await editor.locator('p.zf-block').last().click();
  await page.keyboard.press('Control+v');
  const menu = page.getByRole('toolbar', { name: '粘贴选项' });
  await expect(menu).toBeVisible();
  await expect.poll(readNumbered).toEqual(['一、总则', '1.报警', '2.疏散', '3.清点', '4.上报']);
  await page.keyboard.press('Control');
  await expect(menu.getByRole('button', { name: '自动编号' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(readNumbered).toEqual(['一、总则', '1.报警', '2.疏散', '1.清点', '2.上报']);
  await expect(menu.getByRole('button', { name: '保留编号' })).toHaveAttribute('aria-pressed', 'true');
  await menu.getByRole('button', { name: '只要文字' }).click();
  await expect.poll(readNumbered).toEqual(['一、总则', '1.报警', '2.疏散']);
  await page.keyboard.press('Control+z');
  await expect(menu).toBeHidden();
  await expect(editor).not.toContainText('清点');
});

test('what is pasted into a text becomes no chapters above it', async ({ launch, folder }) => {
  const { editor, page, readNumbered } = await openAt(launch, folder, '报警');
  await page.keyboard.press('Control+v');
  await expect.poll(readNumbered).toEqual(['一、总则', '1.报警', '2.加强领导。', '3.落实责任。', '二、附则']);
  await expect(page.getByRole('button', { name: '并入此处级别' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: '保留编号' }).click();
  await expect.poll(readNumbered).toEqual(['一、总则', '1.报警', '一、加强领导。', '二、落实责任。', '三、附则']);
  await expect(editor).toContainText('加强领导');
});

for (const route of ['the menu', 'the right-click menu', 'Ctrl+Shift+V']) {
  test(`text alone comes by ${route}`, async ({ launch, folder }) => {
    const { page, readNumbered, pasteText } = await openAt(launch, folder, '报警');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await pasteText(route);
    await expect.poll(readNumbered).toEqual(['一、总则', '1.报警', '2.一、加强领导。', '二、附则']);
    await expect(page.getByRole('toolbar', { name: '粘贴选项' })).toBeHidden();
  });
}

/** A plan of 一、 1. 二、 with the cursor behind one of its words, and two typed chapters on the clipboard. */
async function openAt(launch: Launch, folder: string, words: string) {
  const path = join(folder, '位置.zplan');
  makePlanFile(path);
  const file = JSON.parse(readFileSync(path, 'utf8'));
  const item = (id: string, level: number, text: string) => ({
    type: 'numbered',
    id,
    level,
    content: [{ type: 'text', text }],
  });
  const blocks = [item('a', 0, '总则'), item('b', 2, '报警'), item('c', 0, '附则')];
  Object.assign(file.plan, { title: [{ type: 'text', text: '预案' }], attachments: [], signature: null, blocks });
  writeFileSync(path, JSON.stringify(file));
  const { app, page, writeClipboard, chooseMenu } = await launch([path]);
  const editor = page.getByRole('textbox', { name: '预案正文' });
  await expect(editor).toContainText('附则');
  await writeClipboard({ text: '一、加强领导。\n二、落实责任。' });
  await editor.getByText(words).click();
  await page.keyboard.press('End');
  const pasteText = async (route: string) => {
    if (route === 'Ctrl+Shift+V') return page.keyboard.press('Control+Shift+v');
    if (route === 'the menu') return chooseMenu('paste-text');
    // A menu of the system cannot be reached by a page driver: it is kept instead of shown.
    await app.evaluate(({ Menu }) => {
      Menu.prototype.popup = function keep(this: Electron.Menu) {
        Object.assign(globalThis, { lastMenu: this });
      };
    });
    await editor.locator('.zf-numbered').nth(2).click({ button: 'right' });
    return expect
      .poll(() =>
        app.evaluate(() => {
          const { lastMenu } = globalThis as unknown as { lastMenu?: Electron.Menu };
          lastMenu?.getMenuItemById('paste-text')?.click();
          return lastMenu !== undefined;
        }),
      )
      .toBe(true);
  };
  return {
    editor,
    page,
    pasteText,
    readNumbered: () =>
      editor
        .locator('.zf-numbered')
        .evaluateAll((elements) =>
          elements.map((element) => `${(element as HTMLElement).dataset.marker ?? ''}${element.textContent}`),
        ),
  };
}
