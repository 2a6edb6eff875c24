import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table, TableCell } from '../../model/plan/block.ts';
import { EMPTY_FACTS, type Facts, type Person } from '../../model/plan/facts.ts';
import type { PersonField } from '../../model/plan/inline.ts';
import { readTitleText } from '../../view/resolve/title-text.ts';
import { bringInStep, type StepChoice } from './bring-in-step.ts';
import { readColumns } from './columns.ts';
import { compareWithFacts } from './compare.ts';

const cell = (text: string): TableCell => ({ content: text === '' ? [] : [{ type: 'text', text }] });
const live = (personId: string, field: PersonField): TableCell => ({ content: [{ type: 'person', personId, field }] });
const person = (id: string, name: string, phone = ''): Person => ({ id, role: id, name, title: `${id}的职务`, phone });
const facts = (...people: Person[]): Facts => ({ ...EMPTY_FACTS, people });
const ALL: Omit<StepChoice, 'addIds'> = { removesGone: true, linksTyped: true, reorders: false };

const HEADER = { header: true, cells: ['岗位或单位', '联系人', '电话', '联系事项'].map(cell) };
const contacts = (...rows: Table['rows']): Table => ({
  type: 'table',
  id: 't',
  kind: 'contacts',
  columns: [3, 2, 3, 3],
  rows: [HEADER, ...rows],
});
const personRow = (id: string, matter = ''): Table['rows'][number] => ({
  cells: [cell(`${id}岗位`), live(id, 'name'), live(id, 'phone'), cell(matter)],
});
const show = (table: Table, of: Facts) =>
  table.rows.slice(1).map((row) => row.cells.map(({ content }) => readTitleText(content, of)).join('|'));

const ZHANG = person('组长', '张某某', '13800000001');
const LI = person('副组长', '李某某', '13800000002');
const WANG = person('联络员', '王某某', '13800000003');

describe('readColumns', () => {
  it('reads live members, words that the facts have, and headings', () => {
    expect(readColumns(contacts(personRow('组长')), facts(ZHANG))).toEqual(['role', 'name', 'phone', null]);
    const roster: Table = {
      ...contacts(),
      columns: [1, 1, 1, 1],
      rows: [{ header: true, cells: ['职务', '姓名', '行政职务', '联系电话'].map(cell) }],
    };
    expect(readColumns(roster, EMPTY_FACTS)).toEqual(['role', 'name', 'title', 'phone']);
    const typed: Table = {
      ...contacts({ cells: ['甲', '李某某', '张某某', ''].map(cell) }),
      rows: [HEADER, { cells: ['', '', '张某某', ''].map(cell) }],
    };
    expect(readColumns(typed, facts(ZHANG))[2]).toBe('name');
  });
});

describe('compareWithFacts', () => {
  it('finds who is missing, who has left and who is typed', () => {
    const table = contacts(
      personRow('已离任'),
      { cells: ['副组长', '李 某某', '138-0000-0009', ''].map(cell) },
      { cells: ['火警', '', '119', ''].map(cell) },
    );
    const comparison = compareWithFacts(table, facts(ZHANG, LI));
    expect(comparison.missing).toEqual([ZHANG]);
    expect(comparison.goneIds).toEqual(['已离任']);
    expect(comparison.goneRows).toEqual([1]);
    expect(comparison.typed).toEqual([{ rowIndex: 2, person: LI, otherPhone: '13800000009' }]);
  });

  it('finds nothing in a table that agrees, and nobody missing in a list of supplies', () => {
    const table = contacts(personRow('组长'), personRow('副组长'));
    const none = { missing: [], goneIds: [], goneRows: [], typed: [], isInOrder: true };
    expect(compareWithFacts(table, facts(ZHANG, LI))).toEqual(none);
    expect(compareWithFacts({ ...table, kind: 'supplies' }, facts(ZHANG, LI, WANG))).toEqual(none);
  });
});

describe('bringInStep', () => {
  it('puts a missing person behind the one before them in the facts and leaves own columns empty', () => {
    const table = contacts(personRow('组长', '启动响应'), personRow('联络员'), {
      cells: ['火警', '', '119', ''].map(cell),
    });
    const of = facts(ZHANG, LI, WANG);
    expect(show(bringInStep(table, of, { ...ALL, addIds: ['副组长'] }), of)).toEqual([
      '组长岗位|张某某|13800000001|启动响应',
      '副组长|李某某|13800000002|',
      '联络员岗位|王某某|13800000003|',
      '火警||119|',
    ]);
  });

  it('takes out rows of people who have left, and their members from rows of others', () => {
    const several: TableCell = {
      content: [
        { type: 'person', personId: '走了', field: 'name' },
        { type: 'text', text: '、' },
        { type: 'person', personId: '组长', field: 'name' },
      ],
    };
    const table = contacts(personRow('走了'), { cells: [cell('成员'), several, cell(''), cell('')] });
    const of = facts(ZHANG);
    expect(show(bringInStep(table, of, { ...ALL, addIds: [] }), of)).toEqual(['成员|张某某||']);
  });

  it('turns typed people into live ones and keeps what the facts do not know', () => {
    const table = contacts({ cells: ['主任', '张 某某', '139', '值守'].map(cell) });
    const of = facts({ ...ZHANG, phone: '' });
    const [, row] = bringInStep(table, of, { ...ALL, addIds: [] }).rows;
    expect(row?.cells).toEqual([cell('主任'), live('组长', 'name'), cell('139'), cell('值守')]);
  });

  it('keeps cells that reach over several rows whole', () => {
    const joined = contacts(
      { cells: [{ ...cell('指挥组'), rowSpan: 2 }, live('组长', 'name'), live('组长', 'phone'), cell('甲')] },
      { cells: [live('走了', 'name'), live('走了', 'phone'), cell('乙')] },
      { cells: [{ ...cell('联络组'), rowSpan: 2 }, live('走了', 'name'), live('走了', 'phone'), cell('丙')] },
      { cells: [live('联络员', 'name'), live('联络员', 'phone'), cell('丁')] },
    );
    const next = bringInStep(joined, facts(ZHANG, LI, WANG), { ...ALL, addIds: ['副组长'] });
    expect(next.rows.slice(1).map((row) => row.cells.length)).toEqual([4, 4, 4]);
    expect(next.rows[3]?.cells[0]).toEqual(cell('联络组'));
  });

  it('counts a column of numbers anew', () => {
    const numbered: Table = {
      ...contacts(),
      columns: [1, 2, 2],
      rows: [
        { header: true, cells: ['序号', '姓名', '电话'].map(cell) },
        { cells: [cell('1'), live('走了', 'name'), live('走了', 'phone')] },
        { cells: [cell('2'), live('组长', 'name'), live('组长', 'phone')] },
      ],
    };
    const of = facts(ZHANG, LI);
    expect(show(bringInStep(numbered, of, { ...ALL, addIds: ['副组长'] }), of)).toEqual([
      '1|张某某|13800000001',
      '2|李某某|13800000002',
    ]);
  });

  it('puts people in the order of the facts and leaves other rows where they are', () => {
    const table = contacts({ cells: ['火警', '', '119', ''].map(cell) }, personRow('副组长'), personRow('组长'));
    const of = facts(ZHANG, LI);
    expect(show(bringInStep(table, of, { ...ALL, addIds: [], reorders: true }), of)).toEqual([
      '火警||119|',
      '组长岗位|张某某|13800000001|',
      '副组长岗位|李某某|13800000002|',
    ]);
  });

  it('leaves nothing to be done, whatever the table and the facts', () => {
    const ids = ['甲', '乙', '丙', '丁', '戊'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids, ''), { maxLength: 8 }), fc.subarray(ids), (rows, known) => {
        const of = facts(...known.map((id) => person(id, `${id}某`)));
        const table = contacts(
          ...rows.map((id) => (id === '' ? { cells: ['火警', '', '119', ''].map(cell) } : personRow(id))),
        );
        const { missing } = compareWithFacts(table, of);
        const next = bringInStep(table, of, { ...ALL, addIds: missing.map(({ id }) => id), reorders: true });
        const after = compareWithFacts(next, of);
        expect(after).toEqual({ missing: [], goneIds: [], goneRows: [], typed: [], isInOrder: true });
        expect(next.rows[0]).toEqual(HEADER);
      }),
    );
  });

  it('answers the same table where nothing is to be done', () => {
    const table = contacts(personRow('组长'));
    expect(bringInStep(table, facts(ZHANG), { ...ALL, addIds: [] })).toBe(table);
  });
});
