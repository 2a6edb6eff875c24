/** Days as plans print them, 2026年3月1日, and as people type them. */

export type PlanDay = { readonly year: number; readonly month: number; readonly day: number };

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;
const CHINESE_DIGITS = '〇一二三四五六七八九';

const WRITTEN = /^(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*[日号]?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const CHINESE =
  /^([〇零○Ｏ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]$/;

/** True for a day of the calendar: 2026年2月30日 is none. */
export function isDay({ year, month, day }: PlanDay): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** 十, 二十一: up to 99. */
function readSmallNumber(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (word: string, none: number) => (word === '' ? none : Math.max(CHINESE_DIGITS.indexOf(word), 0));
  return (text.includes('十') ? digit(tens, 1) : 0) * 10 + digit(ones, 0);
}

/**
 * Reads one whole day, whatever it is typed as: 2026年3月1日, 2026-3-1, 2026/03/01, 2026.3.1, 20260301, 二〇二六年三月一日.
 * The day may be none of the calendar: see `isDay`.
 *
 * @returns `null` where the text is no day.
 */
export function readDay(text: string): PlanDay | null {
  const words = text.normalize('NFKC').trim();
  const match = WRITTEN.exec(words) ?? DIGITS.exec(words);
  if (match !== null) return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const chinese = CHINESE.exec(words);
  if (chinese === null) return null;
  const year = Number([...(chinese[1] ?? '')].map((digit) => Math.max(CHINESE_DIGITS.indexOf(digit), 0)).join(''));
  return { year, month: readSmallNumber(chinese[2] ?? ''), day: readSmallNumber(chinese[3] ?? '') };
}

/** 2026年3月1日. Source: GB/T 9704-2012, 7.3.5.4. */
export function formatDay({ year, month, day }: PlanDay): string {
  return `${year}年${month}月${day}日`;
}

/** 日, 一 … 六. */
export function getWeekday({ year, month, day }: PlanDay): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] as (typeof WEEKDAYS)[number];
}

/** Negative where the first is earlier. */
export function compareDays(first: PlanDay, second: PlanDay): number {
  return first.year - second.year || first.month - second.month || first.day - second.day;
}

export type PlanPeriod = { readonly from: PlanDay; readonly to: PlanDay };

const DAY = '\\d{4}\\s*(?:年|[-/.])\\s*\\d{1,2}\\s*(?:月|[-/.])\\s*\\d{1,2}\\s*[日号]?';
const SEPARATOR = '\\s*(?:至|到|~|—+|–|－|-)\\s*';
const PERIOD = new RegExp(`^(${DAY})${SEPARATOR}(?:(${DAY})|(?:(\\d{1,2})[月/.-])?(\\d{1,2})[日号]?)$`);

/**
 * Reads two days: 2026年9月1日至2027年1月20日, 2026-9-1~2027-1-20, 2026年10月1日至7日.
 *
 * @returns `null` where the text is no period, such as 每年3月.
 */
export function readPeriod(text: string): PlanPeriod | null {
  const match = PERIOD.exec(text.normalize('NFKC').trim());
  if (match === null) return null;
  const [, first = '', second, month, day] = match;
  const from = readDay(first);
  if (from === null) return null;
  if (second !== undefined) {
    const to = readDay(second);
    return to === null ? null : { from, to };
  }
  return { from, to: { year: from.year, month: month === undefined ? from.month : Number(month), day: Number(day) } };
}

/** 2026年9月1日至2027年1月20日; what both days share is said once: 2026年10月1日至7日. */
export function formatPeriod({ from, to }: PlanPeriod): string {
  if (from.year !== to.year) return `${formatDay(from)}至${formatDay(to)}`;
  if (from.month !== to.month) return `${formatDay(from)}至${to.month}月${to.day}日`;
  return `${formatDay(from)}至${to.day}日`;
}

/** A date or period in the official form where it is certain which is meant; anything else as it was typed. */
export function tidyDays(kind: 'date' | 'period', text: string): string {
  if (kind === 'date') {
    const day = readDay(text);
    return day !== null && isDay(day) ? formatDay(day) : text;
  }
  const period = readPeriod(text);
  return period !== null && isDay(period.from) && isDay(period.to) ? formatPeriod(period) : text;
}
