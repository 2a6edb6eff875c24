import { expect, it } from 'vitest';
import { findFittingZooms, layOutPages, PAGE_GAP_PX } from './page-rows.ts';

const upright = { widthPx: 210, heightPx: 297 };
const across = { widthPx: 297, heightPx: 210 };

it('sets pages of both orientations under each other, as wide as the widest', () => {
  const column = layOutPages([upright, across, upright], 1);
  expect(column.widthPx).toBe(297);
  expect(column.pages.map(({ leftPx }) => leftPx)).toEqual([43.5, 0, 43.5]);
  expect(column.rows.map(({ topPx }) => topPx)).toEqual([PAGE_GAP_PX, 297 + 2 * PAGE_GAP_PX, 507 + 3 * PAGE_GAP_PX]);
  expect(column.heightPx).toBe(297 + 210 + 297 + 4 * PAGE_GAP_PX);
});

it('sets two pages beside each other, and a last one alone where the first of two would stand', () => {
  const rows = layOutPages([upright, across, upright], 2);
  expect(rows.widthPx).toBe(210 + PAGE_GAP_PX + 297);
  expect(rows.pages.map(({ leftPx }) => leftPx)).toEqual([0, 210 + PAGE_GAP_PX, 43.5]);
  expect(rows.rows).toEqual([
    { topPx: PAGE_GAP_PX, heightPx: 297 },
    { topPx: 297 + 2 * PAGE_GAP_PX, heightPx: 297 },
  ]);
});

it('finds the same place of the same page again at another zoom', () => {
  const zoom = (factor: number) =>
    layOutPages(
      [upright, across, upright].map(({ widthPx, heightPx }) => ({
        widthPx: widthPx * factor,
        heightPx: heightPx * factor,
      })),
      1,
    );
  const [small, large] = [zoom(1), zoom(3)];
  for (const position of [
    { page: 0, share: 0 },
    { page: 1, share: 0.5 },
    { page: 2, share: 0.25 },
  ]) {
    for (const column of [small, large]) {
      const found = column.toPosition(column.toPx(position));
      expect(found.page).toBe(position.page);
      expect(found.share).toBeCloseTo(position.share);
    }
  }
});

it('shows the row of a page when there are two in one', () => {
  const rows = layOutPages([upright, upright, upright, upright], 2);
  expect(rows.toPx({ page: 3, share: 0 })).toBe((rows.rows[1]?.topPx ?? 0) - PAGE_GAP_PX);
  expect(rows.toPosition(rows.toPx({ page: 3, share: 0 }))).toEqual({ page: 2, share: 0 });
});

it('fits the widest and the highest page, so that none is cut', () => {
  const room = { widthPx: 297 + 2 * PAGE_GAP_PX, heightPx: 297 * 2 + 2 * PAGE_GAP_PX };
  expect(findFittingZooms([upright, across], 1, room)).toEqual({ page: 1, width: 1 });
  expect(findFittingZooms([upright], 1, room).page).toBeCloseTo(297 / 210);
  expect(findFittingZooms([upright, upright], 2, { widthPx: 420 + 3 * PAGE_GAP_PX, heightPx: 5000 }).width).toBe(1);
});

it('takes a window that stops a fraction before a row for one that shows it', () => {
  const rows = layOutPages([upright, upright, upright], 1);
  expect(rows.toPosition(rows.toPx({ page: 1, share: 0 }) - 0.5)).toEqual({ page: 1, share: 0 });
});
