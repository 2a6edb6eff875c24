/** Days as users type them, one entry a line: `10月1日至7日 国庆节`, `2026-10-10`, `张某某 10月3日、10月5日至6日`. */
import type { Duty, Period } from '../../../model/plan/duty.ts';
import type { Person } from '../../../model/plan/facts.ts';
import { addDays, formatDay, isWithin, toDate } from './days.ts';

/**
 * What is wrong with a line: `unreadable` holds no day; `no-such-day` 2月30日; `end-before-start`; `unknown-person` begins with
 * nobody of the plan; `several-people` with a name that two people bear.
 */
export type TypedFault = {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  readonly fault: 'unreadable' | 'no-such-day' | 'end-before-start' | 'unknown-person' | 'several-people';
};
export type TypedDays<T> = { readonly entries: readonly T[]; readonly faults: readonly TypedFault[] };

const DAY = '(?:(\\d{4})\\s*[年./-]\\s*)?(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*[日号]?';
/** A day, and the end of a period after 至: a whole day or only its number. */
const SPAN = new RegExp(`${DAY}(?:\\s*(?:至|到|[—–~～-]+)\\s*(?:${DAY}|(\\d{1,2})\\s*[日号]?))?`, 'g');
const PARTING = /^[\s，,、；;。：:（）()]*$/;
const ENDS = /^[\s，,、；;。：:（(]+|[\s，,、；;。：:）)]+$/g;

/** The year of a day typed without one: the year that puts it into the period, else the period's first. */
function toDateWithin(year: string | undefined, month: number, day: number, period: Period): string | null {
  if (year !== undefined) return toDate(Number(year), month, day);
  const first = Number(period.start.slice(0, 4));
  const last = Number(period.end.slice(0, 4));
  for (let candidate = first; candidate <= last; candidate++) {
    const date = toDate(candidate, month, day);
    if (date !== null && isWithin(date, period)) return date;
  }
  return toDate(first, month, day);
}

type ReadLine = { readonly periods: Period[]; readonly words: string } | { readonly fault: TypedFault['fault'] };

function readSpan(match: RegExpMatchArray, within: Period): Period | TypedFault['fault'] {
  const [, year, month = '', day = '', endYear, endMonth, endDay, endDayAlone] = match;
  const start = toDateWithin(year, Number(month), Number(day), within);
  if (start === null) return 'no-such-day';
  if (endDay === undefined && endDayAlone === undefined) return { start, end: start };
  const [startYear, startMonth] = start.split('-');
  const end =
    endDayAlone === undefined
      ? // A period that runs over new year ends in the next one.
        endYear === undefined && Number(endMonth) < Number(startMonth)
        ? toDate(Number(startYear) + 1, Number(endMonth), Number(endDay))
        : toDate(Number(endYear ?? startYear), Number(endMonth), Number(endDay))
      : toDate(Number(startYear), Number(startMonth), Number(endDayAlone));
  if (end === null) return 'no-such-day';
  return end < start ? 'end-before-start' : { start, end };
}

/** The periods of a line, and the words beside them. */
function readLine(line: string, within: Period): ReadLine {
  const periods: Period[] = [];
  for (const match of line.matchAll(SPAN)) {
    const span = readSpan(match, within);
    if (typeof span === 'string') return { fault: span };
    periods.push(span);
  }
  if (periods.length === 0) return { fault: 'unreadable' };
  const pieces = line.split(new RegExp(SPAN.source.replaceAll('(\\d', '(?:\\d')));
  const words = pieces.filter((piece) => !PARTING.test(piece)).map((piece) => piece.replace(ENDS, ''));
  // A number left over is a day that could not be read.
  return words.some((word) => /\d/.test(word)) ? { fault: 'unreadable' } : { periods, words: words.join(' ') };
}

function readLines<T>(text: string, readEntries: (line: string) => readonly T[] | TypedFault['fault']): TypedDays<T> {
  const entries: T[] = [];
  const faults: TypedFault[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const read = readEntries(line);
    if (typeof read === 'string') faults.push({ line: index + 1, text: line.trim(), fault: read });
    else entries.push(...read);
  });
  return { entries, faults };
}

const NAME_LENGTH = 50;

/** Holidays or make-up workdays, with the name beside them or ''. */
export function parseTypedDays(text: string, within: Period): TypedDays<Duty['holidays'][number]> {
  return readLines(text, (line) => {
    const read = readLine(line, within);
    if ('fault' in read) return read.fault;
    return read.periods.map((period) => ({ ...period, name: read.words.slice(0, NAME_LENGTH) }));
  });
}

/** What a person is called in lines about them: by name, or by role while they have none. */
export function getCallName({ name, role }: Person): string {
  return name || role;
}

/** Absences: each line begins with a person's name or role. */
export function parseAbsences(
  text: string,
  people: readonly Person[],
  within: Period,
): TypedDays<Duty['absences'][number]> {
  return readLines(text, (line) => {
    const read = readLine(line, within);
    if ('fault' in read) return read.fault;
    const word = read.words.split(' ')[0] ?? '';
    const called = people.filter((person) => word !== '' && (person.name === word || person.role === word));
    const [person] = called;
    if (person === undefined) return 'unknown-person';
    return called.length > 1 ? 'several-people' : read.periods.map((period) => ({ ...period, personId: person.id }));
  });
}

/** `10月1日至10月7日` */
export function formatPeriod({ start, end }: Period, within: Period): string {
  const hasYear = within.start.slice(0, 4) !== within.end.slice(0, 4) || start.slice(0, 4) !== within.start.slice(0, 4);
  const first = formatDay(start, hasYear);
  return start === end ? first : `${first}至${formatDay(end, hasYear || end.slice(0, 4) !== start.slice(0, 4))}`;
}

export function formatTypedDays(days: readonly (Period & { readonly name?: string })[], within: Period): string {
  return days.map(({ name = '', ...period }) => [formatPeriod(period, within), name].join(' ').trim()).join('\n');
}

/** Absences as they are typed, one a line; those of people the plan no longer has are left out. */
export function formatAbsences(
  absences: readonly Duty['absences'][number][],
  people: readonly Person[],
  within: Period,
): string {
  return absences
    .flatMap(({ personId, ...period }) => {
      const person = people.find(({ id }) => id === personId);
      return person === undefined ? [] : [`${getCallName(person)} ${formatPeriod(period, within)}`];
    })
    .join('\n');
}

/** Days that are said to be both holidays and workdays. */
export function listContradictions(holidays: readonly Period[], workdays: readonly Period[]): string[] {
  const days: string[] = [];
  for (const { start, end } of workdays) {
    for (let date = start; date <= end; date = addDays(date, 1)) {
      if (holidays.some((period) => isWithin(date, period))) days.push(date);
    }
  }
  return days;
}
