import { join } from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { numbered, writePlanFile } from '../pages/plan-page.ts';

test('F1 opens the page of where one is over what is open, and the help is searched by pinyin', async ({
  launch,
  folder,
}) => {
  const path = join(folder, '帮助.zplan');
  writePlanFile(path, [numbered('s1', 0, '总则')]);
  const { page, chooseMenu } = await launch([path]);
  await page.getByRole('tab', { name: '检查' }).click();
  await chooseMenu('help');
  const help = page.getByRole('dialog', { name: '使用帮助' });
  await expect(help.getByRole('article', { name: '检查' })).toContainText('文字校对的级别');
  await help.getByRole('searchbox').fill('dayin');
  await expect(help.getByRole('article', { name: '页面和打印' })).toContainText('Ctrl+Alt+P');
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);

  await chooseMenu('own-words');
  const words = page.getByRole('dialog', { name: '自订词库' });
  await words.getByRole('textbox', { name: '词', exact: true }).fill('安保科');
  // A page that was removed costs no other, and is told.
  await page.evaluate(() => {
    const real = window.fetch;
    window.fetch = async (...asked) =>
      String(asked[0]).endsWith('checks.md') ? new Response(null, { status: 404 }) : real(...asked);
  });
  await chooseMenu('help');
  await expect(help.getByRole('article')).toContainText('重新安装程序可以恢复');
  await help.getByRole('button', { name: '关闭' }).click();
  await expect(words.getByRole('textbox', { name: '词', exact: true })).toHaveValue('安保科');
});
