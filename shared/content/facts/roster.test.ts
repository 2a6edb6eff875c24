import { describe, expect, it } from 'vitest';
import { EMPTY_FACTS, type Facts, type Person } from '../../model/plan/facts.ts';
import { cellToText, readHtmlCells, readTabbedCells } from './cells.ts';
import { applyFactChanges } from './fact-changes.ts';
import { guessRoster, listRosterChanges, readRoster } from './roster.ts';

const person = (id: string, role: string, name = '', title = '', phone = ''): Person => ({
  id,
  role,
  name,
  title,
  phone,
});
const factsOf = (...people: Person[]): Facts => ({ ...EMPTY_FACTS, people });
const readText = (text: string) => readRoster(guessRoster(readTabbedCells(text)));

describe('cells', () => {
  it('reads tabs, quoted cells and line breaks within them', () => {
    expect(readTabbedCells('甲\t"乙\n丙"\r\n"丁""戊"""\t\r\n')).toEqual([
      ['甲', '乙 丙'],
      ['丁"戊"', ''],
    ]);
  });

  it('reads a table as Excel copies it, with numbers cut short on screen', () => {
    const html = `<html><body><table><tr><td>姓名</td><td>电话</td></tr>
      <tr><td rowspan=2>张<br>某某</td><td x:num="13900000000">1.39E+10</td></tr><tr><td>13900000001</td></tr></table>`;
    expect(readHtmlCells(html)).toEqual([
      ['姓名', '电话'],
      ['张 某某', '13900000000'],
      ['', '13900000001'],
    ]);
    expect(readHtmlCells('<p>没有表格</p>')).toBeNull();
  });

  it('keeps telephones whole and days official', () => {
    expect(cellToText(13900000000)).toBe('13900000000');
    expect(cellToText(new Date(Date.UTC(2026, 2, 1)))).toBe('2026年3月1日');
    expect(cellToText('00000000001')).toBe('00000000001');
  });
});

describe('a roster', () => {
  it('finds its columns by their headings, below a title line', () => {
    expect(
      readText('应急小组名单\n序号\t姓 名\t职务\t联系电话\t小组分工\n1\t李 某\t教师\t000-0000-0101\t疏散引导组组长'),
    ).toEqual([{ role: '疏散引导组组长', name: '李某', title: '教师', phone: '000-0000-0101' }]);
  });

  it('finds its columns by what they hold', () => {
    const roster = guessRoster(readTabbedCells('张某某\t校长\t组长\t13900000001\n李某某\t副校长\t副组长\t13900000002'));
    expect(roster.columns).toEqual(['name', 'title', 'role', 'phone']);
    expect(roster.hasHeader).toBe(false);
  });

  it('puts the team before the role, for every row of a merged cell', () => {
    const people = readText('组别\t职务\t姓名\t电话\n警戒组\t组长\t张某某\t13900000001\n\t组员\t李某某\t13900000002');
    expect(people.map(({ role }) => role)).toEqual(['警戒组组长', '警戒组组员']);
  });
});

describe('changes of a roster', () => {
  const facts = factsOf(
    person('a', '组长', '张某某', '校长', '13900000001'),
    person('b', '成员', '李某某'),
    person('c', '成员'),
  );

  it('finds people by role, those of the same name first, and adds the rest', () => {
    const rows = readText(
      '职责\t姓名\t电话\n成员\t王某某\t13900000003\n成员\t李某某\t13900000002\n成员\t赵某某\t13900000004\n组长\t张某某\t13900000001',
    );
    let last = 0;
    const changed = applyFactChanges(facts, listRosterChanges(facts, rows, '新角色'), () => `n${++last}`);
    expect(changed.people).toEqual([
      person('a', '组长', '张某某', '校长', '13900000001'),
      person('b', '成员', '李某某', '', '13900000002'),
      person('c', '成员', '王某某', '', '13900000003'),
      person('n1', '成员', '赵某某', '', '13900000004'),
    ]);
  });

  it('changes everybody of a name where no role is given, and takes nothing away', () => {
    const twice = factsOf(person('a', '组长', '张某某', '校长', '1'), person('b', '总指挥', '张某某', '校长'));
    const changed = listRosterChanges(twice, [{ role: '', name: '张某某', title: '', phone: '2' }], '新角色');
    expect(changed.map((change) => change.after)).toEqual([
      { role: '组长', name: '张某某', title: '校长', phone: '2' },
      { role: '总指挥', name: '张某某', title: '校长', phone: '2' },
    ]);
  });

  it('is empty for what the plan knows already', () => {
    const { role, name, title, phone } = person('a', '组长', '张某某', '校长', '13900000001');
    expect(listRosterChanges(facts, [{ role, name, title, phone }], '新角色')).toEqual([]);
  });
});
