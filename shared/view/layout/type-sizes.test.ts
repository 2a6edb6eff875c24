import { expect, it } from 'vitest';
import { formatTypeSize, parseTypeSize, TYPE_SIZES } from './type-sizes.ts';

it('reads names and points, and writes the name where there is one', () => {
  expect(['三号', '3号', '小四', '16', '10.5pt', '17 磅', ' 二号 '].map(parseTypeSize)).toEqual([
    16, 16, 12, 16, 10.5, 17, 22,
  ]);
  for (const [name, size] of TYPE_SIZES) expect(formatTypeSize(size)).toBe(name);
  expect(formatTypeSize(17)).toBe('17');
  expect(['', '大', '-3', '1e3', '七号'].map(parseTypeSize)).toEqual([null, null, null, null, null]);
});
