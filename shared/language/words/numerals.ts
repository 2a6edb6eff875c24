/** Typed numbers as people write them: 十二, 二〇, 一百零八, １２, `1O` for 10. */
import { formatNumber } from '../../model/numbering/format-number.ts';

/** List numbers are read up to this; longer ones are years, telephones and counts. */
const LARGEST_LIST_NUMBER = 999;

/** Characters Chinese numbers are written with, for use inside a character class. */
export const CHINESE_DIGIT_CLASS = '〇零○一二三四五六七八九十百';

const BY_CHINESE: ReadonlyMap<string, number> = new Map(
  Array.from({ length: LARGEST_LIST_NUMBER }, (_, index) => [formatNumber(index + 1, 'chinese'), index + 1]),
);

/**
 * The number a Chinese numeral stands for: 十 10, 二十一 21, 一百零八 108, and digit by digit 二〇 20. `null` where it is none
 * (十十, 一二, 零) or above 999.
 */
export function parseChineseNumber(text: string): number | null {
  const usual = text.replace(/[零○]/g, '〇').replace(/^一十/, '十');
  const counted = BY_CHINESE.get(usual);
  if (counted !== undefined) return counted;
  // Digits stand side by side only around a nought: 二〇 is 20, but 一二 is no number.
  if (!/^[一二三四五六七八九][〇一二三四五六七八九]{1,2}$/.test(usual) || !usual.includes('〇')) return null;
  return Number([...usual].map((digit) => '〇一二三四五六七八九'.indexOf(digit)).join(''));
}

/** Half-width digits for full-width ones. */
export function toHalfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Digits with look-alikes read as what they stand for: `l` and `I` are 1, `O` is 0. `null` for more than three digits. */
export function parseDecimal(text: string): number | null {
  const digits = toHalfWidthDigits(text).replace(/[lI]/g, '1').replace(/[Oo]/g, '0');
  return /^\d{1,3}$/.test(digits) ? Number(digits) : null;
}

/** A Chinese or decimal number, without look-alikes. */
export function parseNumber(text: string): number | null {
  return /^[0-9０-９]/.test(text) ? parseDecimal(text) : parseChineseNumber(text);
}
