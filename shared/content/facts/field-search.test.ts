import { describe, expect, it } from 'vitest';
import { EMPTY_FACTS, type Facts } from '../../model/plan/facts.ts';
import { findTypedField, isNewEntryKey, listFieldChoices } from './field-choices.ts';
import { searchFields } from './field-search.ts';

const facts: Facts = {
  ...EMPTY_FACTS,
  unit: { ...EMPTY_FACTS.unit, name: '青山镇示例小学' },
  people: [
    { id: 'p1', role: '组长', name: '张某某', title: '校长', phone: '13900000001' },
    { id: 'p2', role: '副组长', name: '李某某', title: '', phone: '' },
  ],
  entries: [
    { key: '集合地点', kind: 'place', value: '操场西侧' },
    { key: '值班电话', kind: 'phone', value: '' },
  ],
};
const search = (query: string) => searchFields(listFieldChoices(facts), query).map(({ typed }) => typed);

describe('fields', () => {
  it('are all facts and everybody’s name before anything is typed', () => {
    expect(search('')).toEqual([
      '单位名称',
      '单位简称',
      '单位地址',
      '单位电话',
      '集合地点',
      '值班电话',
      '组长.姓名',
      '副组长.姓名',
    ]);
  });

  it.each([
    ['集合', '集合地点'],
    ['jhdd', '集合地点'],
    ['jihe', '集合地点'],
    ['dd', '集合地点'],
    ['操场', '集合地点'],
    ['zhibandianhua', '值班电话'],
    ['组长.电', '组长.电话'],
    ['zz.dh', '组长.电话'],
    ['fzz', '副组长.姓名'],
  ])('are found by %s', (query, first) => {
    expect(search(query)[0]).toBe(first);
  });

  it('narrow to one person behind a dot', () => {
    expect(search('副组长.')).toEqual([
      '副组长.姓名',
      '副组长.电话',
      '副组长.职务',
      '副组长.角色',
      '副组长.姓名（电话）',
      '副组长.姓名（职务）',
    ]);
  });

  it('tell people of one role apart by their names', () => {
    const member = (id: string, name: string) => ({ id, role: '成员', name, title: '', phone: '' });
    const shared: Facts = { ...EMPTY_FACTS, people: [member('p1', '冯某某'), member('p2', '陈某'), member('p3', '')] };
    const choices = listFieldChoices(shared).filter(({ group, isMain }) => group === 'people' && isMain);
    expect(choices.map(({ typed }) => typed)).toEqual(['成员（冯某某）.姓名', '成员（陈某）.姓名', '成员3.姓名']);
    expect(searchFields(choices, '冯')[0]?.typed).toBe('成员（冯某某）.姓名');
    expect(findTypedField(shared, '成员（陈某）.姓名')).toEqual([{ type: 'person', personId: 'p2', field: 'name' }]);
  });

  it('are not found where nothing fits', () => {
    expect(search('没有这个')).toEqual([]);
  });

  it('are read back from what is typed whole', () => {
    expect(findTypedField(facts, '单位名称')).toEqual([{ type: 'fact', key: '单位名称' }]);
    expect(findTypedField(facts, '组长.角色')).toEqual([{ type: 'person', personId: 'p1', field: 'role' }]);
    expect(findTypedField(facts, 'p2.姓名')).toEqual([{ type: 'person', personId: 'p2', field: 'name' }]);
    expect(findTypedField(facts, '组长.姓名（电话）')).toHaveLength(4);
    expect(findTypedField(facts, '没有这个')).toBeNull();
  });

  it('may be new under a name the plan lacks', () => {
    expect(isNewEntryKey(facts, '医院')).toBe(true);
    expect(isNewEntryKey(facts, '集合地点')).toBe(false);
    expect(isNewEntryKey(facts, '组长.姓名')).toBe(false);
  });
});
