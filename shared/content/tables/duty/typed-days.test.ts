import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../model/plan/facts.ts';
import { addDays, formatWeekday } from './days.ts';
import { formatAbsences, formatTypedDays, listContradictions, parseAbsences, parseTypedDays } from './typed-days.ts';

const AUTUMN = { start: '2026-09-28', end: '2026-10-11' };
const NEW_YEAR = { start: '2026-12-25', end: '2027-02-28' };
const person = (id: string, name: string): Person => ({ id, role: `${id}值班员`, name, title: '', phone: '' });
const PEOPLE = [person('甲', '张某某'), person('乙', ''), person('丙', '李某某'), person('丁', '李某某')];

describe('parseTypedDays', () => {
  it.each([
    ['10月1日至7日 国庆节', '2026-10-01', '2026-10-07', '国庆节'],
    ['国庆节：2026年10月1日—10月7日', '2026-10-01', '2026-10-07', '国庆节'],
    ['10.1-10.7 国庆', '2026-10-01', '2026-10-07', '国庆'],
    ['2026-10-01~2026-10-07', '2026-10-01', '2026-10-07', ''],
    ['2026/10/10', '2026-10-10', '2026-10-10', ''],
    ['9月25日到27日（中秋节）', '2026-09-25', '2026-09-27', '中秋节'],
  ])('reads %s', (text, start, end, name) => {
    expect(parseTypedDays(text, AUTUMN)).toEqual({ entries: [{ start, end, name }], faults: [] });
  });

  it('takes the year that puts a day into the period, and runs over new year', () => {
    expect(parseTypedDays('1月1日至3日 元旦\n12月31日至1月2日', NEW_YEAR).entries).toEqual([
      { start: '2027-01-01', end: '2027-01-03', name: '元旦' },
      { start: '2026-12-31', end: '2027-01-02', name: '' },
    ]);
  });

  it('reads several days in one line', () => {
    expect(parseTypedDays('9月28日、10月10日 调休', AUTUMN).entries).toEqual([
      { start: '2026-09-28', end: '2026-09-28', name: '调休' },
      { start: '2026-10-10', end: '2026-10-10', name: '调休' },
    ]);
  });

  it('says which line cannot be read, and reads the others', () => {
    const { entries, faults } = parseTypedDays('国庆节\n\n2月30日\n10月7日至1日\n10月32日\n10月1日', AUTUMN);
    expect(faults).toEqual([
      { line: 1, text: '国庆节', fault: 'unreadable' },
      { line: 3, text: '2月30日', fault: 'no-such-day' },
      { line: 4, text: '10月7日至1日', fault: 'end-before-start' },
      { line: 5, text: '10月32日', fault: 'no-such-day' },
    ]);
    expect(entries).toHaveLength(1);
  });

  it('reads what it has written', () => {
    const period = fc.tuple(fc.nat(400), fc.nat(20)).map(([from, days]) => {
      const start = addDays('2026-03-01', from);
      return { start, end: addDays(start, days) };
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(period, fc.constantFrom('', '国庆节', '校运会')), { maxLength: 5 }),
        period,
        (typed, within) => {
          const days = typed.map(([each, name]) => ({ ...each, name }));
          expect(parseTypedDays(formatTypedDays(days, within), within)).toEqual({ entries: days, faults: [] });
        },
      ),
    );
  });
});

describe('parseAbsences', () => {
  it('reads who is away by name or role', () => {
    const { entries, faults } = parseAbsences('张某某 10月3日、10月5日至6日\n乙值班员：10月1日', PEOPLE, AUTUMN);
    expect(faults).toEqual([]);
    expect(entries).toEqual([
      { personId: '甲', start: '2026-10-03', end: '2026-10-03' },
      { personId: '甲', start: '2026-10-05', end: '2026-10-06' },
      { personId: '乙', start: '2026-10-01', end: '2026-10-01' },
    ]);
    expect(formatAbsences(entries, PEOPLE, AUTUMN)).toBe('张某某 10月3日\n张某某 10月5日至10月6日\n乙值班员 10月1日');
  });

  it('says who is not known, or known twice', () => {
    const { faults } = parseAbsences('王某某 10月3日\n李某某 10月3日', PEOPLE, AUTUMN);
    expect(faults.map(({ fault }) => fault)).toEqual(['unknown-person', 'several-people']);
  });
});

it('lists days that are both holidays and workdays', () => {
  const holidays = [{ start: '2026-10-01', end: '2026-10-07' }];
  expect(listContradictions(holidays, [{ start: '2026-10-07', end: '2026-10-08' }])).toEqual(['2026-10-07']);
});

it('knows the day of the week', () => {
  expect(formatWeekday('2026-10-01')).toBe('星期四');
});
