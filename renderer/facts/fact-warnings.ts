/** What looks wrong with a fact's value. A warning never keeps anybody from anything. */
import type { FactKind } from '../../shared/plan/facts.ts';

export type FactWarning = 'phone' | 'date' | 'date-impossible' | 'number';

/** Digits with the signs that stand between them, several numbers parted by 、 or /: `000-0000-0001、110`. */
const PHONE = /^[\d０-９+()（）\-—\s]{3,}(?:转\d+)?(?:[、，,/;；][\d０-９+()（）\-—\s]{3,}(?:转\d+)?)*$/;
const DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `null` where nothing is wrong, which an empty value is not: it prints as a blank. */
export function findFactWarning(kind: FactKind, value: string): FactWarning | null {
  const text = value.trim();
  if (text === '') return null;
  if (kind === 'phone') return PHONE.test(text) ? null : 'phone';
  if (kind === 'number') return /[\d０-９零一二三四五六七八九十百千万两]/.test(text) ? null : 'number';
  if (kind !== 'date') return null;
  const parts = DATE.exec(text);
  if (parts === null) return 'date';
  const [, year, month, day] = parts;
  return isDay(Number(year), Number(month), Number(day)) ? null : 'date-impossible';
}

/** A day as plans print it: 2026年3月1日. `isoDate` is what a date field of the page gives: 2026-03-01. */
export function formatPlanDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
