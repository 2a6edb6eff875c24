import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { expect, test } from '../fixtures/app.ts';
import { InputMethod } from '../fixtures/input-method.ts';
import { describePlanPage, numbered, paragraph, writePlanFile } from '../pages/plan-page.ts';

const FACTS: Plan['facts'] = {
  unit: { name: '青山镇示例小学', shortName: '', address: '', phone: '' },
  people: [{ id: 'p1', role: '组长', name: '张某某', title: '校长', phone: '000-0000-0101' }],
  entries: [{ key: '集合地点', kind: 'place', value: '操场西侧' }],
};

function describeMenu(page: Page) {
  const menu = page.getByRole('listbox', { name: '可插入的要素' });
  return { menu, current: menu.locator('[aria-selected="true"]') };
}

test('typing { offers fields by pinyin, initials and person, and undo gives back what was typed', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '要素.zplan');
  writePlanFile(path, [numbered('a', 0, '总则'), paragraph('p', '到')], { facts: FACTS });
  const { page } = await launch([path]);
  const plan = describePlanPage(page);
  const { menu, current } = describeMenu(page);
  const last = async () => (await plan.readLines()).at(-1);

  await plan.clickInto('到');
  await page.keyboard.type('{jhd');
  await expect(current).toHaveText('集合地点操场西侧');
  await expect(plan.editor).toHaveAttribute('aria-activedescendant', 'field-menu-0');
  await page.keyboard.press('Enter');
  await expect(menu).toHaveCount(0);
  await page.keyboard.type('集合');
  await expect.poll(last).toBe('到操场西侧集合');

  await page.keyboard.type('，{zz.');
  await expect(menu.getByRole('option')).toHaveCount(6);
  await page.keyboard.press('ArrowDown');
  await expect(current).toContainText('组长.电话');
  await page.keyboard.press('Tab');
  await expect.poll(last).toBe('到操场西侧集合，000-0000-0101');
  await page.keyboard.press('Control+z');
  await expect.poll(last).toBe('到操场西侧集合，{zz.');
  await page.keyboard.press('Control+y');
  await expect.poll(last).toBe('到操场西侧集合，000-0000-0101');

  await page.keyboard.type('，{组长.姓名（电话）}。');
  await expect.poll(last).toBe('到操场西侧集合，000-0000-0101，张某某（000-0000-0101）。');
  await expect(page.locator('.zf-live-person')).toHaveCount(3);

  await page.keyboard.type('{单位');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect.poll(last).toBe('');
  await expect.poll(async () => (await plan.readLines()).at(-2)).toMatch(/。\{单位$/);

  await page.keyboard.type('送{就近医院');
  await expect(current).toHaveText('新建要素“就近医院”');
  await page.keyboard.press('Enter');
  await expect.poll(last).toBe('送就近医院');
  await page.getByRole('tab', { name: '要素' }).click();
  await page.getByRole('textbox', { name: '就近医院' }).fill('青山镇卫生院');
  await expect.poll(last).toBe('送青山镇卫生院');
});

test('an input method is left alone between braces, and words it commits are looked for', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '输入法.zplan');
  writePlanFile(path, [numbered('a', 0, '总则'), paragraph('p', '到')], { facts: FACTS });
  const { page } = await launch([path]);
  const plan = describePlanPage(page);
  const { menu, current } = describeMenu(page);
  await plan.clickInto('到');
  await page.keyboard.type('{');
  await expect(menu).toBeVisible();
  const inputMethod = await InputMethod.attach(page);
  await inputMethod.compose('jihe');
  await expect(menu).toHaveCount(0);
  await inputMethod.commit('集合');
  await expect(current).toHaveText('集合地点操场西侧');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await plan.readLines()).at(-1)).toBe('到操场西侧');
});
