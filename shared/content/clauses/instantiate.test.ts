import { describe, expect, it } from 'vitest';
import { blockSchema } from '../../model/plan/block.ts';
import { getContents } from '../../model/plan/blocks.ts';
import { instantiateClause } from './instantiate.ts';
import { readClauseSubjects } from './library.ts';
import { type Clause, readClauseSubject } from './schema.ts';

const CLAUSE: Clause = {
  id: 'fire.alarm',
  version: 3,
  title: '报警',
  kind: '程序',
  units: ['通用'],
  keywords: [],
  text: [
    '## 报警程序 {#alarm}',
    '发现火情：',
    '### {组长.姓名}拨打119。',
    '#### 按{@alarm}通知{值班电话}，到{集合地点}。',
  ],
  variants: [{ units: ['幼儿园'], text: ['### 保教人员带幼儿离开{单位名称}。'] }],
};

function newIds(): () => string {
  let last = 0;
  return () => `b${++last}`;
}

const levels = (level: number | null) =>
  instantiateClause(CLAUSE, { level, newId: newIds() }).blocks.map((block) => ('level' in block ? block.level : null));

describe('instantiateClause', () => {
  it.each([
    [null, [1, null, 2, 3]],
    [1, [1, null, 2, 3]],
    [0, [0, null, 1, 2]],
    [3, [3, null, 4, 5]],
    [8, [8, null, 8, 8]],
  ])('at level %s moves all lines together', (level, expected) => {
    expect(levels(level)).toEqual(expected);
  });

  it('makes valid blocks that remember clause and version', () => {
    const placed = instantiateClause(CLAUSE, { level: 1, newId: newIds() });
    for (const block of placed.blocks) {
      expect(blockSchema.safeParse(block).success).toBe(true);
      expect(block).toMatchObject({ source: { clauseId: 'fire.alarm', version: 3 } });
    }
  });

  it('says which people and facts the plan needs, with the kind their names suggest', () => {
    const { facts } = instantiateClause(CLAUSE, { level: 1, newId: newIds() });
    expect(facts.people).toEqual([{ id: '组长', role: '组长', name: '', title: '', phone: '' }]);
    expect(facts.entries).toEqual([
      { key: '值班电话', kind: 'phone', value: '' },
      { key: '集合地点', kind: 'place', value: '' },
    ]);
  });

  it('links references inside the clause', () => {
    const { blocks } = instantiateClause(CLAUSE, { level: 1, newId: newIds() });
    const references = blocks.flatMap((block) => getContents(block).flat()).filter(({ type }) => type === 'reference');
    expect(references).toEqual([{ type: 'reference', blockId: blocks[0]?.id, form: 'marker' }]);
  });

  it('takes the wording for the kind of unit, and asks for no unit facts', () => {
    const placed = instantiateClause(CLAUSE, { level: 0, unit: '幼儿园', newId: newIds() });
    expect(placed.blocks).toHaveLength(1);
    expect(placed.facts).toMatchObject({ people: [], entries: [] });
  });
});

describe('readClauseSubject', () => {
  const subject = { subject: 'fire', name: '消防', clauses: [CLAUSE] };

  it.each([
    [{ ...subject, name: '' }, 'name'],
    [{ ...subject, clauses: [{ ...CLAUSE, kind: '其他' }] }, 'clauses.0.kind'],
    [{ ...subject, clauses: [{ ...CLAUSE, text: ['{'] }] }, 'fire.alarm.text[0]: brace-unbalanced'],
    [
      { ...subject, clauses: [{ ...CLAUSE, variants: [{ units: ['医疗'], text: ['好', '{}'] }] }] },
      'fire.alarm.variants[0].text[1]: placeholder-empty',
    ],
  ])('says where a file does not hold what it should (%#)', (data, place) => {
    const read = readClauseSubject('fire.json', data);
    expect(read).toMatchObject({ ok: false, error: { code: 'clauses.invalid', params: { name: 'fire.json' } } });
    if (!read.ok) expect(read.error.params.place).toContain(place);
  });

  it('leaves a bad file out without losing the others', () => {
    const read = readClauseSubjects({ good: subject, bad: {} });
    expect([read.subjects.length, read.faults.length]).toEqual([1, 1]);
  });
});
