/** What axe-core says of the window, asked once there is something to ask about. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fluent's focus library puts guards at the ends of toolbars, which axe takes for hidden content. */
const FOCUS_GUARDS = '[data-tabster-dummy]';

export type AccessibleCheck = {
  /** A CSS selector of the part that is looked at, and waited for; without it the whole window. */
  readonly within?: string;
  /** Which findings count: all of them, or what axe calls serious or critical. */
  readonly least?: 'any' | 'serious';
};

/** Waits for the part, and expects axe to find nothing in it. */
export async function expectAccessible(page: Page, { within, least = 'any' }: AccessibleCheck = {}): Promise<void> {
  // Legacy mode: a page of its own, as axe would open for frames, an Electron does not give.
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude(FOCUS_GUARDS);
  if (within !== undefined) {
    await expect(page.locator(within).locator('visible=true').first()).toBeVisible();
    axe.include(within);
  }
  const { violations } = await axe.analyze();
  const counted = violations.filter(({ impact }) => least === 'any' || impact === 'serious' || impact === 'critical');
  expect(counted.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
