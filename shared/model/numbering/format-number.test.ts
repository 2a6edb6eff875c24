import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT_RANGE, formatNumber } from './format-number.ts';
import { NUMBER_FORMATS, type NumberFormat } from './scheme.ts';

const TABLE: readonly (readonly [NumberFormat, number, string])[] = [
  ['chinese', 0, '〇'],
  ['chinese', 1, '一'],
  ['chinese', 10, '十'],
  ['chinese', 11, '十一'],
  ['chinese', 19, '十九'],
  ['chinese', 20, '二十'],
  ['chinese', 99, '九十九'],
  ['chinese', 100, '一百'],
  ['chinese', 101, '一百〇一'],
  ['chinese', 110, '一百一十'],
  ['chinese', 111, '一百一十一'],
  ['chinese', 120, '一百二十'],
  ['chinese', 1000, '一千'],
  ['chinese', 1001, '一千〇一'],
  ['chinese', 1010, '一千〇一十'],
  ['chinese', 1100, '一千一百'],
  ['chinese', 9999, '九千九百九十九'],
  ['chinese', 10000, '10000'],
  ['chinese-enclosed', 1, '㈠'],
  ['chinese-enclosed', 10, '㈩'],
  ['chinese-enclosed', 11, '（十一）'],
  ['chinese-enclosed', 20, '（二十）'],
  ['decimal', 0, '0'],
  ['decimal', 100, '100'],
  ['decimal-fullwidth', 0, '０'],
  ['decimal-fullwidth', 25, '２５'],
  ['circled', 1, '①'],
  ['circled', 20, '⑳'],
  ['circled', 21, '㉑'],
  ['circled', 35, '㉟'],
  ['circled', 36, '㊱'],
  ['circled', 50, '㊿'],
  ['circled', 51, '（51）'],
  ['letter-upper', 1, 'A'],
  ['letter-upper', 26, 'Z'],
  ['letter-upper', 27, 'AA'],
  ['letter-upper', 703, 'AAA'],
  ['letter-lower', 3, 'c'],
  ['roman-upper', 4, 'IV'],
  ['roman-upper', 1994, 'MCMXCIV'],
  ['roman-upper', 4000, '4000'],
  ['roman-lower', 9, 'ix'],
  ['heavenly-stem', 1, '甲'],
  ['heavenly-stem', 10, '癸'],
  ['heavenly-stem', 11, '11'],
];

describe('formatNumber', () => {
  it.each(TABLE)('%s %i is %s', (format, value, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });

  it.each([-1, 1.5, Number.NaN])('refuses %d', (value) => {
    expect(() => formatNumber(value, 'decimal')).toThrow(RangeError);
  });

  it('gives different numbers different characters in every format', () => {
    const number = fc.integer({ min: 1, max: 12_000 });
    fc.assert(
      fc.property(fc.constantFrom(...NUMBER_FORMATS), number, number, (format, left, right) => {
        fc.pre(left !== right);
        expect(formatNumber(left, format)).not.toBe(formatNumber(right, format));
      }),
    );
  });

  it('never prints 一十 first and never two 〇 together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: FORMAT_RANGE.chinese }), (value) => {
        expect(formatNumber(value, 'chinese')).not.toMatch(/^一十|〇〇|〇$/);
      }),
    );
  });
});
