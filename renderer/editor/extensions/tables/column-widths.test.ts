import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findColumnEdge, moveColumnEdge } from './column-widths.ts';

test('a pointer near the border of two columns is at their edge', () => {
  expect(findColumnEdge([1, 3], 400, 103)).toBe(0);
  expect(findColumnEdge([1, 1, 2], 400, 198)).toBe(1);
  expect(findColumnEdge([1, 3], 400, 150)).toBeNull();
});

test('the outer borders are no edges: a table is as wide as the text', () => {
  expect(findColumnEdge([1, 3], 400, 0)).toBeNull();
  expect(findColumnEdge([1, 3], 400, 400)).toBeNull();
});

test('moving an edge takes from one neighbour and gives to the other', () => {
  const [first, second, third] = moveColumnEdge([1, 1, 2], 0, 0.4);
  expect(first).toBeCloseTo(1.6);
  expect(second).toBeCloseTo(0.4);
  expect(third).toBe(2);
});

test('whatever the pointer does, every column stays to be seen and the sum stays', () => {
  const columns = fc.array(fc.double({ min: 0.01, max: 5000, noNaN: true }), { minLength: 2, maxLength: 63 });
  fc.assert(
    fc.property(columns, fc.nat(), fc.double({ min: -2, max: 3, noNaN: true }), (widths, seed, share) => {
      const moved = moveColumnEdge(widths, seed % (widths.length - 1), share);
      const sum = (list: readonly number[]) => list.reduce((total, width) => total + width, 0);
      expect(moved.every((width) => width > 0)).toBe(true);
      expect(sum(moved)).toBeCloseTo(sum(widths), 3);
    }),
  );
});
