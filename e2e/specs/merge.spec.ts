import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from '../fixtures/app.ts';
import { describeMainWindow } from '../pages/main-window.ts';
import { numbered, writePlanFile } from '../pages/plan-page.ts';

test('a copy that came back is merged into the plan in hand: theirs is taken, ours stays, as one undo step', async ({
  launch,
  folder,
}) => {
  test.setTimeout(120_000);
  const [path, docx] = [join(folder, '消防.zplan'), join(folder, '消防.docx')];
  writePlanFile(path, [numbered('a', 0, '总则'), numbered('b', 1, '他们要改的话。'), numbered('c', 1, '末尾的话。')]);
  const { page, answerSave, answerOpen, chooseMenu } = await launch([path]);
  const main = describeMainWindow(page);
  await answerSave(docx);
  await page.getByRole('button', { name: '导出 Word' }).click();
  await expect(main.findNotice('已导出“消防.docx”。')).toBeVisible();
  const parts = unzipSync(readFileSync(docx));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  writeFileSync(docx, zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace('他们要改的话', '他们改过的话')) }));
  await main.typeAtEnd('我们后来加的。');

  await answerOpen(docx);
  await chooseMenu('compare');
  const dialog = page.getByRole('dialog', { name: '与“消防.docx”比较' });
  await expect(dialog).toContainText('这份文件由手里的预案导出');
  const changes = dialog.getByRole('list', { name: '不同之处' }).getByRole('listitem');
  await expect(changes).toHaveCount(1);
  await expect(changes.first().locator('ins')).toHaveText('改过');
  await dialog.getByRole('tab', { name: '并排对照' }).click();
  const table = dialog.getByRole('table', { name: '并排对照' });
  await table.focus();
  await page.keyboard.press('F7');
  await expect(dialog.getByRole('status')).toHaveText('第 1 处，共 2 处');
  const [ours, theirs] = [table.locator('[aria-current=true] del'), table.locator('[aria-current=true] ins')];
  await expect(ours).toHaveText('要改');
  await expect(theirs).toHaveText('改过');
  await expect(table.getByRole('checkbox', { name: /^采用：修改/ })).toBeChecked();
  await page.screenshot({ path: test.info().outputPath('side-by-side.png') });
  await dialog.getByRole('tab', { name: '不同之处' }).click();
  await dialog.getByRole('button', { name: '合并 1 处' }).click();
  await expect(main.editor).toContainText('他们改过的话。');
  await expect(main.editor).toContainText('末尾的话。我们后来加的。');
  await main.findNotice('已合并 1 处。').waitFor();
  await chooseMenu('undo');
  await expect(main.editor).toContainText('他们要改的话。');
  await expect(main.editor).toContainText('末尾的话。我们后来加的。');

  await answerOpen(docx);
  await chooseMenu('compare');
  const redline = join(folder, '花脸稿.docx');
  await answerSave(redline);
  await dialog.getByRole('button', { name: '导出花脸稿（Word）' }).click();
  await expect(main.findNotice('已导出“花脸稿.docx”。')).toBeVisible();
  const marked = strFromU8(unzipSync(readFileSync(redline))['word/document.xml'] ?? new Uint8Array());
  expect(marked).toMatch(/<w:del [^>]*><w:r><w:delText[^>]*>要改/);
  expect(marked).toMatch(/<w:ins [^>]*><w:r><w:t [^>]*>改过/);
});
