import { describe, expect, it } from 'vitest';
import { tableSchema } from '../../model/plan/block.ts';
import { EMPTY_FACTS, type Facts } from '../../model/plan/facts.ts';
import { findStyleFaults } from '../../testing/content-style.ts';
import { readTitleText } from '../../view/resolve/title-text.ts';
import { compareWithFacts } from './compare.ts';
import { createTable } from './create-table.ts';
import { getStarter, STARTER_KINDS } from './starter.ts';

const FACTS: Facts = {
  unit: { name: '青山镇示例小学', shortName: '', address: '', phone: '0000-0000000' },
  people: [
    { id: '组长', role: '领导小组组长', name: '张某某', title: '校长', phone: '1' },
    { id: '后勤', role: '后勤保障组组长', name: '李某某', title: '总务主任', phone: '2' },
  ],
  entries: [
    { key: '就近医院电话', kind: 'phone', value: '3' },
    { key: '集合地点', kind: 'place', value: '操场' },
  ],
};
const show = (kind: (typeof STARTER_KINDS)[number], facts = FACTS) =>
  createTable(kind, facts, 't').rows.map((row) =>
    row.cells.map(({ content }) => readTitleText(content, facts)).join('|'),
  );

describe('createTable', () => {
  it.each(STARTER_KINDS)('makes a valid table of %s that is in step with the facts', (kind) => {
    for (const facts of [FACTS, EMPTY_FACTS]) {
      const table = createTable(kind, facts, 't');
      expect(tableSchema.parse(table)).toEqual(table);
      expect(table.kind).toBe(kind);
      expect(compareWithFacts(table, facts)).toEqual({
        missing: [],
        goneIds: [],
        goneRows: [],
        typed: [],
        isInOrder: true,
      });
    }
  });

  it('gives everyone a row in the roster', () => {
    expect(show('roster')).toEqual([
      '应急职务|姓名|行政职务|联系电话',
      '领导小组组长|张某某|校长|1',
      '后勤保障组组长|李某某|总务主任|2',
    ]);
  });

  it('lists people, telephones of the facts and emergency numbers as contacts', () => {
    expect(show('contacts').slice(1)).toEqual([
      '领导小组组长|张某某|1|',
      '后勤保障组组长|李某某|2|',
      '就近医院||3|',
      '青山镇示例小学|值班人员|0000-0000000|接报、转办',
      '消防救援|接警台|119|火灾、抢险救援',
      '医疗急救|调度台|120|伤病急救',
      '公安机关|接警台|110|报警、求助',
      '交通管理|接警台|122|交通事故',
      '心理援助|全国统一热线|12356|情绪困扰、心理危机',
    ]);
  });

  it('names the person whose role fits, and leaves a blank where nobody does', () => {
    const keeper = (facts: Facts) => createTable('supplies', facts, 't').rows[1]?.cells[5]?.content;
    expect(keeper(FACTS)).toEqual([{ type: 'person', personId: '后勤', field: 'name' }]);
    expect(keeper(EMPTY_FACTS)).toEqual([{ type: 'blank', hint: '保管人' }]);
  });

  it.each(STARTER_KINDS)('has as many columns in every row of %s', (kind) => {
    for (const row of createTable(kind, FACTS, 't').rows) {
      expect(row.cells.reduce((sum, { colSpan = 1 }) => sum + colSpan, 0)).toBe(getStarter(kind).columns.length);
    }
  });

  it.each(STARTER_KINDS)('is written as built-in text has to be: %s', (kind) => {
    const { caption = '', columns, rows } = getStarter(kind);
    const texts = [caption, ...columns, ...rows.flat().map((cell) => (typeof cell === 'string' ? cell : cell.text))];
    expect(texts.filter((text) => text !== '').flatMap((text) => findStyleFaults(text))).toEqual([]);
  });
});
