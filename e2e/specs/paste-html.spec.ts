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
    '1.手动编号的第一项须检查²。',
  ]);
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
