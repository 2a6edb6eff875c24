import { describe, expect, it } from 'vitest';
import { getPinyinTerms } from '../../language/words/pinyin-terms.ts';
import { highlight } from './highlight.ts';
import { CLAUSE_SUBJECTS } from './library.ts';
import type { Clause, ClauseSubject } from './schema.ts';
import { createClauseSearch } from './search.ts';

function clause(id: string, title: string, more: Partial<Clause> = {}): Clause {
  return { id, version: 1, title, kind: '措施', units: ['通用'], keywords: [], text: ['### 值班人员到场。'], ...more };
}

const SUBJECTS: ClauseSubject[] = [
  {
    subject: 'crowd',
    name: '防拥挤踩踏',
    clauses: [
      clause('crowd.stairs', '防踩踏楼梯疏导', { kind: '程序', keywords: ['楼道', '下课'] }),
      clause('crowd.drill', '疏散和分流演练', {
        units: ['学校'],
        text: ['### 每学期演练1次，防踩踏器材放在{集合地点}。'],
      }),
    ],
  },
  {
    subject: 'fire',
    name: '消防安全',
    clauses: [
      clause('fire.alarm', '拨打119报警', {
        keywords: ['着火'],
        variants: [{ units: ['医疗'], text: ['### 护士站拨打119，关闭氧气阀。'] }],
      }),
      clause('fire.bank', '重点部位巡查', { units: ['企业'], keywords: ['AED'] }),
    ],
  },
];

const search = createClauseSearch(SUBJECTS);
const find = (query: string, filter = {}) => search.search(query, filter).map((hit) => hit.clause.id);

describe('createClauseSearch', () => {
  it.each([
    ['防踩踏', ['crowd.stairs', 'crowd.drill']],
    ['楼梯', ['crowd.stairs']],
    ['楼', ['crowd.stairs']],
    ['fct', ['crowd.stairs']],
    ['ltsd', ['crowd.stairs']],
    ['fangcaita', ['crowd.stairs']],
    ['fangcait', ['crowd.stairs']],
    ['caita', ['crowd.stairs', 'crowd.drill']],
    ['LTSD', ['crowd.stairs']],
    ['xiake', ['crowd.stairs']],
    ['xfaq', ['fire.alarm', 'fire.bank']],
    ['xiaofang', ['fire.alarm', 'fire.bank']],
    ['119', ['fire.alarm']],
    ['zhaohuo', ['fire.alarm']],
    ['zhongdian', ['fire.bank']],
    ['aed', ['fire.bank']],
    ['疏散演练', ['crowd.drill']],
    ['防踩踏 演练', ['crowd.drill']],
    ['lt 疏导', ['crowd.stairs']],
    ['氧气', ['fire.alarm']],
    ['集合地点', ['crowd.drill']],
    ['水母', []],
    ['qqq', []],
    ['？', []],
  ])('finds by %s', (query, ids) => {
    expect([...find(query)].sort()).toEqual([...ids].sort());
  });

  it('puts a word in the title before the same word in the text', () => {
    expect(find('防踩踏')[0]).toBe('crowd.stairs');
  });

  it('answers all clauses in library order to an empty query', () => {
    expect(find(' ')).toEqual(['crowd.stairs', 'crowd.drill', 'fire.alarm', 'fire.bank']);
  });

  it.each([
    [{ subject: 'fire' }, ['fire.alarm', 'fire.bank']],
    [{ kind: '程序' }, ['crowd.stairs']],
    [{ unit: '学校' }, ['crowd.stairs', 'crowd.drill', 'fire.alarm']],
    [{ unit: '企业', subject: 'fire' }, ['fire.alarm', 'fire.bank']],
  ])('filters by %j', (filter, ids) => {
    expect(find('', filter)).toEqual(ids);
  });

  it('marks what was found in title and text', () => {
    const [first, second] = search.search('防踩踏');
    expect(first?.titleRanges).toEqual([[0, 3]]);
    expect(second?.titleRanges).toEqual([]);
    expect(second?.excerpt).toEqual({ text: '每学期演练1次，防踩踏器材放在集合地点。', ranges: [[8, 11]] });
  });

  it('quotes the wording for the unit asked for', () => {
    expect(search.search('氧气', { unit: '医疗' })[0]?.excerpt?.text).toBe('护士站拨打119，关闭氧气阀。');
  });
});

describe('highlight', () => {
  it.each([
    ['防踩踏楼梯疏导', ['fct'], [[0, 3]]],
    ['防踩踏楼梯疏导', ['louti'], [[3, 5]]],
    ['拨打119报警', ['119', '报警'], [[2, 7]]],
    ['拨打119报警', ['qqq'], []],
  ])('in %s of %j', (text, terms, ranges) => {
    expect(highlight(text, terms)).toEqual(ranges);
  });
});

it('reads characters with several sounds by their word', () => {
  expect(getPinyinTerms('重点、银行').full).toEqual(['zhongdian', 'dian', 'yinhang', 'hang']);
});

it.each([
  ['fct', 'crowd'],
  ['防踩踏', 'crowd'],
  ['xfaq', 'fire'],
  ['疏散', 'evacuation'],
])('finds by %s among the built-in clauses first what belongs to %s', (query, subject) => {
  expect(createClauseSearch(CLAUSE_SUBJECTS).search(query)[0]?.subject.subject).toBe(subject);
});
