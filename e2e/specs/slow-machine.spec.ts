/** Typing, pasting, composing and undo where the machine does not keep up with the hand. */
import { join } from 'node:path';
import { expect, type Launch, test } from '../fixtures/app.ts';
import { InputMethod } from '../fixtures/input-method.ts';
import { describePlanPage, numbered, paragraph, writePlanFile } from '../pages/plan-page.ts';

/** 15 keys a second. */
const KEY_MS = 1000 / 15;
const THROTTLING = 10;

async function open(launch: Launch, folder: string) {
  const path = join(folder, '慢.zplan');
  writePlanFile(path, [numbered('a', 0, '总则'), paragraph('p', '')]);
  const running = await launch([path]);
  const plan = describePlanPage(running.page);
  await expect(plan.editor).toContainText('总则');
  await plan.clickBlock(2);
  return { ...running, plan, keyboard: running.page.keyboard };
}

test('a character that the editor reads before it is told of it is there once', async ({ launch, folder }) => {
  const { plan, keyboard, page } = await open(launch, folder);
  // Longer than Lexical leaves a character of the browser's alone before it reads it from the page.
  await page.evaluate(() => {
    const delay = () => {
      const end = performance.now() + 150;
      while (performance.now() < end);
    };
    document.addEventListener('input', delay, true);
  });
  await keyboard.type('(一)目的');
  await expect.poll(async () => (await plan.readLines()).at(-1)).toBe('（一）目的');
});

test('typing, pasting, composing and undo hold at a tenth of the speed', async ({ launch, folder }) => {
  test.slow();
  const { plan, keyboard, page, writeClipboard } = await open(launch, folder);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
  const type = (text: string) => keyboard.type(text, { delay: KEY_MS });
  const ime = await InputMethod.attach(page);

  await type('(一)目的');
  await keyboard.press('Enter');
  await type('明确职责。');
  await keyboard.press('Enter');
  await keyboard.press('Control+Alt+Digit0');
  await type('一、二年级学生');
  await keyboard.press('Enter');
  await type('(2)报警，拨打119');
  await keyboard.press('Enter');
  await ime.write('shusan', '疏散');
  await type('到操场');
  await writeClipboard({ text: '集合' });
  await keyboard.press('Control+v');
  await type('清点人数');
  const lines = [
    '（一）目的',
    '（二）明确职责。',
    '一、二年级学生',
    '（1）报警，拨打119',
    '（2）疏散到操场集合清点人数',
  ];
  await expect.poll(async () => (await plan.readLines()).slice(2)).toEqual(lines);

  for (let step = 0; step < 60; step++) await keyboard.press('Control+z');
  await expect.poll(plan.readLines).toEqual(['测试预案', '一、总则', '']);
  for (let step = 0; step < 60; step++) await keyboard.press('Control+y');
  await expect.poll(async () => (await plan.readLines()).slice(2)).toEqual(lines);
});
