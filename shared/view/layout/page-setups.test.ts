import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mmToPt } from '../../base/units/length.ts';
import { DOCUMENT_LAYOUT_IDS } from '../../model/plan/plan.ts';
import { arbitraryPageSetup } from '../../testing/arbitrary-page-setup.ts';
import { getTextBlock } from './layout.ts';
import { getLayout, LAYOUTS } from './layouts.ts';
import { makeLayout, toPageSetup } from './page-setups.ts';

it.each(DOCUMENT_LAYOUT_IDS)('makes of %s as a set-up the text it was taken from', (id) => {
  const { page, grid, body, title, tableText, pageNumber } = makeLayout(toPageSetup(LAYOUTS[id], id), LAYOUTS[id]);
  const from = LAYOUTS[id];
  expect({ page, body, sizes: [title.sizePt, tableText.sizePt] }).toEqual({
    page: from.page,
    body: from.body,
    sizes: [from.title.sizePt, from.tableText.sizePt],
  });
  expect(grid?.linePitchTwips).toBe(from.grid?.linePitchTwips);
  expect(Math.abs((grid?.characterSpace4096ths ?? 0) - (from.grid?.characterSpace4096ths ?? 0))).toBeLessThan(20);
  expect(pageNumber.placement).toBe(from.pageNumber.placement);
});

it('gives the same measures for the same set-up, and the lines of a grid fit the page', () => {
  fc.assert(
    fc.property(arbitraryPageSetup, (pageSetup) => {
      const layout = getLayout({ layout: 'plain', pageSetup });
      expect(getLayout({ layout: 'plain', pageSetup })).toBe(layout);
      if (layout.grid === null) return;
      expect(layout.body.linePt * layout.grid.linesPerPage).toBeLessThanOrEqual(
        mmToPt(getTextBlock(layout).heightMm) + 1e-6,
      );
    }),
  );
});
