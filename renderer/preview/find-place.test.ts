import { expect, test } from 'vitest';
import { findPlace } from './find-place.ts';

test('a click belongs to the block it is in, on the page or from the page before', () => {
  const places = [
    { id: 'a', page: 1, topPt: 125 },
    { id: 'b', page: 1, topPt: 300 },
    { id: 'c', page: 3, topPt: 200 },
  ];
  const find = (page: number, topPt: number) => findPlace(places, page, topPt)?.id ?? null;
  expect([find(1, 50), find(1, 110), find(1, 270), find(1, 285)]).toEqual([null, 'a', 'a', 'b']);
  expect([find(2, 400), find(3, 100), find(3, 190)]).toEqual(['b', 'b', 'c']);
});
