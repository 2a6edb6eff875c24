/** How often each person is on duty: in all, on the days nobody likes, and in each shift. */
import type { Duty } from '../../../model/plan/duty.ts';
import type { Schedule } from './schedule.ts';

export type DutyCount = {
  readonly personId: string;
  readonly isLeader: boolean;
  /** Shifts of members, days of leaders. */
  readonly total: number;
  readonly weekends: number;
  readonly holidays: number;
  /** Of each shift of the duty, in its order; none for a leader, who is there all day. */
  readonly byShift: readonly number[];
};

/** One count a person and list, in the order of the lists; who leads and is a member too has two. */
export function countDuties(duty: Duty, { days }: Schedule): readonly DutyCount[] {
  const count = (personId: string, isLeader: boolean): DutyCount => {
    const timesOn = days.map((day) =>
      isLeader ? Number(day.leaderId === personId) : day.shifts.flat().filter((id) => id === personId).length,
    );
    const sum = (kind: 'weekend' | 'holiday' | null) =>
      timesOn.reduce((all, times, index) => (kind === null || days[index]?.kind === kind ? all + times : all), 0);
    const byShift = isLeader
      ? []
      : duty.shifts.map((_, index) => days.filter(({ shifts }) => shifts[index]?.includes(personId)).length);
    return { personId, isLeader, total: sum(null), weekends: sum('weekend'), holidays: sum('holiday'), byShift };
  };
  return [
    ...[...new Set(duty.leaderIds)].map((id) => count(id, true)),
    ...[...new Set(duty.memberIds)].map((id) => count(id, false)),
  ];
}
