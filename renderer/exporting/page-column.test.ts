import { expect, it } from 'vitest';
import { layOutColumn, PAGE_GAP_PX } from './page-column.ts';

const upright = { widthPx: 210, heightPx: 297 };
const across = { widthPx: 297, heightPx: 210 };

it('sets pages of both orientations under each other, as wide as the widest', () => {
  const column = layOutColumn([upright, across, upright]);
  expect(column.widthPx).toBe(297);
  expect(column.tops).toEqual([PAGE_GAP_PX, 297 + 2 * PAGE_GAP_PX, 297 + 210 + 3 * PAGE_GAP_PX]);
  expect(column.heightPx).toBe(297 + 210 + 297 + 4 * PAGE_GAP_PX);
});

it('finds the same place of the same page again at another zoom', () => {
  const zoom = (factor: number) =>
    layOutColumn(
      [upright, across, upright].map(({ widthPx, heightPx }) => ({
        widthPx: widthPx * factor,
        heightPx: heightPx * factor,
      })),
    );
  const [small, large] = [zoom(1), zoom(3)];
  for (const pages of [0, 0.4, 1, 1.5, 2.25]) {
    expect(small.toPages(small.toPx(pages))).toBeCloseTo(pages);
    expect(large.toPages(large.toPx(pages))).toBeCloseTo(pages);
  }
  expect(large.toPx(2)).toBe((large.tops[2] ?? 0) - PAGE_GAP_PX);
});
