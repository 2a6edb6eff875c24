/** The page with the plan's text: where the cursor goes and what stands there, markers included. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Block } from '../../shared/model/plan/block.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { makePlanFile } from '../fixtures/plans.ts';

/** Writes a plan file with these blocks (and whatever else of the plan is given) in 公文标准. */
export function writePlanFile(path: string, blocks: readonly Block[], rest: Partial<Plan> = {}): void {
  makePlanFile(path);
  const file = JSON.parse(readFileSync(path, 'utf8'));
  const title = [{ type: 'text', text: '测试预案' }];
  // Of no template: what is written here is not held against what the template asks for.
  Object.assign(file.plan, { title, templateId: undefined, attachments: [], signature: null, blocks, ...rest });
  writeFileSync(path, JSON.stringify(file));
}

export function numbered(id: string, level: number, text: string): Block {
  return { type: 'numbered', id, level, content: text === '' ? [] : [{ type: 'text', text }] };
}

export function paragraph(id: string, text: string): Block {
  return { type: 'paragraph', id, content: text === '' ? [] : [{ type: 'text', text }] };
}

export type PlanPage = {
  readonly editor: Locator;
  /** Every text block in order with its marker before it: `一、总则`. The title comes first. */
  readLines(): Promise<string[]>;
  /** Clicks into the block with this text (without marker) and goes to its end or start. */
  clickInto(text: string, place?: 'start' | 'end'): Promise<void>;
  /** Clicks into the block at this place; 0 is the title. */
  clickBlock(index: number): Promise<void>;
};

export function describePlanPage(page: Page): PlanPage {
  const editor = page.getByRole('textbox', { name: '预案正文' });
  const blocks = editor.locator('p.zf-block, h1, h2.zf-block');
  return {
    editor,
    readLines: () =>
      blocks.evaluateAll((elements) =>
        elements.map(
          (element) =>
            `${(element as HTMLElement).dataset.marker ?? ''}${(element as HTMLElement).innerText.replace(/\n$/, '').replace('\u200b', '')}`,
        ),
      ),
    async clickInto(text, place = 'end') {
      await blocks.filter({ hasText: text }).first().click();
      await page.keyboard.press(place === 'end' ? 'End' : 'Home');
    },
    async clickBlock(index) {
      await blocks.nth(index).click();
      await page.keyboard.press('End');
    },
  };
}
