/** The duty a new table begins with: a fortnight, two shifts, and people of the facts by what their roles say. */
import type { Duty } from '../../../model/plan/duty.ts';
import type { Facts, Person } from '../../../model/plan/facts.ts';
import { addDays } from './days.ts';

const LEADER = /带班|值班领导|总指挥|^(?:.{0,6}领导小组)?(?:副?组长|负责人)$/;
const MEMBER = /值班(?!领导)|值守|门卫|保安/;
const DAYS = 14;

/** Everyone once: who has several roles in the plan is one person on duty, under the first of them. */
export function listPeopleOnce(facts: Facts): readonly Person[] {
  const seen = new Set<string>();
  return facts.people.filter(({ name }) => {
    const key = name.replace(/\s/g, '');
    if (key !== '' && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** `start` comes from the caller: the core has no clock. Where no role speaks of duty, all who do not lead take turns. */
export function suggestDuty(facts: Facts, start: string): Duty {
  const people = listPeopleOnce(facts);
  const leaderIds = people.filter(({ role }) => LEADER.test(role)).map(({ id }) => id);
  const named = people.filter(({ role }) => MEMBER.test(role));
  const others = people.filter(({ id }) => !leaderIds.includes(id));
  return {
    period: { start, end: addDays(start, DAYS - 1) },
    shifts: [
      { name: '白班', from: '08:00', to: '18:00' },
      { name: '夜班', from: '18:00', to: '08:00' },
    ],
    leaderIds,
    memberIds: (named.length > 1 ? named : others).map(({ id }) => id),
    membersPerShift: 1,
    turn: 'by-day',
    isHolidayApart: true,
    avoidsSuccessive: true,
    holidays: [],
    workdays: [],
    absences: [],
  };
}

/** The duty without people the facts no longer have, and how many they were. */
export function dropUnknownPeople(duty: Duty, facts: Facts): { readonly duty: Duty; readonly dropped: number } {
  const isKnown = (id: string) => facts.people.some((person) => person.id === id);
  const unknown = new Set([...duty.leaderIds, ...duty.memberIds].filter((id) => !isKnown(id)));
  if (unknown.size === 0) return { duty, dropped: 0 };
  return {
    duty: {
      ...duty,
      leaderIds: duty.leaderIds.filter(isKnown),
      memberIds: duty.memberIds.filter(isKnown),
      absences: duty.absences.filter(({ personId }) => isKnown(personId)),
    },
    dropped: unknown.size,
  };
}
