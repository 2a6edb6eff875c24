import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { describeMainWindow } from '../pages/main-window.ts';
import { numbered, writePlanFile } from '../pages/plan-page.ts';

const PASSWORD = '水火无情2026';
const SECRET = '联系人张某某';

/** Everything that lies in a folder, as one text. */
function readEverything(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8')).join('\n');
}

test('a plan is protected by a password: file, versions and what a crash leaves hold no word of it, and it opens with the password alone', async ({
  launch,
  folder,
  dataFolder,
}) => {
  const path = join(folder, '消防.zplan');
  writePlanFile(path, [numbered('a', 0, '总则'), numbered('b', 1, SECRET)]);
  const first = await launch([path]);
  const main = describeMainWindow(first.page);
  await expect(main.editor).toContainText(SECRET);
  await first.chooseMenu('protect');
  const dialog = first.page.getByRole('dialog', { name: '用密码保护' });
  await expect(dialog).toContainText('忘了密码，这份预案就再也打不开');
  await dialog.getByLabel('新密码').fill(PASSWORD);
  await dialog.getByLabel('再输入一次').fill('水火无情2025');
  await expect(dialog.getByRole('button', { name: '设置密码并保存' })).toBeDisabled();
  await dialog.getByLabel('再输入一次').fill(PASSWORD);
  await first.page.keyboard.press('Enter');
  await expect(main.findNotice('已设置密码并保存')).toBeVisible();
  await expect(main.saveState).toHaveAttribute('data-save-state', 'saved');

  await main.typeAtEnd('没有保存的话');
  const journal = join(dataFolder, 'journal');
  await expect.poll(() => readEverything(journal)).toContain('"sealed"');
  await first.kill();
  expect(readFileSync(path, 'utf8')).toMatch(/^\{"format":"zhangfa-protected","version":1,/);
  for (const words of [SECRET, '没有保存的话', '总则']) {
    expect(readEverything(folder), words).not.toContain(words);
    expect(readEverything(dataFolder), words).not.toContain(words);
  }

  const second = await launch();
  const recent = second.page.getByRole('list', { name: '最近打开' }).getByRole('button').first();
  await expect(recent).toContainText('消防.zplan');
  await recent.click();
  const question = second.page.getByRole('dialog', { name: '需要密码' });
  await question.getByLabel('“消防.zplan”有密码保护').fill('不是这个');
  await second.page.keyboard.press('Enter');
  await expect(question).toContainText('密码不对');
  await question.getByLabel('“消防.zplan”有密码保护').fill(PASSWORD);
  await second.page.keyboard.press('Enter');
  const again = describeMainWindow(second.page);
  await expect(again.editor).toContainText(SECRET);
  await expect(second.page.getByRole('button', { name: '有密码' })).toBeVisible();
  await second.page.getByRole('button', { name: '查看不同…' }).click();
  const offered = second.page.getByRole('dialog', { name: '恢复没有保存的内容' });
  await offered.getByRole('button', { name: /^恢复“/ }).click();
  // The last key or two may have come too late for the journal.
  await expect(again.editor).toContainText(`${SECRET}没有`);
});
