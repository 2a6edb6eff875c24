/** What looks wrong with a fact's value. A warning never keeps anybody from anything; the sheet and the checks share it. */

import { compareDays, formatDay, isDay, readDay, readPeriod } from '../../language/words/plan-day.ts';
import { findTelephoneFault } from '../../language/words/telephone.ts';
import type { FactKind } from '../../model/plan/facts.ts';

export const FACT_WARNINGS = [
  'phone',
  'phone-mobile-length',
  'phone-incomplete',
  'date',
  'date-impossible',
  'period-order',
  'number',
] as const;
export type FactWarning = (typeof FACT_WARNINGS)[number];

function findPhoneWarning(text: string): FactWarning | null {
  const fault = findTelephoneFault(text);
  if (fault === null) return null;
  return fault === 'not-a-number' ? 'phone' : `phone-${fault}`;
}

function findDateWarning(text: string): FactWarning | null {
  // A weekday may follow the date; whether it fits is a check of its own.
  const written = text.replace(/[（(](?:星期|周)[一二三四五六日天][）)]$/, '');
  const day = readDay(written);
  if (day === null || formatDay(day) !== written) return 'date';
  return isDay(day) ? null : 'date-impossible';
}

/** A period may be in words (每年3月); only one of two certain days can be wrong. */
function findPeriodWarning(text: string): FactWarning | null {
  const period = readPeriod(text);
  if (period === null) return null;
  if (!isDay(period.from) || !isDay(period.to)) return 'date-impossible';
  return compareDays(period.from, period.to) > 0 ? 'period-order' : null;
}

/** `null` where nothing is wrong, which an empty value is not: it prints as a blank. */
export function findFactWarning(kind: FactKind, value: string): FactWarning | null {
  const text = value.trim();
  if (text === '') return null;
  switch (kind) {
    case 'phone':
      return findPhoneWarning(text);
    case 'number':
      return /[\d０-９零一二三四五六七八九十百千万两]/.test(text) ? null : 'number';
    case 'date':
      return findDateWarning(text);
    case 'period':
      return findPeriodWarning(text);
    default:
      return null;
  }
}
