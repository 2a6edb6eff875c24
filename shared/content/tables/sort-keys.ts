/** What a cell's words are worth in sorting: a number, a date, a day of the week, a numeral, or text by its sound. */
import { parseChineseNumber, toHalfWidthDigits } from '../../language/words/numerals.ts';

type Reader = (text: string) => number | null;

const DATE = /^(?:(\d{4})\s*[年./-]\s*)?(\d{1,2})\s*[月./-]\s*(\d{1,2})(?!\d)/;
/** Days of a month and months of a year when written as one number: enough to keep their order. */
const readDate: Reader = (text) => {
  const [, year = '0', month = '0', day = '0'] = DATE.exec(text) ?? [];
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDate ? (Number(year) * 100 + Number(month)) * 100 + Number(day) : null;
};

const WEEKDAYS = '一二三四五六日';
const readWeekday: Reader = (text) => {
  const day = /^(?:星期|周|礼拜)([一二三四五六日天])/.exec(text)?.[1];
  return day === undefined ? null : WEEKDAYS.indexOf(day === '天' ? '日' : day);
};

/** 08:00 in minutes, so that it is not read as 8. */
const readTime: Reader = (text) => {
  const [, hours, minutes] = /^(\d{1,2})[:：](\d{2})(?!\d)/.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
};

/** 20套, 1,200 元, -3 ℃, 45%; telephones with a hyphen are no numbers. */
const readNumber: Reader = (text) => {
  const match = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|^[-+]?\d+(?:\.\d+)?/.exec(text);
  if (match === null || /^[-\d:：/]/.test(text.slice(match[0].length))) return null;
  return Number(match[0].replaceAll(',', ''));
};

/** 一、 第三组 （二） 三级 */
const readNumeral: Reader = (text) => {
  const numeral = /^[第（(]?([〇零一二三四五六七八九十百]+)/.exec(text)?.[1];
  return numeral === undefined ? null : parseChineseNumber(numeral);
};

const READERS: readonly Reader[] = [readDate, readWeekday, readTime, readNumber, readNumeral];

/** Orders by pinyin, and numbers inside of texts by their value: 2号楼 before 10号楼. */
const COLLATOR = new Intl.Collator('zh-CN', { numeric: true });

/**
 * A comparison for these texts, by the first way of reading that fits all of them that are not empty; empty ones compare as
 * `null`, which the caller puts last.
 */
export function chooseComparison(texts: readonly string[]): (a: string, b: string) => number {
  const words = texts.map((text) => toHalfWidthDigits(text).trim()).filter((text) => text !== '');
  const reader = READERS.find((read) => words.every((text) => read(text) !== null));
  if (reader === undefined || words.length === 0) return (a, b) => COLLATOR.compare(a.trim(), b.trim());
  const read = (text: string) => reader(toHalfWidthDigits(text).trim()) ?? 0;
  return (a, b) => read(a) - read(b);
}
