import { join } from 'node:path';
import type { Block } from '../../shared/model/plan/block.ts';
import { expect, type Launch, test } from '../fixtures/app.ts';
import { describePlanPage, numbered, paragraph, writePlanFile } from '../pages/plan-page.ts';

const BLOCKS: Block[] = [
  numbered('a', 0, '总则'),
  {
    type: 'numbered',
    id: 'b',
    level: 1,
    content: [
      { type: 'text', text: '集合于' },
      { type: 'fact', key: '集合地点' },
    ],
  },
  numbered('c', 1, '依据'),
  paragraph('p', ''),
];

async function open(launch: Launch, folder: string) {
  const path = join(folder, '剪贴.zplan');
  writePlanFile(path, BLOCKS);
  const running = await launch([path]);
  const plan = describePlanPage(running.page);
  await expect(plan.editor).toContainText('总则');
  return { ...running, plan, keyboard: running.page.keyboard };
}

test('copied blocks carry their numbers to other programs once, and stay live inside', async ({ launch, folder }) => {
  const { plan, keyboard, page, readClipboard } = await open(launch, folder);
  await plan.clickInto('集合于', 'start');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+End');
  await keyboard.press('Control+c');
  expect(await readClipboard()).toMatch(/^（一）集合于.*\n（二）依据$/);
  await plan.clickBlock(4);
  await keyboard.press('Control+v');
  const lines = await plan.readLines();
  expect(lines.slice(2)).toEqual([lines[2], '（二）依据', lines[2]?.replace('（一）', '（三）'), '（四）依据']);
  await expect(page.locator('.zf-live-fact')).toHaveCount(2);
  await keyboard.press('Control+z');
  await expect.poll(plan.readLines).toHaveLength(5);
});

test('cut and pasted blocks change places', async ({ launch, folder }) => {
  const { plan, keyboard } = await open(launch, folder);
  await plan.clickInto('依据', 'start');
  await keyboard.press('Shift+End');
  await keyboard.press('Control+x');
  await plan.clickInto('总则');
  await keyboard.press('Control+v');
  await expect.poll(async () => (await plan.readLines())[1]).toBe('一、总则依据');
});

test('numbers typed elsewhere become live where text is pasted', async ({ launch, folder }) => {
  const { plan, keyboard, writeClipboard } = await open(launch, folder);
  await writeClipboard({ text: '二、职责\n（一）组长\n1、总指挥\n12月31日前完成' });
  await plan.clickBlock(4);
  await keyboard.press('Control+v');
  await expect
    .poll(async () => (await plan.readLines()).slice(4))
    .toEqual(['二、职责', '（一）组长', '1.总指挥', '12月31日前完成']);
  await expect(plan.editor.locator('.zf-numbered')).toHaveCount(6);
});

test('Ctrl+Shift+V pastes the text alone', async ({ launch, folder }) => {
  const { plan, keyboard, writeClipboard } = await open(launch, folder);
  await writeClipboard({ text: '二、职责', html: '<p><b>二、职责</b></p>' });
  await plan.clickBlock(4);
  await keyboard.press('Control+Shift+v');
  await expect.poll(async () => (await plan.readLines()).at(-1)).toBe('二、职责');
  await expect(plan.editor.locator('.zf-numbered')).toHaveCount(3);
  await expect(plan.editor.locator('.zf-bold')).toHaveCount(0);
});

test('a page pasted from elsewhere keeps bold text and tables', async ({ launch, folder }) => {
  const { plan, keyboard, page, writeClipboard } = await open(launch, folder);
  const table = '<table><tr><th>职务</th><th>姓名</th></tr><tr><td>组长</td><td>张某某</td></tr></table>';
  await writeClipboard({ text: 'x', html: `<h2>二、<b>职责</b></h2>${table}<p style="color:red">附注</p>` });
  await plan.clickBlock(4);
  await keyboard.press('Control+v');
  await expect(page.locator('.zf-numbered').last()).toHaveText('职责');
  await expect(page.locator('.zf-table-cell')).toHaveText(['职务', '姓名', '组长', '张某某']);
  await expect(page.locator('.zf-paragraph').last()).toHaveText('附注');
  await expect(page.locator('.zf-bold')).toHaveText('职责');
});

test('two megabytes of text come in whole, and too much is refused with a sentence', async ({ launch, folder }) => {
  const { plan, keyboard, page, app } = await open(launch, folder);
  await plan.clickBlock(4);
  await app.evaluate(({ clipboard }) => clipboard.writeText('（一）值班人员在1分钟内拨打电话报警。\n'.repeat(36_000)));
  await keyboard.press('Control+v');
  await expect(page.locator('.zf-numbered')).toHaveCount(36_003, { timeout: 30_000 });
  await app.evaluate(({ clipboard }) => clipboard.writeText('甲'.repeat(3_000_000)));
  await keyboard.press('Control+v');
  await expect(page.getByText('没有粘贴').first()).toBeVisible();
  await expect(page.locator('.zf-numbered')).toHaveCount(36_003);
});
