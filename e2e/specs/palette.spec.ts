import { expect, test } from '../fixtures/app.ts';
import { expectAccessible } from '../pages/accessibility.ts';
import { describeMainWindow } from '../pages/main-window.ts';

test('commands are found by characters, pinyin, initials and English, and carried out with the keyboard alone', async ({
  launch,
}) => {
  const { page, pressControl } = await launch(['--sample']);
  const { editor } = describeMainWindow(page);
  await expect(editor).toContainText('总则');
  await page.getByRole('treeitem', { name: /编制依据/ }).click();

  const palette = page.getByRole('dialog', { name: '命令' });
  const field = palette.getByRole('combobox');
  const chosen = palette.getByRole('option', { selected: true });
  await pressControl('P', ['shift']);
  await expect(field).toBeFocused();
  for (const [typed, words] of [
    ['打印预览', '打印预览'],
    ['dayinyulan', '打印预览'],
    ['dyyl', '打印预览'],
    ['save as template', '另存为模板'],
  ] as const) {
    await field.fill(typed);
    await expect(chosen).toContainText(words);
  }
  await field.fill('打印');
  await expect(chosen).toContainText('Ctrl+P');
  await field.press('ArrowDown');
  await expect(chosen).toContainText('Ctrl+Alt+P');

  // What cannot be done now says why, and does nothing.
  await field.fill('撤销');
  await expect(chosen).toContainText('没有可撤销的操作');
  await expect(chosen).toBeDisabled();
  await field.press('Enter');
  await expect(palette).toBeVisible();

  await field.fill('cxks');
  await expect(chosen).toContainText('重新开始');
  await expectAccessible(page);
  await field.press('Enter');
  await expect(palette).toHaveCount(0);
  await expect(page.getByRole('treeitem', { name: /编制依据/ })).toContainText('（一）');
  await expect(editor).toBeFocused();

  // A command may open a dialog of its own.
  await pressControl('P', ['shift']);
  await field.fill('kjj');
  await field.press('Enter');
  await expect(page.getByRole('dialog', { name: '键盘快捷键' })).toBeVisible();
});

test('beside the start screen the palette says which commands need a plan', async ({ launch }) => {
  const { page, pressControl } = await launch();
  await expect(page.getByRole('navigation')).toBeVisible();
  await pressControl('P', ['shift']);
  const palette = page.getByRole('dialog', { name: '命令' });
  await palette.getByRole('combobox').fill('bc');
  await expect(palette.getByRole('option', { selected: true })).toContainText('先打开预案');
});
