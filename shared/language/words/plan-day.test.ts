import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, formatPeriod, getWeekday, isDay, readDay, readPeriod, tidyDays } from './plan-day.ts';

const days = fc
  .record({
    year: fc.integer({ min: 1990, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter(isDay);

describe('days', () => {
  it.each([
    '2026年3月1日',
    '2026-3-1',
    '2026/03/01',
    '2026.3.1',
    '20260301',
    '２０２６年３月１日',
    '二〇二六年三月一日',
    ' 2026 年 3 月 1 日 ',
  ])('reads %s', (text) => expect(tidyDays('date', text)).toBe('2026年3月1日'));

  it.each(['3月1日', '每年3月', '2026年', '2026年2月30日', ''])('leaves %s as it is', (text) =>
    expect(tidyDays('date', text)).toBe(text),
  );

  it('reads what it writes', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(readDay(formatDay(day))).toEqual(day);
      }),
    );
  });

  it('tells the weekday', () => {
    expect(getWeekday({ year: 2026, month: 10, day: 1 })).toBe('四');
    expect(getWeekday({ year: 2000, month: 2, day: 29 })).toBe('二');
  });
});

describe('periods', () => {
  it.each([
    ['2026-9-1~2027-1-20', '2026年9月1日至2027年1月20日'],
    ['2026年10月1日至7日', '2026年10月1日至7日'],
    ['2026年10月1日—10月7日', '2026年10月1日至7日'],
    ['2026/9/28-2026/10/8', '2026年9月28日至10月8日'],
    ['20260928至1008', '20260928至1008'],
  ])('writes %s as %s', (typed, printed) => expect(tidyDays('period', typed)).toBe(printed));

  it('reads what it writes', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(readPeriod(formatPeriod({ from, to }))).toEqual({ from, to });
      }),
    );
  });
});
