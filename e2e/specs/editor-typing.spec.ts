import { join } from 'node:path';
import { expect, type Launch, test } from '../fixtures/app.ts';
import { InputMethod } from '../fixtures/input-method.ts';
import { describePlanPage, numbered, paragraph, writePlanFile } from '../pages/plan-page.ts';

async function open(launch: Launch, folder: string) {
  const path = join(folder, '输入.zplan');
  writePlanFile(path, [numbered('a', 0, '总则'), paragraph('p', '')]);
  const running = await launch([path]);
  const plan = describePlanPage(running.page);
  await expect(plan.editor).toContainText('总则');
  await plan.clickBlock(2);
  return { ...running, plan, keyboard: running.page.keyboard };
}

const TYPED = [
  ['二、职责', '二、职责'],
  ['（一）目的', '（一）目的'],
  ['(一)目的', '（一）目的'],
  ['1.报警', '1.报警'],
  ['1、报警', '1.报警'],
  ['（1）报警', '（1）报警'],
  ['①报警', '①报警'],
] as const;

test('numbers typed at the start of a paragraph become live', async ({ launch, folder }) => {
  const { plan, keyboard, page } = await open(launch, folder);
  for (const [typed, line] of TYPED) {
    await keyboard.type(typed);
    await expect.poll(async () => (await plan.readLines()).at(-1)).toBe(line);
    // The words alone are text; the number is drawn.
    await expect(page.locator('.zf-numbered').last()).toHaveText(line.slice(-2));
    await keyboard.press('Control+a');
    await keyboard.press('ArrowRight');
    await keyboard.press('Shift+Home');
    await keyboard.press('Backspace');
    await keyboard.press('Control+Alt+Digit0');
  }
});

for (const typed of ['3.5万元', '一、二年级学生', '第一时间报告', '12月31日前', '（一式二份）']) {
  test(`“${typed}” stays as typed`, async ({ launch, folder }) => {
    const { plan, keyboard } = await open(launch, folder);
    await keyboard.type(typed);
    await expect.poll(async () => (await plan.readLines()).at(-1)).toBe(typed);
  });
}

test('Ctrl+Z gives back a typed number, and typing on leaves it so', async ({ launch, folder }) => {
  const { plan, keyboard } = await open(launch, folder);
  await keyboard.type('二、');
  await expect.poll(async () => (await plan.readLines()).at(-1)).toBe('二、');
  await keyboard.press('Control+z');
  await keyboard.type('职责');
  await expect(plan.editor.locator('.zf-numbered')).toHaveCount(1);
  await expect.poll(async () => (await plan.readLines()).at(-1)).toBe('二、职责');
});

test('nothing changes while an input method composes, and the committed words are what stays', async ({
  launch,
  folder,
}) => {
  const { plan, keyboard, page } = await open(launch, folder);
  const ime = await InputMethod.attach(page);
  await keyboard.type('1.');
  await ime.compose('bao');
  await ime.compose('bao jing');
  await expect.poll(async () => (await plan.readLines()).at(-1)).toBe('1.bao jing');
  await expect(plan.editor.locator('.zf-numbered')).toHaveCount(1);
  await ime.commit('报警');
  await expect.poll(plan.readLines).toContain('1.报警');
  await expect(plan.editor.locator('.zf-numbered')).toHaveCount(2);
});

test('an input method works in an empty item, in the title and behind a heading', async ({ launch, folder }) => {
  const { plan, keyboard, page } = await open(launch, folder);
  const ime = await InputMethod.attach(page);
  await plan.clickBlock(0);
  await ime.write('xiu ding', '修订');
  await plan.clickInto('总则');
  await keyboard.press('Enter');
  await ime.write('mu di', '目的');
  await keyboard.type('。');
  await ime.write('wei le', '为了安全');
  await expect.poll(plan.readLines).toEqual(['测试预案修订', '一、总则', '二、目的。为了安全', '']);
  // The text behind the heading is in the body's face.
  const faces = await page
    .locator('.zf-numbered')
    .nth(1)
    .locator('span')
    .evaluateAll((spans) => spans.map((span) => getComputedStyle(span).fontFamily.split(',')[0]));
  expect(new Set(faces).size).toBe(2);
});
