import { describe, expect, it } from 'vitest';
import { type Table, type TableCell, tableSchema } from '../../../model/plan/block.ts';
import type { Duty } from '../../../model/plan/duty.ts';
import { EMPTY_FACTS, type Facts } from '../../../model/plan/facts.ts';
import { readTitleText } from '../../../view/resolve/title-text.ts';
import { sortTable } from '../sort-table.ts';
import { createDutyTable } from './duty-table.ts';
import { findChangesByHand, regenerateDutyTable } from './regenerate.ts';

const DUTY: Duty = {
  period: { start: '2026-09-30', end: '2026-10-01' },
  shifts: [
    { name: '白班', from: '08:00', to: '18:00' },
    { name: '夜班', from: '18:00', to: '08:00' },
  ],
  leaderIds: ['组长'],
  memberIds: ['甲', '乙', '丙', '丁'],
  membersPerShift: 1,
  turn: 'by-day',
  isHolidayApart: false,
  avoidsSuccessive: true,
  holidays: [{ start: '2026-10-01', end: '2026-10-07', name: '国庆节' }],
  workdays: [],
  absences: [],
};
const FACTS: Facts = {
  ...EMPTY_FACTS,
  people: ['组长', '甲', '乙', '丙', '丁'].map((id, index) => ({
    id,
    role: id,
    name: `${id}某`,
    title: '',
    phone: `${index}`,
  })),
};
const HOURS = '白班08:00—18:00，夜班18:00—次日08:00。';
const cell = (text: string): TableCell => ({ content: [{ type: 'text', text }] });
const show = (table: Table) =>
  table.rows.map((row) =>
    row.cells.map(({ content }) => readTitleText(content, FACTS).replaceAll('\n', '/')).join('|'),
  );
const withOwnColumn = (table: Table, texts: readonly string[]): Table => ({
  ...table,
  columns: [...table.columns, 3],
  rows: table.rows.map((row, index) => {
    const [first] = row.cells;
    const isWhole = first?.colSpan === table.columns.length;
    return isWhole
      ? { ...row, cells: [{ ...first, colSpan: table.columns.length + 1 }] }
      : { ...row, cells: [...row.cells, cell(texts[index] ?? '')] };
  }),
});
/** The name of somebody typed over the member of a row. */
const changeMember = (table: Table, rowIndex: number): Table => ({
  ...table,
  rows: table.rows.map((row, index) => (index === rowIndex ? { cells: row.cells.with(-2, cell('王某某')) } : row)),
});

describe('createDutyTable', () => {
  it('writes day, shift, leader and members, the day and its leader once', () => {
    const table = createDutyTable(DUTY, 't');
    expect(tableSchema.parse(table)).toEqual(table);
    expect(show(table)).toEqual([
      '日期|班次|带班领导|值班人员|值班电话',
      '9月30日/（星期三）|白班|组长某/0|甲某|1',
      '夜班|乙某|2',
      '10月1日/（星期四）/国庆节|白班|组长某/0|丙某|3',
      '夜班|丁某|4',
      HOURS,
    ]);
  });

  it('has no columns for leaders where there are none, and one telephone a line', () => {
    const table = createDutyTable({ ...DUTY, leaderIds: [], membersPerShift: 2 }, 't');
    expect(show(table).slice(0, 2)).toEqual(['日期|班次|值班人员|值班电话', '9月30日/（星期三）|白班|甲某、乙某|1/2']);
  });

  it('is sorted day by day', () => {
    const sorted = sortTable(createDutyTable(DUTY, 't'), 0, 'descending', FACTS);
    expect(sorted.ok && show(sorted.table)[1]).toMatch(/^10月1日/);
  });
});

describe('findChangesByHand', () => {
  it('finds none in a table as it was generated, columns of the user’s own included', () => {
    const table = createDutyTable(DUTY, 't');
    expect(findChangesByHand(table)).toEqual([]);
    expect(findChangesByHand(withOwnColumn(table, ['备注', '晚到']))).toEqual([]);
    expect(findChangesByHand({ ...table, rows: table.rows.slice(0, 1) })).toHaveLength(5);
  });

  it('names rows that were changed or added', () => {
    const table = createDutyTable(DUTY, 't');
    expect(findChangesByHand(changeMember(table, 2))).toEqual(['9月30日（星期三）夜班']);
    const added = { ...table, rows: [...table.rows, { cells: ['10月2日', '全天', '', '', ''].map(cell) }] };
    expect(findChangesByHand(added)).toEqual(['10月2日全天']);
  });
});

describe('regenerateDutyTable', () => {
  it('keeps caption and own columns, and puts generated rows in the place of changed ones', () => {
    const table = {
      ...withOwnColumn(changeMember(createDutyTable(DUTY, 't'), 2), ['备注', '甲', '乙', '丙', '丁']),
      caption: '国庆值班表',
    };
    const again = regenerateDutyTable(table, {
      ...DUTY,
      leaderIds: [],
      period: { start: '2026-09-30', end: '2026-10-02' },
    });
    expect(again.caption).toBe('国庆值班表');
    expect(again.columns).toEqual([29, 17, 32, 39, 3]);
    expect(show(again).map((row) => row.split('|').at(-1))).toEqual(['备注', '甲', '乙', '丙', '丁', '', '', HOURS]);
    expect(show(again)[2]).toBe('夜班|乙某|2|乙');
    expect(tableSchema.parse(again)).toEqual(again);
  });

  it('gives the same table again', () => {
    const table = createDutyTable(DUTY, 't');
    expect(regenerateDutyTable(table, DUTY)).toEqual(table);
  });

  it('takes the place of a table that was written by hand', () => {
    const { duty: _duty, ...byHand } = withOwnColumn(createDutyTable(DUTY, 't'), ['备勤']);
    expect(regenerateDutyTable({ ...byHand, caption: '每周值班' }, DUTY)).toEqual({
      ...createDutyTable(DUTY, 't'),
      caption: '每周值班',
    });
  });
});
