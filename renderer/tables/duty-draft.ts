/** The form of a duty table: what its fields hold while they are being filled in, and the duty they come to. */

import { formatDay } from '../../shared/content/tables/duty/days.ts';
import { type DutyFault, findDutyFaults } from '../../shared/content/tables/duty/schedule.ts';
import {
  formatAbsences,
  formatTypedDays,
  listContradictions,
  parseAbsences,
  parseTypedDays,
  type TypedFault,
} from '../../shared/content/tables/duty/typed-days.ts';
import { type Duty, dutySchema } from '../../shared/model/plan/duty.ts';
import type { Facts } from '../../shared/model/plan/facts.ts';

export type DutyDraft = Omit<Duty, 'period' | 'holidays' | 'workdays' | 'absences'> & {
  readonly start: string;
  readonly end: string;
  /** As typed, one entry a line. */
  readonly holidays: string;
  readonly workdays: string;
  readonly absences: string;
};

export const TYPED_FIELDS = ['holidays', 'workdays', 'absences'] as const;
export type TypedField = (typeof TYPED_FIELDS)[number];

export type ReadDraft = {
  /** `null` while something is missing or wrong. */
  readonly duty: Duty | null;
  readonly faults: readonly (DutyFault | { readonly fault: 'no-period' | 'bad-shifts' | 'typed' })[];
  readonly typedFaults: Readonly<Record<TypedField, readonly TypedFault[]>>;
  /** Days typed both as holidays and as workdays: `10月7日`. */
  readonly contradictions: readonly string[];
};

export function toDraft(duty: Duty, facts: Facts): DutyDraft {
  const { period, holidays, workdays, absences, ...rest } = duty;
  return {
    ...rest,
    start: period.start,
    end: period.end,
    holidays: formatTypedDays(holidays, period),
    workdays: formatTypedDays(workdays, period),
    absences: formatAbsences(absences, facts.people, period),
  };
}

const NO_TYPED_FAULTS = { holidays: [], workdays: [], absences: [] };

export function readDraft(draft: DutyDraft, facts: Facts): ReadDraft {
  const { start, end, holidays, workdays, absences, ...rest } = draft;
  const period = { start, end };
  if (!dutySchema.shape.period.safeParse(period).success) {
    return { duty: null, faults: [{ fault: 'no-period' }], typedFaults: NO_TYPED_FAULTS, contradictions: [] };
  }
  const typed = {
    holidays: parseTypedDays(holidays, period),
    workdays: parseTypedDays(workdays, period),
    absences: parseAbsences(absences, facts.people, period),
  };
  const typedFaults = {
    holidays: typed.holidays.faults,
    workdays: typed.workdays.faults,
    absences: typed.absences.faults,
  };
  const contradictions = listContradictions(typed.holidays.entries, typed.workdays.entries).map((date) =>
    formatDay(date, false),
  );
  const isTypedWrong = TYPED_FIELDS.some((field) => typedFaults[field].length > 0) || contradictions.length > 0;
  const parsed = dutySchema.safeParse({
    ...rest,
    period,
    holidays: typed.holidays.entries,
    workdays: typed.workdays.entries.map(({ name: _name, ...days }) => days),
    absences: typed.absences.entries,
  });
  const faults = [
    ...(parsed.success ? findDutyFaults(parsed.data) : [{ fault: 'bad-shifts' } as const]),
    ...(isTypedWrong ? [{ fault: 'typed' } as const] : []),
  ];
  return { duty: parsed.success && faults.length === 0 ? parsed.data : null, faults, typedFaults, contradictions };
}

/** The list turned so that it begins with this person; the order of turns stays. */
export function beginWith(ids: readonly string[], id: string): string[] {
  const index = Math.max(0, ids.indexOf(id));
  return [...ids.slice(index), ...ids.slice(0, index)];
}
