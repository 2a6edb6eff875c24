import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table, TableCell } from '../../model/plan/block.ts';
import { getContents } from '../../model/plan/blocks.ts';
import { EMPTY_FACTS, type Facts } from '../../model/plan/facts.ts';
import { sortTable } from './sort-table.ts';

const cell = (text: string): TableCell => ({ content: text === '' ? [] : [{ type: 'text', text }] });
const table = (rows: readonly (readonly string[])[], header: readonly string[] = ['甲', '乙']): Table => ({
  type: 'table',
  id: 't',
  kind: 'plain',
  columns: header.map(() => 1),
  rows: [{ header: true, cells: header.map(cell) }, ...rows.map((row) => ({ cells: row.map(cell) }))],
});
const readColumn = (sorted: Table, column: number) =>
  sorted.rows
    .slice(1)
    .map((row) => (row.cells[column]?.content ?? []).map((inline) => ('text' in inline ? inline.text : '')).join(''));

function sort(texts: readonly string[], direction: 'ascending' | 'descending' = 'ascending'): string[] {
  const result = sortTable(
    table(
      texts.map((text) => [text, '']),
      ['甲', '乙'],
    ),
    0,
    direction,
    EMPTY_FACTS,
  );
  if (!result.ok) throw new Error(result.obstacle);
  return readColumn(result.table, 0);
}

describe('sortTable', () => {
  it.each([
    ['numbers with units', ['100个', '20个', '3个'], ['3个', '20个', '100个']],
    ['dates', ['2026年10月1日', '2026年9月30日', '2025年12月1日'], ['2025年12月1日', '2026年9月30日', '2026年10月1日']],
    ['days without a year', ['10月2日（星期五）', '9月30日（星期三）'], ['9月30日（星期三）', '10月2日（星期五）']],
    ['weekdays', ['星期日', '星期二', '星期一'], ['星期一', '星期二', '星期日']],
    ['numerals', ['第十组', '第二组', '第一组'], ['第一组', '第二组', '第十组']],
    ['levels', ['三级', '一级', '二级'], ['一级', '二级', '三级']],
    ['times', ['18:30', '08:00'], ['08:00', '18:30']],
    ['names, by pinyin', ['赵某', '李某', '张某', '陈某'], ['陈某', '李某', '张某', '赵某']],
    ['numbers inside of words', ['教学楼10层', '教学楼2层'], ['教学楼2层', '教学楼10层']],
    ['full-width digits', ['１０', '９'], ['９', '１０']],
  ])('puts %s in order', (_, texts, expected) => {
    expect(sort(texts)).toEqual(expected);
    expect(sort(texts, 'descending')).toEqual(expected.toReversed());
  });

  it('puts empty cells and blanks last either way', () => {
    expect(sort(['', '2', '1'])).toEqual(['1', '2', '']);
    expect(sort(['', '2', '1'], 'descending')).toEqual(['2', '1', '']);
  });

  it('sorts people by what the facts say of them', () => {
    const facts: Facts = {
      ...EMPTY_FACTS,
      people: [
        { id: 'a', role: '', name: '赵某', title: '', phone: '' },
        { id: 'b', role: '', name: '陈某', title: '', phone: '' },
      ],
    };
    const live = (personId: string): TableCell => ({ content: [{ type: 'person', personId, field: 'name' }] });
    const people: Table = { ...table([]), columns: [1], rows: [{ cells: [live('a')] }, { cells: [live('b')] }] };
    const result = sortTable(people, 0, 'ascending', facts);
    expect(result.ok && result.table.rows.map((row) => row.cells[0])).toEqual([live('b'), live('a')]);
  });

  it('keeps the total and the signature at the bottom', () => {
    const rows = [
      ['丙', '30'],
      ['乙', '4'],
      ['合计', '34'],
    ];
    const base = table(rows);
    const signed: Table = { ...base, rows: [...base.rows, { cells: [{ ...cell('检查人：'), colSpan: 2 }] }] };
    const result = sortTable(signed, 1, 'ascending', EMPTY_FACTS);
    expect(result.ok && readColumn(result.table, 0)).toEqual(['乙', '丙', '合计', '检查人：']);
  });

  it('counts a column of numbers anew and leaves the total without one', () => {
    const result = sortTable(
      table([
        ['1', '赵'],
        ['2', '丙'],
        ['', '合计'],
      ]),
      1,
      'ascending',
      EMPTY_FACTS,
    );
    expect(result.ok && readColumn(result.table, 0)).toEqual(['1', '2', '']);
    expect(result.ok && readColumn(result.table, 1)).toEqual(['丙', '赵', '合计']);
  });

  it('takes numbers that only happen to stand in their own rows for no count', () => {
    const rows = [
      ['10', ''],
      ['20', '2'],
      ['30', '3'],
    ];
    const result = sortTable(table(rows), 0, 'descending', EMPTY_FACTS);
    expect(result.ok && readColumn(result.table, 1)).toEqual(['3', '2', '']);
  });

  it('moves rows that are joined by a cell together', () => {
    const joined: Table = {
      ...table([]),
      rows: [
        { header: true, cells: [cell('日期'), cell('班次')] },
        { cells: [{ ...cell('10月2日'), rowSpan: 2 }, cell('白班')] },
        { cells: [cell('夜班')] },
        { cells: [{ ...cell('10月1日'), rowSpan: 2 }, cell('早班')] },
        { cells: [cell('晚班')] },
      ],
    };
    const result = sortTable(joined, 0, 'ascending', EMPTY_FACTS);
    expect(result.ok && result.table.rows.map((row) => row.cells.length)).toEqual([2, 2, 1, 2, 1]);
    expect(result.ok && result.table.rows[1]).toBe(joined.rows[3]);
    expect(result.ok && result.table.rows[2]).toBe(joined.rows[4]);
  });

  it('says why a table cannot be sorted', () => {
    expect(sortTable(table([['1', '2']]), 0, 'ascending', EMPTY_FACTS)).toEqual({
      ok: false,
      obstacle: 'nothing-to-sort',
    });
    const wide: Table = {
      ...table([
        ['1', '2'],
        ['3', '4'],
      ]),
    };
    const joined: Table = {
      ...wide,
      rows: [...wide.rows, { cells: [{ ...cell('5'), colSpan: 2 }] }, ...table([['6', '7']]).rows.slice(1)],
    };
    expect(sortTable(joined, 1, 'ascending', EMPTY_FACTS)).toEqual({ ok: false, obstacle: 'column-joined' });
  });

  it('keeps every cell, and sorting again changes nothing', () => {
    const texts = fc.array(
      fc.tuple(fc.constantFrom('', '1', '2个', '张某', '一、', '10月1日'), fc.string({ maxLength: 3 })),
      {
        minLength: 2,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('ascending' as const, 'descending' as const), (rows, direction) => {
        const before = table(rows);
        const once = sortTable(before, 0, direction, EMPTY_FACTS);
        if (!once.ok) return once.obstacle === 'nothing-to-sort';
        const list = (one: Table) =>
          getContents(one)
            .map((content) => JSON.stringify(content))
            .sort();
        const again = sortTable(once.table, 0, direction, EMPTY_FACTS);
        expect(list(once.table)).toEqual(list(before));
        expect(again.ok && again.table.rows).toEqual(once.table.rows);
        return true;
      }),
    );
  });
});
