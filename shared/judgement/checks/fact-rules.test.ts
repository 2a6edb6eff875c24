import { describe, expect, it } from 'vitest';
import { instantiateTemplate } from '../../content/templates/instantiate.ts';
import { TEMPLATES } from '../../content/templates/library.ts';
import { EMPTY_FACTS, type Facts, type Person } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { attachment, block, type Draft, planOf, section, text } from '../../testing/builders.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { getRunsText } from '../../view/resolve/resolved-plan.ts';
import type { RuleId } from '../document/rule-groups.ts';
import { checkPlan } from './check.ts';
import { ignoreFinding } from './ignore.ts';
import { mendPlan } from './testing/mend.ts';

const leader: Person = { id: '组长', role: '组长', name: '张某某', title: '校长', phone: '13900000001' };
const unit = { name: '青山镇示例小学', shortName: '', address: '', phone: '' };
const withFacts = (facts: Partial<Facts>, ...children: Draft[]) =>
  planOf({ facts: { ...EMPTY_FACTS, ...facts } }, ...children);
const find = (plan: Plan, rule: RuleId) => checkPlan(plan).filter((finding) => finding.rule === rule);
const readKeys = (plan: Plan, rule: RuleId) =>
  find(plan, rule).map(({ messageKey }) => messageKey.replace('checks.', ''));
const readText = (plan: Plan) =>
  resolvePlan(plan)
    .blocks.map((one) => ('runs' in one ? getRunsText(one.runs) : ''))
    .join('\n');
const name: Inline = { type: 'person', personId: '组长', field: 'name' };
const phone: Inline = { type: 'person', personId: '组长', field: 'phone' };

describe('F01, blanks', () => {
  it('names each fact without a value once, with how often it is printed', () => {
    const entries = [{ key: '集合地点', kind: 'place' as const, value: ' ' }];
    const fact: Inline = { type: 'fact', key: '集合地点' };
    const found = find(withFacts({ entries }, text([fact]), text([fact]), text([name])), 'F01');
    expect(found.map(({ messageKey, params }) => [messageKey, params.count])).toEqual([
      ['checks.blankFact', 2],
      ['checks.blank-name', 1],
    ]);
    expect(found[0]?.target).toEqual({ kind: 'entry', key: '集合地点' });
  });

  it.each([
    ['20xx年xx月xx日', 3],
    ['XX学校制定本预案。', 1],
    ['到____集合。', 1],
    ['联系人（　　）负责。', 1],
    ['组长：；副组长：张某某。', 1],
    ['联系电话：', 1],
    ['张某某制定本预案。', 0],
    ['使用 xxl 型号', 0],
    ['物资（备用）齐全。', 0],
  ])('finds in %s %i', (words, count) => {
    expect(find(withFacts({}, text(words)), 'F01')).toHaveLength(count);
  });

  it('takes a label for full where lines under it say more, and a form for a form', () => {
    expect(find(withFacts({}, text('成员：'), text('张某某（教师）')), 'F01')).toEqual([]);
    const form = planOf({ attachments: [attachment('检查表', text('检查人：____'), text('时间：'))] }, text('正文'));
    expect(find(form, 'F01')).toEqual([]);
  });
});

describe('F02, telephones', () => {
  it('checks the facts and what is typed behind 电话', () => {
    const people = [{ ...leader, phone: '1390000000' }];
    const entries = [{ key: '值班电话', kind: 'phone' as const, value: '0000001' }];
    const plan = withFacts({ people, entries }, text('值班电话：1390000000。'), text('拨打119，电话：000-0000-0001。'));
    expect(readKeys(plan, 'F02')).toEqual(['phoneMobile', 'phoneIncomplete', 'phoneMobile']);
  });
});

it('F03 asks for the telephone of whoever has a name', () => {
  const people = [
    { ...leader, phone: '' },
    { ...leader, id: 'b', name: '', phone: '' },
  ];
  expect(readKeys(withFacts({ people }, text([name, phone])), 'F03')).toEqual(['noPhone']);
});

describe('F04, two telephones for one person', () => {
  it('is found between roles, and mended to the first', () => {
    const people = [leader, { ...leader, id: '总指挥', role: '总指挥', phone: '13900000009' }];
    const plan = withFacts({ people }, text('正文'));
    expect(readKeys(plan, 'F04')).toEqual(['twoPhonesInRoles']);
    expect(mendPlan(plan, 'F04').facts.people[1]?.phone).toBe('13900000001');
  });

  it('is found in typed text beside the name, typed or live, and in the cells of a table', () => {
    const plan = withFacts(
      { people: [leader] },
      text('组长张某某（校长）：13900000002。'),
      text([name, { type: 'text', text: '，电话13900000003' }]),
      text('张某某 139 0000 0001；李某某 13900000004。'),
    );
    expect(find(plan, 'F04').map(({ params }) => params.number)).toEqual(['13900000002', '13900000003']);
    expect(readText(mendPlan(plan, 'F04'))).not.toMatch(/0000000[23]/);
  });
});

describe('F05, dates', () => {
  it('finds what cannot be', () => {
    const entries = [
      { key: '放假时段', kind: 'period' as const, value: '2026年10月7日至1日' },
      { key: '印发日期', kind: 'date' as const, value: '2026年4月1日' },
      { key: '生效日期', kind: 'date' as const, value: '2026年3月1日' },
    ];
    const plan = withFacts(
      { entries },
      text('自2026年9月1日至2026年8月1日，2026年2月30日演练。'),
      text('2026年3月1日至5日'),
    );
    expect(readKeys(plan, 'F05')).toEqual(['periodOrder', 'effectBeforeIssue', 'periodOrder', 'dateImpossible']);
  });
});

it('F06 puts the weekday right, in text and in facts', () => {
  const entries = [{ key: '演练日期', kind: 'text' as const, value: '2026年10月1日（星期五）' }];
  const plan = withFacts({ entries }, text('2026年10月1日（星期五）、2026年10月2日（周五）、2026年10月4日星期天'));
  expect(find(plan, 'F06')).toHaveLength(2);
  const mended = mendPlan(plan, 'F06');
  expect(readText(mended)).toContain('2026年10月1日（星期四）');
  expect(mended.facts.entries[0]?.value).toBe('2026年10月1日（星期四）');
});

describe('F07, another unit’s name', () => {
  it.each([
    ['某某区红星小学制定本预案。', ['某某区红星小学']],
    ['红星小学成立小组。红星小学各班参加。', ['红星小学', '红星小学']],
    ['红星小学是我校的前身。', ['红星小学']],
    ['青山镇示例小学与附近学校、定点医院、青山镇卫生院联系。', []],
    ['报区教育局、消防救援机构，送第一人民医院。', []],
    ['依据《未成年人学校保护规定》，结合本校实际编制。', []],
    ['依据《某某区红星小学应急预案》编制。', ['某某区红星小学']],
  ])('in %s: %j', (words, names) => {
    expect(find(withFacts({ unit }, text(words)), 'F07').map(({ params }) => params.name)).toEqual(names);
  });

  it('leaves the names that the facts hold', () => {
    const entries = [{ key: '帮扶学校', kind: 'text' as const, value: '青山镇红星小学' }];
    expect(find(withFacts({ unit, entries }, text('青山镇红星小学派人支援。')), 'F07')).toEqual([]);
  });

  it('is mended into this unit’s, live', () => {
    const mended = mendPlan(
      withFacts({ unit }, section('某某县红星小学领导小组'), text('由红星小学、红星小学负责')),
      'F07',
    );
    expect(readText(mended)).toBe('青山镇示例小学领导小组\n由青山镇示例小学、青山镇示例小学负责');
    expect(find(mended, 'F08')).toEqual([]);
  });
});

it('F08 makes typed names and telephones live, in tables too', () => {
  const cell = (words: string) => ({ content: [{ type: 'text' as const, text: words }] });
  const plan = withFacts(
    { unit, people: [leader, { ...leader, id: '总指挥', role: '总指挥' }] },
    text('青山镇示例小学总指挥张某某，电话139-0000-0001；张某某某不是他。'),
    block({
      type: 'table',
      id: 't',
      kind: 'plain',
      columns: [1, 1],
      rows: [{ cells: [cell('组长'), cell('张某某')] }],
    }),
  );
  const mended = mendPlan(plan, 'F08');
  expect(find(mended, 'F08')).toEqual([]);
  const [first, table] = mended.blocks;
  expect(
    first?.type === 'paragraph' && first.content.flatMap((one) => (one.type === 'person' ? one.personId : [])),
  ).toEqual(['总指挥', '组长']);
  expect(table?.type === 'table' && table.rows[0]?.cells[1]?.content).toEqual([name]);
  expect(readText(mended)).toBe(readText(plan).replace('139-0000-0001', '13900000001'));
});

it('titles are looked at and mended like any other text', () => {
  const plan = planOf(
    {
      title: '某某县红星小学应急预案',
      facts: { ...EMPTY_FACTS, unit },
      attachments: [attachment('青山镇示例小学通讯录', text('正文'))],
    },
    text('正文'),
  );
  expect(find(plan, 'F07').map(({ blockId }) => blockId)).toEqual(['title']);
  expect(find(plan, 'F08').map(({ blockId }) => blockId)).toEqual([plan.attachments[0]?.id]);
  const mended = mendPlan(mendPlan(plan, 'F07'), 'F08');
  expect(getRunsText(resolvePlan(mended).title)).toBe('青山镇示例小学应急预案');
  expect(mended.attachments[0]?.title[0]).toEqual({ type: 'fact', key: '单位名称' });
});

it('a finding about a fact can be ignored', () => {
  const people = [{ ...leader, phone: '' }];
  const plan = withFacts({ people }, text('正文'));
  const [finding] = find(plan, 'F03');
  if (finding === undefined) throw new Error('nothing was found');
  expect(ignoreFinding(plan, finding, '只用对讲机').ignoredFindings).toEqual([
    { rule: 'F03', blockId: 'fact:person.组长.phone', reason: '只用对讲机' },
  ]);
});

describe('templates with their facts filled in', () => {
  const UNITS = ['青山镇示例小学', '青山示例幼儿园', '青山镇示例医院', '青山示例有限公司', '青山镇示例社区', '青山寺'];
  const VALUES: Readonly<Record<string, string>> = {
    phone: '000-0000-0002',
    date: '2026年3月1日',
    period: '2026年9月1日至2027年1月20日',
    number: '12',
  };
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s has nothing for F02 to F08',
    (_, template) => {
      const registered = instantiateTemplate(template, {}, () => 'b').facts;
      const found = UNITS.flatMap((unitName) => {
        let last = 0;
        const facts: Facts = {
          unit: { name: unitName, shortName: '', address: '学府路0号', phone: '000-0000-0001' },
          people: registered.people.map((person, index) => {
            return {
              ...person,
              name: `${'张王李赵陈周吴郑孙钱冯卫蒋沈韩杨朱秦尤许'[index]}某某`,
              phone: `000-0000-01${index + 10}`,
            };
          }),
          // What a template asks has its answer already.
          entries: registered.entries.map((entry) => ({
            ...entry,
            value: entry.value || (VALUES[entry.kind] ?? '操场西侧'),
          })),
        };
        return checkPlan(instantiateTemplate(template, facts, () => `b${++last}`));
      });
      expect(found.filter(({ rule }) => /^F0[2-8]$/.test(rule)).map(({ rule, params }) => [rule, params])).toEqual([]);
      // What is left open in built-in text says what belongs there.
      const blanks = found.filter(({ rule }) => rule === 'F01');
      expect(
        blanks.filter(({ messageKey, params }) => messageKey !== 'checks.blankInline' || params.words === ''),
      ).toEqual([]);
    },
  );
});
