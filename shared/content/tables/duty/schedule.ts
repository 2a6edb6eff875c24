/** Who is on duty when: a `Duty` carried out day by day, and what of it could not be met. */
import type { Duty } from '../../../model/plan/duty.ts';
import { type AssignRules, assignSlots, type Slot } from './assign.ts';
import { countDays, DAY_KINDS, type DayKind, getDayKind, getMonday, isWithin, listDays } from './days.ts';
import { shareShifts } from './share-shifts.ts';

/** Longest period: a leap year. */
export const MAX_DAYS = 366;

export type DutyDay = {
  readonly date: string;
  readonly kind: DayKind;
  /** `null` where there are no leaders at all, or nobody can. */
  readonly leaderId: string | null;
  /** For each shift its members; `null` for a place nobody can fill. */
  readonly shifts: readonly (readonly (string | null)[])[];
};

export type Schedule = {
  readonly days: readonly DutyDay[];
  /** Days with a place that nobody can fill. */
  readonly openDates: readonly string[];
  /** Days on which somebody is on duty again after the day before, although that was to be avoided. */
  readonly successiveDates: readonly string[];
};

/** Why there can be no schedule. `too-few-members` and `-leaders`: fewer people than one day needs. */
export type DutyFault =
  | { readonly fault: 'too-long' | 'no-members' | 'same-shift-names' }
  | { readonly fault: 'too-few-members'; readonly needed: number; readonly people: number };

export function findDutyFaults(duty: Duty): DutyFault[] {
  const faults: DutyFault[] = [];
  if (countDays(duty.period) > MAX_DAYS) faults.push({ fault: 'too-long' });
  if (new Set(duty.shifts.map(({ name }) => name)).size < duty.shifts.length)
    faults.push({ fault: 'same-shift-names' });
  const needed = duty.shifts.length * duty.membersPerShift;
  const people = new Set(duty.memberIds).size;
  if (people === 0) faults.push({ fault: 'no-members' });
  else if (people < needed) faults.push({ fault: 'too-few-members', needed, people });
  return faults;
}

type Turn = { readonly kind: DayKind; readonly dates: readonly string[] };

/** Days, or weeks from Monday on; a week with a holiday counts as one. */
function listTurns(duty: Duty): Turn[] {
  const days = listDays(duty.period).map((date) => ({ date, kind: getDayKind(date, duty) }));
  if (duty.turn === 'by-day') return days.map(({ date, kind }) => ({ kind, dates: [date] }));
  const mondays = [...new Set(days.map(({ date }) => getMonday(date)))];
  return mondays.map((monday) => {
    const week = days.filter(({ date }) => getMonday(date) === monday);
    return {
      kind: week.some(({ kind }) => kind === 'holiday') ? 'holiday' : 'workday',
      dates: week.map(({ date }) => date),
    };
  });
}

/** The slots of every turn, `size` each. */
function listSlots(turns: readonly Turn[], size: number, duty: Duty): Slot[] {
  return turns.flatMap(({ kind, dates }, turn) =>
    Array.from({ length: size }, () => ({ turn, kind: duty.isHolidayApart ? kind : 'day', dates })),
  );
}

/** One slot a day out of slots by turn, so that somebody can stand in for a day of a week. */
function spreadOverDays(slots: readonly Slot[], assigned: readonly (string | null)[], size: number) {
  const byDate = new Map<string, (string | null)[]>();
  slots.forEach((slot, index) => {
    for (const date of slot.dates) {
      const places = byDate.get(date) ?? [];
      places[index % size] = assigned[index] ?? null;
      byDate.set(date, places);
    }
  });
  return byDate;
}

/** People of a rotation by day. In turns by the week, single days on which somebody is away are filled by who has fewest. */
function rotate(
  duty: Duty,
  people: readonly string[],
  shifts: number,
  perShift: number,
  isBusy: (personId: string, date: string) => boolean,
): ReadonlyMap<string, readonly (string | null)[]> {
  const isAway = (personId: string, date: string) =>
    isBusy(personId, date) || duty.absences.some((absence) => absence.personId === personId && isWithin(date, absence));
  const kinds = [...DAY_KINDS, 'day'];
  const size = shifts * perShift;
  const slots = listSlots(listTurns(duty), size, duty);
  const rules: AssignRules = {
    // A week is given up only by who is away for all of it: single days are stood in for.
    isExcluded: (personId, { dates }) => dates.every((date) => isAway(personId, date)),
    // Fewer people than two days need cannot rest between them, whatever is swapped.
    avoidsSuccessive: duty.avoidsSuccessive && duty.turn === 'by-day' && people.length >= 2 * size,
  };
  const assigned = shareShifts(assignSlots(people, slots, kinds, rules), shifts, perShift);
  const byDate = spreadOverDays(slots, assigned, size);
  if (duty.turn === 'by-day') return byDate;
  const counts = new Map(people.map((id) => [id, 0]));
  const add = (id: string | null) => id !== null && counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const places of byDate.values()) places.forEach(add);
  for (const [date, places] of byDate) {
    places.forEach((id, index) => {
      if (id !== null && !isAway(id, date)) return;
      const free = people.filter((person) => !isAway(person, date) && !places.includes(person));
      const standIn = free.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))[0] ?? null;
      places[index] = standIn;
      add(standIn);
    });
  }
  return byDate;
}

/** Days on which somebody was on duty the day before as well. A leader alone leads every day, and is not meant. */
function findSuccessive(days: readonly DutyDay[], hasOneLeader: boolean): string[] {
  const listPeople = (day: DutyDay | undefined) =>
    day === undefined ? [] : [hasOneLeader ? null : day.leaderId, ...day.shifts.flat()];
  return days.flatMap((day, index) => {
    const before = listPeople(days[index - 1]);
    return listPeople(day).some((id) => id !== null && before.includes(id)) ? [day.date] : [];
  });
}

/** The schedule of a duty without faults (`findDutyFaults`). Pure: the same duty has the same schedule. */
export function scheduleDuty(duty: Duty): Schedule {
  const leaders = rotate(duty, [...new Set(duty.leaderIds)], 1, duty.leaderIds.length === 0 ? 0 : 1, () => false);
  const isLeading = (personId: string, date: string) => leaders.get(date)?.includes(personId) === true;
  const members = rotate(duty, [...new Set(duty.memberIds)], duty.shifts.length, duty.membersPerShift, isLeading);
  const days = listDays(duty.period).map((date): DutyDay => {
    const places = members.get(date) ?? [];
    return {
      date,
      kind: getDayKind(date, duty),
      leaderId: leaders.get(date)?.[0] ?? null,
      shifts: duty.shifts.map((_, index) =>
        Array.from(
          { length: duty.membersPerShift },
          (__, place) => places[index * duty.membersPerShift + place] ?? null,
        ),
      ),
    };
  });
  const isOpen = (day: DutyDay) =>
    day.shifts.flat().includes(null) || (duty.leaderIds.length > 0 && day.leaderId === null);
  return {
    days,
    openDates: days.filter(isOpen).map(({ date }) => date),
    successiveDates:
      duty.avoidsSuccessive && duty.turn === 'by-day' ? findSuccessive(days, new Set(duty.leaderIds).size === 1) : [],
  };
}
