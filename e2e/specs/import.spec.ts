import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app.ts';
import { findMissingInOrder, readDocx, squeeze } from '../fixtures/documents.ts';
import { expectAccessible } from '../pages/accessibility.ts';
import { describeMainWindow } from '../pages/main-window.ts';
import { describePlanPage } from '../pages/plan-page.ts';

const MESSY = `下面是小编为大家整理的消防预案，欢迎阅读参考。
青山镇示例小学消防安全应急预案
一、组织机构
1、总指挥由校长担任，负责全面
指挥和对外联络。
2、值班教师发现火情，立即报警。
4、后勤组打开全部安全出口。
三、应急处置
(一)报警
（二）疏散
（1）、一楼师生由东门撤离。
— 3 —
（3）、二楼师生由西门撤离。
电话□xxx
`;

/** `一、` to `（3）、`, as MESSY has them. */
const MARKERS = ['一、', '1、', '2、', '4、', '三、', '(一)', '（二）', '（1）、', '（3）、'];

const describeImport = (page: Page) => ({
  screen: page.locator('[data-import]'),
  source: page.getByRole('region', { name: '原文' }),
  result: page.getByRole('region', { name: '读成的预案' }),
  accept: page.getByRole('button', { name: '用作新预案' }),
  findChange: (name: RegExp) => page.getByRole('checkbox', { name }),
  readMarkers: () =>
    page
      .getByRole('region', { name: '读成的预案' })
      .locator('[data-marker]')
      .evaluateAll((elements) => elements.map((element) => (element as HTMLElement).dataset.marker)),
});

/** GB18030 for the few characters of a test. Source: GB 18030-2022, code table. */
const GB18030 = Buffer.from([
  0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xd4, 0xf2, 0x0a, 0xb6, 0xfe, 0xa1, 0xa2, 0xd6, 0xb0, 0xd4, 0xf0, 0x0a,
]);

test('an old text is looked through, a change taken back, kept as a plan, and printed by Word’s counting', async ({
  launch,
  folder,
}) => {
  test.setTimeout(120_000);
  const [old, word] = [join(folder, '2023年消防预案.txt'), join(folder, '结果.docx')];
  writeFileSync(old, MESSY);
  const { page, answerOpen, answerSave } = await launch();
  await answerOpen(old);
  await page.getByRole('button', { name: '导入旧文件' }).click();
  const view = describeImport(page);
  await expect(view.screen).toHaveAttribute('data-import', 'ready');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('导入“2023年消防预案.txt”');
  await expect(view.source).toContainText('下面是小编为大家整理的消防预案');
  await expect(view.result).not.toContainText('小编');
  await expect(view.result).toContainText('负责全面指挥和对外联络。');
  expect(await view.readMarkers()).toEqual(MARKERS);

  await view.findChange(/连接断行，第 5 行/).uncheck();
  await expect(view.result.getByText('指挥和对外联络。', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '重新编号' }).click();
  await expect
    .poll(view.readMarkers)
    .toEqual(['一、', '1、', '2、', '3、', '二、', '（一）', '（二）', '（1）', '（2）']);
  await page.getByRole('button', { name: '保持原编号' }).click();
  await expect.poll(view.readMarkers).toEqual(MARKERS);

  await view.accept.click();
  await expect(view.screen).toHaveCount(0);
  const window = describeMainWindow(page);
  await expect(window.title).toHaveText('青山镇示例小学消防安全应急预案');
  await expect(window.saveState).toHaveAttribute('data-save-state', 'unsaved');
  const lines = await describePlanPage(page).readLines();
  expect(findMissingInOrder(squeeze(lines.join('')), MARKERS)).toEqual([]);
  expect(lines).toContain('指挥和对外联络。');

  await answerSave(word);
  await page.getByRole('button', { name: '导出 Word' }).click();
  await expect(window.findNotice('已导出“结果.docx”。')).toBeVisible();
  const printed = squeeze(readDocx(word));
  const wanted = ['一、组织机构', '4、后勤组', '三、应急处置', '(一)报警', '（二）疏散', '（1）、一楼', '（3）、二楼'];
  expect(findMissingInOrder(printed, wanted)).toEqual([]);
});

test('the screen is led by the keyboard, both sides move together, and axe finds nothing', async ({
  launch,
  folder,
}) => {
  const old = join(folder, '长.txt');
  const sections = Array.from({ length: 120 }, (_, index) => `${index + 1}、第${index + 1}项要求，按时完成。`);
  writeFileSync(old, ['一、要求', ...sections, '130、最后一项。'].join('\n'));
  const { page } = await launch([old]);
  const view = describeImport(page);
  await expect(view.screen).toHaveAttribute('data-import', 'ready');
  await expectAccessible(page);

  await view.source.focus();
  await page.keyboard.press('End');
  await expect(view.source).toContainText('130、最后一项。');
  await expect(view.result).toContainText('最后一项。');
  await view.result.focus();
  await page.keyboard.press('Home');
  await expect(view.source).toContainText('第1项要求');

  await page.keyboard.press('Escape');
  await expect(view.screen).toHaveCount(0);
  await expect(page.getByRole('button', { name: '打开…' })).toBeVisible();
});

test('a collection is parted into plans, each in a window of its own', async ({ launch, folder }) => {
  const old = join(folder, '合集.txt');
  const part = (name: string) => `安全工作方案${name}\n一、目标\n全年无事故。\n二、措施\n1、检查。\n2、整改。\n`;
  writeFileSync(old, `${part('篇一')}${part('篇二')}${part('篇三')}`);
  const { app, page } = await launch([old]);
  await page.getByRole('radio', { name: '拆成几份' }).check();
  await page.getByRole('checkbox', { name: '打开：安全工作方案篇二' }).uncheck();
  const opened = app.waitForEvent('window');
  await page.getByRole('button', { name: '打开 2 份新预案' }).click();
  await expect(describeMainWindow(page).title).toHaveText('安全工作方案篇一');
  const second = describeMainWindow(await opened);
  await expect(second.title).toHaveText('安全工作方案篇三');
  await expect(second.saveState).toHaveAttribute('data-save-state', 'unsaved');
});

test('a short text in GB18030 is read, and offers other encodings', async ({ launch, folder }) => {
  const old = join(folder, '旧编码.txt');
  writeFileSync(old, GB18030);
  const { page } = await launch([old]);
  const view = describeImport(page);
  await expect(view.result).toContainText('总则');
  await expect(view.result).toContainText('职责');
  expect(await view.readMarkers()).toEqual(['一、', '二、']);
  await expect(view.screen).toContainText('文件编码像是 gb18030');
  const encoding = page.getByLabel('文字编码');
  await expect(encoding).toHaveValue('gb18030');
  await encoding.selectOption('big5');
  await expect(view.result).not.toContainText('总则');
  await encoding.selectOption('gb18030');
  await expect(view.result).toContainText('总则');
  await expect(view.screen).toContainText('文件编码：gb18030。');
});

test('a file dropped on the window is opened', async ({ launch }) => {
  const { page } = await launch();
  await expect(page.getByRole('button', { name: '打开…' })).toBeVisible();
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['一、总则\n二、职责'], '拖来的.txt'));
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('导入“拖来的.txt”');
  await expect(describeImport(page).result).toContainText('职责');
});

for (const [what, name, bytes, sentence] of [
  ['damaged Word file', '坏.docx', Buffer.from('PK\u0003\u0004坏'), '“坏.docx”已损坏，读不出内容，没有导入。'],
  [
    'Word file of the old kind',
    '旧.doc',
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    '请先用 Word 或 WPS 另存为 .docx 再打开。',
  ],
  ['file without content', '空.txt', Buffer.alloc(0), '“空.txt”里没有内容，没有导入。'],
] as const) {
  test(`a ${what} is told in one sentence, and the window stays as it was`, async ({ launch, folder }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const { page, answerOpen, chooseMenu } = await launch(['--sample']);
    const { editor } = describeMainWindow(page);
    await expect(editor).toContainText('总则', { timeout: 30_000 });
    const before = await editor.innerText();
    await answerOpen(path);
    await chooseMenu('open');
    await expect(page.getByText(sentence).first()).toBeVisible();
    await expect(describeImport(page).screen).toHaveCount(0);
    expect(await editor.innerText()).toBe(before);
  });
}

test('reading that is ended at its limits ends nothing else', async ({ launch, folder }) => {
  test.setTimeout(120_000);
  const path = join(folder, '很大.txt');
  writeFileSync(path, '一、总则，由某某负责。\n'.repeat(400_000));
  const { app, page, answerOpen, chooseMenu } = await launch(['--sample']);
  const main = describeMainWindow(page);
  await expect(main.editor).toContainText('总则', { timeout: 30_000 });
  const before = await main.editor.innerText();
  await answerOpen(path);
  await chooseMenu('open');
  const findJob = () =>
    app.evaluate(({ app: program }) => program.getAppMetrics().find(({ name }) => name === 'zhangfa job')?.pid ?? null);
  await expect.poll(findJob).not.toBeNull();
  process.kill((await findJob()) ?? 0, 'SIGKILL');
  await expect(page.getByText('需要的时间或内存超出上限，已经停止，没有导入')).toBeVisible();
  expect(await main.editor.innerText()).toBe(before);
});
