import { join } from 'node:path';
import type { Block } from '../../shared/model/plan/block.ts';
import { expect, type Launch, test } from '../fixtures/app.ts';
import { describePlanPage, numbered, paragraph, writePlanFile } from '../pages/plan-page.ts';

const BLOCKS = [
  numbered('a', 0, '总则'),
  numbered('b', 1, '目的'),
  paragraph('p', '为了安全。'),
  numbered('c', 1, '依据'),
  numbered('d', 0, '职责'),
];

async function open(launch: Launch, folder: string, blocks: readonly Block[] = BLOCKS) {
  const path = join(folder, '按键.zplan');
  writePlanFile(path, blocks);
  const running = await launch([path]);
  const plan = describePlanPage(running.page);
  await expect(plan.editor).toContainText('测试预案');
  return { ...running, plan, keyboard: running.page.keyboard };
}

test('Enter continues the level, and on an empty item goes up to plain text', async ({ launch, folder }) => {
  const { plan, keyboard } = await open(launch, folder);
  await plan.clickInto('依据');
  await keyboard.press('Enter');
  await keyboard.type('范围');
  await expect.poll(plan.readLines).toContain('（三）范围');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await expect.poll(async () => (await plan.readLines()).slice(5)).toEqual(['（三）范围', '二、', '三、职责']);
  await keyboard.press('Enter');
  await expect.poll(async () => (await plan.readLines()).slice(5)).toEqual(['（三）范围', '', '二、职责']);
});

test('Enter at the start of an item puts an empty one before it', async ({ launch, folder }) => {
  const { plan, keyboard } = await open(launch, folder);
  await plan.clickInto('依据', 'start');
  await keyboard.press('Enter');
  await expect.poll(async () => (await plan.readLines()).slice(4, 6)).toEqual(['（二）', '（三）依据']);
});

test('Tab, Shift+Tab and Ctrl+Alt+digits set the level', async ({ launch, folder }) => {
  const { plan, keyboard } = await open(launch, folder);
  await plan.clickInto('依据');
  await keyboard.press('Tab');
  await expect.poll(plan.readLines).toContain('1.依据');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Shift+Tab');
  await expect.poll(async () => (await plan.readLines()).slice(4)).toEqual(['二、依据', '三、职责']);
  await keyboard.press('Control+Alt+Digit5');
  await expect.poll(plan.readLines).toContain('①依据');
  await keyboard.press('Control+Alt+Digit0');
  await expect.poll(async () => (await plan.readLines()).slice(4)).toEqual(['依据', '二、职责']);
  await plan.clickInto('为了安全。');
  await keyboard.press('Tab');
  await expect.poll(plan.readLines).toContain('（二）为了安全。');
});

test('Backspace at the start makes an item plain, then joins it to the one before', async ({ launch, folder }) => {
  const { plan, keyboard } = await open(launch, folder);
  await plan.clickInto('依据', 'start');
  await keyboard.press('Backspace');
  await expect.poll(plan.readLines).toContain('依据');
  await keyboard.press('Backspace');
  await expect.poll(plan.readLines).toContain('为了安全。依据');
});

test('Alt+Shift+arrows move a section with everything under it', async ({ launch, folder }) => {
  const { plan, keyboard } = await open(launch, folder);
  await plan.clickInto('总则');
  await keyboard.press('Alt+Shift+ArrowDown');
  await expect
    .poll(async () => (await plan.readLines()).slice(1))
    .toEqual(['一、职责', '二、总则', '（一）目的', '为了安全。', '（二）依据']);
  await keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(async () => (await plan.readLines()).slice(1, 3)).toEqual(['一、总则', '（一）目的']);
});

test('Ctrl+Z and Ctrl+Y go back and forth, and a drawn marker is no step', async ({ launch, folder }) => {
  const { plan, keyboard } = await open(launch, folder);
  const before = await plan.readLines();
  await plan.clickInto('总则');
  await keyboard.press('Control+Alt+Digit0');
  await expect.poll(plan.readLines).toContain('一、职责');
  await keyboard.press('Control+z');
  await expect.poll(plan.readLines).toEqual(before);
  await keyboard.press('Control+y');
  await expect.poll(plan.readLines).toContain('一、职责');
});

test('keys work across the edges of sections of a long plan', async ({ launch, folder }) => {
  const many = Array.from({ length: 250 }, (_, index) => numbered(`n${index}`, 0, `第${index}条内容`));
  const { plan, keyboard } = await open(launch, folder, many);
  // With the title there are 100 blocks in the first section: 第99条 begins the second.
  await plan.clickInto('第99条内容', 'start');
  await keyboard.press('Backspace');
  await keyboard.press('Backspace');
  const lines = await plan.readLines();
  expect(lines[99]).toBe('九十九、第98条内容第99条内容');
  expect(lines[100]).toBe('一百、第100条内容');
  await keyboard.press('Enter');
  await expect
    .poll(async () => (await plan.readLines()).slice(99, 102))
    .toEqual(['九十九、第98条内容', '一百、第99条内容', '一百〇一、第100条内容']);
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  await expect.poll(async () => (await plan.readLines()).join('')).toBe('');
  await keyboard.press('Control+z');
  await expect.poll(plan.readLines).toHaveLength(251);
});
