/** The window with a plan in it, as a user sees it. */
import type { Locator, Page } from '@playwright/test';

export type MainWindow = {
  readonly editor: Locator;
  /** `saved`, `unsaved`, `no-file`, `saving` or `failed` in its attribute `data-save-state`. */
  readonly saveState: Locator;
  /** The plan's title in the title bar. */
  readonly title: Locator;
  /** A short notice with this text, as it pops up over the page. */
  findNotice(text: string): Locator;
  /** Types at the very end of the page's text. */
  typeAtEnd(text: string): Promise<void>;
};

export function describeMainWindow(page: Page): MainWindow {
  const editor = page.getByRole('textbox', { name: '预案正文' });
  return {
    editor,
    saveState: page.locator('[data-save-state]'),
    title: page.locator('header h1'),
    findNotice: (text) => page.locator('[id^="toast-title"]').filter({ hasText: text }),
    async typeAtEnd(text) {
      await editor.focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(text);
    },
  };
}
