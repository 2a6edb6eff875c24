import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameData } from './is-same-data.ts';

it('agrees with the values written out, whatever they hold', () => {
  const data = fc.jsonValue({ maxDepth: 3 });
  const write = (value: unknown): string => JSON.stringify(sortKeys(value));
  fc.assert(
    fc.property(data, data, (one, other) => {
      expect(isSameData(one, other)).toBe(write(one) === write(other));
      expect(isSameData(one, JSON.parse(JSON.stringify(one)))).toBe(true);
    }),
  );
});

it('tells a missing member from one that is there', () => {
  expect(isSameData({ a: undefined }, { b: undefined })).toBe(false);
  expect(isSameData({ a: null }, { a: 0 })).toBe(false);
  expect(isSameData([1, 2], [1])).toBe(false);
  expect(isSameData([], {})).toBe(false);
});

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return { members: members.map(([key, member]) => ({ key, member: sortKeys(member) })) };
}
