/** Days as `2026-10-01`: arithmetic, weekdays, and how they are written in a document. */
import type { Duty, Period } from '../../../model/plan/duty.ts';

const DAY_MS = 86_400_000;
const WEEKDAY_NAMES = '日一二三四五六';

/** The n-th day after this one. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** `2026-10-01`, or `null` where there is no such day. */
export function toDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** From `start` to `end` both included, of any length; 1 for a single day. */
export function countDays({ start, end }: Period): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / DAY_MS) + 1;
}

export function listDays(period: Period): string[] {
  return Array.from({ length: Math.max(0, countDays(period)) }, (_, index) => addDays(period.start, index));
}

/** 0 is Sunday. */
export function getWeekday(date: string): number {
  return new Date(Date.parse(date)).getUTCDay();
}

/** The Monday on or before a day. */
export function getMonday(date: string): string {
  return addDays(date, -((getWeekday(date) + 6) % 7));
}

export function isWithin(date: string, { start, end }: Period): boolean {
  return start <= date && date <= end;
}

/** What kind of day a rotation takes a day for. */
export const DAY_KINDS = ['holiday', 'weekend', 'workday'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

export function getDayKind(date: string, { holidays, workdays }: Pick<Duty, 'holidays' | 'workdays'>): DayKind {
  if (holidays.some((period) => isWithin(date, period))) return 'holiday';
  if (workdays.some((period) => isWithin(date, period))) return 'workday';
  return getWeekday(date) % 6 === 0 ? 'weekend' : 'workday';
}

/** 10月1日, with its year where that is asked for. */
export function formatDay(date: string, hasYear: boolean): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${hasYear ? `${year}年` : ''}${month}月${day}日`;
}

/** 星期四 */
export function formatWeekday(date: string): string {
  return `星期${WEEKDAY_NAMES[getWeekday(date)]}`;
}
