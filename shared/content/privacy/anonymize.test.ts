import { describe, expect, it } from 'vitest';
import { parsePlanFile } from '../../model/file/parse-plan-file.ts';
import { serializePlan } from '../../model/file/serialize-plan.ts';
import type { Table } from '../../model/plan/block.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { getContent } from '../../model/plan/tracked.ts';
import { attachment, block, item, planOf, section, text } from '../../testing/builders.ts';
import { anonymizePlan } from './anonymize.ts';

const cell = (words: string) => ({
  content: [{ type: 'text' as const, text: words }],
  colSpan: 1,
  rowSpan: 1,
  align: 'left' as const,
});
const contacts: Table = {
  type: 'table',
  id: 't',
  kind: 'contacts',
  columns: [1, 1, 1],
  caption: '青山小学通讯录',
  rows: [
    { header: true, cells: [cell('岗位'), cell('姓名'), cell('电话')] },
    { header: false, cells: [cell('门卫'), cell('钱守门'), cell('0000-8800001')] },
  ],
};

const base = planOf(
  { attachments: [attachment('值班：张建国', item('到学府路12号3号楼集合，找李卫东。'))] },
  section(
    '总则',
    item('张建国（01390000001）负责，张　建国不在时由李卫东负责。'),
    text('青山镇青山小学位于学府路12号。'),
  ),
  item('联系人：周小平，邮箱 zhou@qingshan.example，证件号码110000000000000000。火警119。'),
  block(contacts),
);
const plan: Plan = {
  ...base,
  header: { issuer: '青山镇青山小学', documentNumber: '青小〔2026〕5号', signer: '张建国', recipients: '各年级' },
  signature: { units: [[{ type: 'text', text: '青山镇青山小学' }]], date: [], seal: 'without' },
  facts: {
    unit: { name: '青山镇青山小学', shortName: '青山小学', address: '学府路12号', phone: '000-12345678' },
    people: [
      { id: 'p', role: '组长', name: '张建国', title: '校长', phone: '01390000001' },
      { id: 'q', role: '组员', name: '李卫东', title: '', phone: '013900000021、119' },
    ],
    entries: [{ key: '值班电话', kind: 'phone', value: '000-12345678' }],
  },
  comments: [
    {
      id: 'c',
      anchor: { in: 'text' },
      author: '赵批注',
      quote: '张建国',
      text: '请张建国核对',
      replies: [{ id: 'd', author: '李卫东', text: '已核对' }],
    },
  ],
};

/** What must be nowhere in the copy, whatever holds it. */
const TELLING =
  /张\s*建国|李卫东|钱守门|周小平|赵批注|青山|学府路|青小|0139|013900000021|12345678|8800001|zhou@|1100000/;

describe('a de-identified copy', () => {
  const { plan: copy, counts } = anonymizePlan(plan, () => 'new');

  it('names nobody, no telephone, no place and no unit anywhere', () => {
    expect(serializePlan(plan)).toMatch(TELLING);
    expect(serializePlan(copy)).not.toMatch(TELLING);
    expect(copy.id).toBe('new');
  });

  it('keeps nothing of what tracked changes keep of before', () => {
    const tracked = { ...plan, tracked: { base: getContent(plan), since: '2026-03-01T09:30:00', author: '赵批注' } };
    expect(anonymizePlan(tracked, () => 'new').plan).toEqual(copy);
  });

  it('gives the same stand-in to the same, in facts and text alike', () => {
    const [person, other] = copy.facts.people;
    const written = serializePlan(copy);
    expect(person?.name).not.toBe(other?.name);
    expect(written).toContain(`${person?.name}（${person?.phone}）负责，${person?.name}不在时由${other?.name}负责。`);
    expect(copy.facts.unit.phone).toBe(copy.facts.entries[0]?.value);
    expect(copy.header.issuer).toBe(copy.facts.unit.name);
    expect(copy.facts.unit.shortName).toBe(copy.facts.unit.name);
    expect(counts).toEqual({ people: 5, telephones: 4, addresses: 1, units: 1 });
  });

  it('leaves what is everybody’s, and the plan a plan', () => {
    expect(serializePlan(copy)).toContain('火警119');
    expect(copy.facts.people[1]?.phone).toMatch(/、119$/);
    expect(copy.facts.people[0]).toMatchObject({ role: '组长', title: '校长' });
    expect(parsePlanFile(new TextEncoder().encode(serializePlan(copy)), '')).toEqual({ ok: true, value: copy });
  });

  it('of a plan that names nobody is the plan itself under another id', () => {
    const bare = planOf({}, item('立即报告。'));
    expect(anonymizePlan(bare, () => 'new')).toEqual({
      plan: { ...bare, id: 'new' },
      counts: { people: 0, telephones: 0, addresses: 0, units: 0 },
    });
  });
});
