/** What GB/T 9704-2012 asks of the page, read from the measures that every output shares. */
import { expect, it } from 'vitest';
import { mmToTwips, ptToTwips } from '../../base/units/length.ts';
import { getTextBlock } from './layout.ts';
import { LAYOUTS } from './layouts.ts';

const { gbt9704 } = LAYOUTS;

it('holds 22 lines on a page of official documents, and no more', () => {
  const heightTwips = mmToTwips(getTextBlock(gbt9704).heightMm);
  const lineTwips = ptToTwips(gbt9704.body.linePt);
  expect(Math.floor(heightTwips / lineTwips)).toBe(22);
  // Almost nothing is left over: the block is 225 mm high, to a fifth of a millimetre.
  expect(Math.abs(getTextBlock(gbt9704).heightMm - 225)).toBeLessThan(0.2);
});

it('stands 37 mm from the top and 28 mm from the left, 156 mm wide, its number 7 mm below', () => {
  const { page, pageNumber, grid } = gbt9704;
  expect([page.topMm, page.leftMm, getTextBlock(gbt9704).widthMm]).toEqual([37, 28, 156]);
  expect([pageNumber.placement, pageNumber.hasDashes, pageNumber.belowTextMm]).toEqual(['outer', true, 7]);
  expect([grid?.linesPerPage, grid?.charactersPerLine]).toEqual([22, 28]);
});
