/** Turns a counted number into the characters of its format, without affix. */
import type { NumberFormat } from './scheme.ts';

const CHINESE_DIGITS = '〇一二三四五六七八九';
const CHINESE_UNITS = ['', '十', '百', '千'];
const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸';
const ROMAN_DIGITS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** The largest number each format can print in its own characters; beyond it a stand-in is printed and N14 is found. */
export const FORMAT_RANGE: Record<NumberFormat, number> = {
  chinese: 9999,
  'chinese-enclosed': 10,
  decimal: Number.MAX_SAFE_INTEGER,
  'decimal-fullwidth': Number.MAX_SAFE_INTEGER,
  circled: 50,
  'decimal-path': Number.MAX_SAFE_INTEGER,
  'letter-upper': Number.MAX_SAFE_INTEGER,
  'letter-lower': Number.MAX_SAFE_INTEGER,
  'roman-upper': 3999,
  'roman-lower': 3999,
  'heavenly-stem': 10,
};

/** 1–9999 as `chineseCountingThousand` prints it in Word: 10 十, 20 二十, 101 一百〇一, 110 一百一十. */
function formatChinese(value: number): string {
  if (value < 10) return CHINESE_DIGITS.charAt(value);
  if (value < 20) return value === 10 ? '十' : `十${CHINESE_DIGITS.charAt(value - 10)}`;
  const digits = String(value);
  let text = '';
  let isGap = false;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(index) - 48;
    if (digit === 0) {
      isGap = true;
      continue;
    }
    if (isGap) text += '〇';
    isGap = false;
    text += `${CHINESE_DIGITS.charAt(digit)}${CHINESE_UNITS[digits.length - 1 - index]}`;
  }
  return text;
}

function formatCircled(value: number): string {
  if (value <= 20) return String.fromCodePoint(0x2460 + value - 1);
  if (value <= 35) return String.fromCodePoint(0x3251 + value - 21);
  return String.fromCodePoint(0x32b1 + value - 36);
}

function formatLetters(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

function formatRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, digits] of ROMAN_DIGITS) {
    while (rest >= size) {
      text += digits;
      rest -= size;
    }
  }
  return text;
}

/**
 * Formats a number of at least 1. Past a format's range: enclosed and circled numbers fall back to their bracketed
 * form (（十一）, （51）), everything else to decimal digits.
 *
 * @throws RangeError for anything but a whole number from 0 up (0 is printed as decimal 0: a plan may start there).
 */
export function formatNumber(value: number, format: NumberFormat): string {
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`not a list number: ${value}`);
  if (value === 0) return format === 'decimal-fullwidth' ? '０' : format === 'chinese' ? '〇' : '0';
  if (format === 'chinese-enclosed') {
    return value <= 10 ? String.fromCodePoint(0x3220 + value - 1) : `（${formatNumber(value, 'chinese')}）`;
  }
  if (format === 'circled') return value <= 50 ? formatCircled(value) : `（${value}）`;
  if (value > FORMAT_RANGE[format]) return String(value);
  switch (format) {
    case 'chinese':
      return formatChinese(value);
    case 'decimal':
    case 'decimal-path':
      return String(value);
    case 'decimal-fullwidth':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'letter-upper':
      return formatLetters(value);
    case 'letter-lower':
      return formatLetters(value).toLowerCase();
    case 'roman-upper':
      return formatRoman(value);
    case 'roman-lower':
      return formatRoman(value).toLowerCase();
    case 'heavenly-stem':
      return HEAVENLY_STEMS.charAt(value - 1);
  }
}
