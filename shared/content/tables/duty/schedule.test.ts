import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Duty, dutySchema } from '../../../model/plan/duty.ts';
import { addDays, countDays, isWithin } from './days.ts';
import { countDuties } from './fairness.ts';
import { findDutyFaults, scheduleDuty } from './schedule.ts';

const DUTY: Duty = {
  period: { start: '2026-09-28', end: '2026-10-11' },
  shifts: [{ name: '白班', from: '08:00', to: '18:00' }],
  leaderIds: [],
  memberIds: ['甲', '乙', '丙', '丁'],
  membersPerShift: 1,
  turn: 'by-day',
  isHolidayApart: true,
  avoidsSuccessive: true,
  holidays: [{ start: '2026-10-01', end: '2026-10-07', name: '国庆节' }],
  workdays: [{ start: '2026-10-10', end: '2026-10-10' }],
  absences: [],
};
const listMembers = (duty: Duty) => scheduleDuty(duty).days.map((day) => day.shifts.flat().join(''));
const spread = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers);

const people = (count: number, prefix = '员') => Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

/** Duties that can be met: enough people for every day, some twice as many as that. */
const arbitraryDuty: fc.Arbitrary<Duty> = fc
  .record({
    start: fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days)),
    length: fc.integer({ min: 1, max: 70 }),
    shifts: fc.integer({ min: 1, max: 3 }),
    membersPerShift: fc.integer({ min: 1, max: 2 }),
    spare: fc.integer({ min: 0, max: 8 }),
    leaders: fc.integer({ min: 0, max: 5 }),
    turn: fc.constantFrom('by-day' as const, 'by-week' as const),
    isHolidayApart: fc.boolean(),
    avoidsSuccessive: fc.boolean(),
    holiday: fc.option(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 7 }))),
  })
  .map(({ start, length, shifts, membersPerShift, spare, leaders, holiday, ...rest }) => ({
    ...DUTY,
    ...rest,
    membersPerShift,
    period: { start, end: addDays(start, length - 1) },
    shifts: Array.from({ length: shifts }, (_, index) => ({ name: `第${index + 1}班`, from: '08:00', to: '18:00' })),
    memberIds: people(shifts * membersPerShift + spare),
    leaderIds: people(leaders, '领导'),
    holidays:
      holiday === null
        ? []
        : [{ start: addDays(start, holiday[0]), end: addDays(start, holiday[0] + holiday[1]), name: '' }],
    workdays: [],
  }));

describe('scheduleDuty', () => {
  it('goes round by the day, weekends and holidays apart', () => {
    expect(listMembers(DUTY)).toHaveLength(14);
    const { days, openDates, successiveDates } = scheduleDuty(DUTY);
    expect([openDates, successiveDates]).toEqual([[], []]);
    expect(days.map(({ kind }) => kind).filter((kind) => kind === 'holiday')).toHaveLength(7);
    expect(days.find(({ date }) => date === '2026-10-10')?.kind).toBe('workday');
    expect(days.find(({ date }) => date === '2026-10-11')?.kind).toBe('weekend');
  });

  it('begins the first day with the first person, whatever kind of day it is', () => {
    // Monday, and a weekend of two slots behind it, whose rotation comes first.
    const monday = { ...DUTY, period: { start: '2026-11-23', end: '2026-12-04' }, holidays: [], workdays: [] };
    expect(listMembers(monday).slice(0, 4)).toEqual(['甲', '乙', '丙', '丁']);
    const saturday = { ...monday, period: { start: '2026-11-28', end: '2026-12-04' } };
    expect(listMembers(saturday)[0]).toBe('甲');
  });

  it('goes round in the order of the list where all days are alike', () => {
    const members = listMembers({ ...DUTY, isHolidayApart: false, period: { start: '2026-09-07', end: '2026-09-12' } });
    expect(members).toEqual(['甲', '乙', '丙', '丁', '甲', '乙']);
  });

  it('changes with every Monday where turns are by the week', () => {
    const members = listMembers({
      ...DUTY,
      turn: 'by-week',
      isHolidayApart: false,
      period: { start: '2026-09-04', end: '2026-09-15' },
    });
    expect(members.join('')).toBe(`${'甲'.repeat(3)}${'乙'.repeat(7)}${'丙'.repeat(2)}`);
  });

  it('lets somebody stand in for single days of a week', () => {
    const duty: Duty = {
      ...DUTY,
      turn: 'by-week',
      isHolidayApart: false,
      period: { start: '2026-09-07', end: '2026-09-13' },
      absences: [{ personId: '甲', start: '2026-09-09', end: '2026-09-09' }],
    };
    expect(listMembers(duty).join('')).toBe('甲甲乙甲甲甲甲');
  });

  it('leads for the whole day and is no member of it', () => {
    const duty: Duty = { ...DUTY, leaderIds: ['甲', '乙'], memberIds: ['甲', '乙', '丙'] };
    for (const day of scheduleDuty(duty).days) expect(day.shifts.flat()).not.toContain(day.leaderId);
  });

  it('does not warn of a leader who is alone', () => {
    expect(scheduleDuty({ ...DUTY, leaderIds: ['戊'] }).successiveDates).toEqual([]);
    expect(scheduleDuty({ ...DUTY, memberIds: ['甲'] }).successiveDates).toHaveLength(13);
  });

  it('leaves a place open where nobody can be there, and says when', () => {
    const absences = DUTY.memberIds.map((personId) => ({ personId, start: '2026-09-29', end: '2026-09-29' }));
    const { days, openDates } = scheduleDuty({ ...DUTY, absences });
    expect(openDates).toEqual(['2026-09-29']);
    expect(days[1]?.shifts).toEqual([[null]]);
  });

  it('fills every place once, with nobody twice on a day, and shares days and shifts of every kind fairly', () => {
    fc.assert(
      fc.property(arbitraryDuty, (duty) => {
        expect(dutySchema.parse(duty)).toEqual(duty);
        expect(findDutyFaults(duty)).toEqual([]);
        const schedule = scheduleDuty(duty);
        expect(schedule.openDates).toEqual([]);
        expect(schedule.days.map(({ date }) => date)).toHaveLength(countDays(duty.period));
        for (const day of schedule.days) {
          expect(day.shifts).toHaveLength(duty.shifts.length);
          const all = day.shifts.flat();
          expect(all).toHaveLength(duty.shifts.length * duty.membersPerShift);
          expect(new Set(all).size).toBe(all.length);
          expect(day.leaderId === null).toBe(duty.leaderIds.length === 0);
        }
        if (duty.turn === 'by-week') return;
        const counts = countDuties(duty, schedule);
        for (const isLeader of [true, false]) {
          const of = counts.filter((count) => count.isLeader === isLeader);
          if (of.length === 0) continue;
          expect(spread(of.map(({ total }) => total))).toBeLessThanOrEqual(1);
          for (const shift of of[0]?.byShift.keys() ?? [])
            expect(spread(of.map(({ byShift }) => byShift[shift] as number))).toBeLessThanOrEqual(1);
          if (!duty.isHolidayApart) continue;
          expect(spread(of.map(({ weekends }) => weekends))).toBeLessThanOrEqual(1);
          expect(spread(of.map(({ holidays }) => holidays))).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has nobody on two successive days where there are three times as many people as places', () => {
    fc.assert(
      fc.property(arbitraryDuty, (duty) => {
        const needed = duty.shifts.length * duty.membersPerShift;
        const enough: Duty = {
          ...duty,
          turn: 'by-day',
          avoidsSuccessive: true,
          memberIds: people(3 * needed + 1),
          leaderIds: people(4, '领导'),
        };
        expect(scheduleDuty(enough).successiveDates).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('rests people where a kind of day has one day alone, with nobody of its own to change places with', () => {
    const duty: Duty = {
      ...DUTY,
      period: { start: '2027-11-24', end: '2027-11-27' },
      shifts: ['早班', '中班', '晚班'].map((name) => ({ name, from: '08:00', to: '16:00' })),
      memberIds: people(10),
      holidays: [{ start: '2027-11-25', end: '2027-11-25', name: '' }],
      workdays: [],
    };
    expect(scheduleDuty(duty).successiveDates).toEqual([]);
  });

  it('shares nights as it shares days', () => {
    const shifts = ['白班', '夜班'].map((name) => ({ name, from: '08:00', to: '18:00' }));
    const period = { start: '2026-01-01', end: '2026-03-31' };
    const duty: Duty = { ...DUTY, shifts, period, memberIds: ['甲', '乙', '丙', '丁', '戊'], isHolidayApart: true };
    expect(countDuties(duty, scheduleDuty(duty)).map(({ byShift }) => byShift)).toEqual(Array(5).fill([18, 18]));
  });

  it('puts nobody where they are away as long as others are there, whoever leads', () => {
    const arbitraryAway = fc.array(fc.record({ person: fc.nat(), from: fc.nat(69), days: fc.nat(9) }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(arbitraryDuty, arbitraryAway, fc.boolean(), (duty, away, isShared) => {
        const memberIds = people(duty.memberIds.length + 3);
        const absences = away.map(({ person, from, days }) => ({
          personId: memberIds[person % 3] as string,
          start: addDays(duty.period.start, from),
          end: addDays(duty.period.start, from + days),
        }));
        // Three may be away and one may lead: so many are to spare.
        const leaderIds = isShared ? memberIds.slice(3, 7) : duty.leaderIds;
        const schedule = scheduleDuty({ ...duty, memberIds: [...memberIds, '备员'], absences, leaderIds });
        expect(schedule.openDates).toEqual([]);
        for (const day of schedule.days) {
          const present = [day.leaderId, ...day.shifts.flat()].filter((id) => id !== null);
          expect(new Set(present).size).toBe(present.length);
          for (const absence of absences)
            if (isWithin(day.date, absence)) expect(present).not.toContain(absence.personId);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('findDutyFaults', () => {
  it.each<[string, Partial<Duty>, string[]]>([
    ['nobody', { memberIds: [] }, ['no-members']],
    ['fewer people than a day needs', { memberIds: ['甲'], membersPerShift: 2 }, ['too-few-members']],
    ['more than a year', { period: { start: '2026-01-01', end: '2027-01-02' } }, ['too-long']],
    ['two shifts of one name', { shifts: [DUTY.shifts, DUTY.shifts].flat() }, ['same-shift-names']],
  ])('refuses %s', (_, change, faults) => {
    expect(findDutyFaults({ ...DUTY, ...change }).map(({ fault }) => fault)).toEqual(faults);
  });
});
