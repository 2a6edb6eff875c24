/** The rows of a duty table: one a shift, with people as live members. */
import type { Table, TableCell, TableRow } from '../../../model/plan/block.ts';
import type { Duty, DutyShift } from '../../../model/plan/duty.ts';
import type { Inline, PersonField } from '../../../model/plan/inline.ts';
import { formatDay, formatWeekday, isWithin } from './days.ts';
import { type DutyDay, scheduleDuty } from './schedule.ts';

/** What heads the columns, and their relative widths: millimetres on the page of official documents. */
const COLUMNS = {
  date: { heading: '日期', width: 29 },
  shift: { heading: '班次', width: 17 },
  leader: { heading: '带班领导', width: 39 },
  members: { heading: '值班人员', width: 32 },
  phones: { heading: '值班电话', width: 39 },
} as const;
type Column = keyof typeof COLUMNS;

const NEXT_DAY = '次日';
const BETWEEN_NAMES = '、';
const CAPTION = '值班表';
/** The place of somebody who could not be found. */
const OPEN_PLACE: Inline = { type: 'blank', hint: '值班人员' };

export function listDutyColumns(duty: Duty): readonly Column[] {
  return ['date', 'shift', ...(duty.leaderIds.length > 0 ? (['leader'] as const) : []), 'members', 'phones'];
}

/** 08:00—18:00, 18:00—次日08:00 */
export function formatHours({ from, to }: DutyShift): string {
  return `${from}—${to > from ? '' : NEXT_DAY}${to}`;
}

function writeLines(...lines: readonly string[]): Inline[] {
  const written = lines.filter((text) => text !== '');
  return written.flatMap((text, index): Inline[] => [
    ...(index === 0 ? [] : [{ type: 'line-break' } as const]),
    { type: 'text', text },
  ]);
}

function writeDate({ date }: DutyDay, duty: Duty): Inline[] {
  const hasYear = duty.period.start.slice(0, 4) !== duty.period.end.slice(0, 4);
  const holiday = duty.holidays.find((period) => isWithin(date, period))?.name ?? '';
  return writeLines(formatDay(date, hasYear), `（${formatWeekday(date)}）`, holiday);
}

/** Names one beside the other, telephones one under the other. */
function writePeople(ids: readonly (string | null)[], field: PersonField): Inline[] {
  return ids.flatMap((personId, index): Inline[] => {
    const between: Inline = field === 'phone' ? { type: 'line-break' } : { type: 'text', text: BETWEEN_NAMES };
    const open: Inline[] = field === 'phone' ? [] : [OPEN_PLACE];
    const place: Inline[] = personId === null ? open : [{ type: 'person', personId, field }];
    return index === 0 || place.length === 0 ? place : [between, ...place];
  });
}

function writeRow(day: DutyDay, shiftIndex: number, duty: Duty): TableRow {
  const shift = duty.shifts[shiftIndex] as DutyShift;
  const members = day.shifts[shiftIndex] ?? [];
  const contents: Readonly<Record<Column, Inline[]>> = {
    date: writeDate(day, duty),
    shift: writeLines(shift.name),
    leader:
      day.leaderId === null
        ? [OPEN_PLACE]
        : [...writePeople([day.leaderId], 'name'), { type: 'line-break' }, ...writePeople([day.leaderId], 'phone')],
    members: writePeople(members, 'name'),
    phones: writePeople(members, 'phone'),
  };
  // Day and leader stand once, before the first shift.
  const isShared = (column: Column) => column === 'date' || column === 'leader';
  const columns = listDutyColumns(duty).filter((column) => shiftIndex === 0 || !isShared(column));
  const cells = columns.map((column): TableCell => {
    const content = contents[column];
    return isShared(column) && duty.shifts.length > 1 ? { content, rowSpan: duty.shifts.length } : { content };
  });
  return { cells };
}

/** The last row: when each shift begins and ends. */
function writeHours(duty: Duty, columnCount: number): TableRow {
  const text = `${duty.shifts.map((shift) => `${shift.name}${formatHours(shift)}`).join('，')}。`;
  return { cells: [{ content: [{ type: 'text', text }], colSpan: columnCount, align: 'left' }] };
}

/** The duty table of a duty without faults, which it keeps so that it can be generated again. */
export function createDutyTable(duty: Duty, id: string): Table {
  const columns = listDutyColumns(duty);
  const header: TableRow = {
    header: true,
    cells: columns.map((column) => ({ content: [{ type: 'text', text: COLUMNS[column].heading }] })),
  };
  const rows = scheduleDuty(duty).days.flatMap((day) => duty.shifts.map((_, index) => writeRow(day, index, duty)));
  return {
    type: 'table',
    id,
    kind: 'duty',
    columns: columns.map((column) => COLUMNS[column].width),
    rows: [header, ...rows, writeHours(duty, columns.length)],
    caption: CAPTION,
    duty,
  };
}
