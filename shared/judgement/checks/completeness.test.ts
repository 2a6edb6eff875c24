/** What each completeness rule finds in a plan and what it leaves alone. */
import { describe, expect, it } from 'vitest';
import { instantiateTemplate } from '../../content/templates/instantiate.ts';
import { TEMPLATES } from '../../content/templates/library.ts';
import type { Template } from '../../content/templates/schema.ts';
import type { TableKind } from '../../model/plan/block.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { attachment, block, createIds, type Draft, item, planOf, section, text } from '../../testing/builders.ts';
import type { Finding } from '../document/finding.ts';
import type { RuleId } from '../document/rule-groups.ts';
import { readRequirements } from '../requirements/requirements.ts';
import { checkPlan } from './check.ts';
import { findReason, ignoreFinding } from './ignore.ts';

const sketch = (source: Plan, rule: RuleId) =>
  checkPlan(source).flatMap((finding) =>
    finding.rule === rule
      ? [[finding.messageKey.replace('checks.', ''), ...Object.values(finding.params)].join(' ')]
      : [],
  );

let tables = 0;
/** A table of two rows; cells are parted by |. */
function table(kind: TableKind, header: string, row: string): Draft {
  const toRow = (cells: string) => ({
    cells: cells.split('|').map((cell) => ({ content: cell === '' ? [] : [{ type: 'text' as const, text: cell }] })),
  });
  return block({
    type: 'table',
    id: `table${++tables}`,
    kind,
    columns: header.split('|').map(() => 1),
    rows: [{ header: true, ...toRow(header) }, toRow(row)],
  });
}

const ROSTER = table('roster', '职务|姓名|联系电话', '组长|张某某|000-0000-0001');
const CONTACTS = table('contacts', '单位|联系人|电话', '青山镇教育办公室|李某某|000-0000-0002');
const SUPPLIES = table('supplies', '名称|数量', '担架|2副');

/** Parts of a fire plan in which nothing is missing, each to be replaced or left out. */
const FIRE = {
  scope: section('总则', item('本预案适用于全校范围内的火灾。'), item('先救人，后救物。')),
  organization: section(
    '组织机构与职责',
    item('领导小组负责指挥。'),
    item('组员听从组长。'),
    ROSTER,
    CONTACTS,
    SUPPLIES,
  ),
  alarm: section(
    '火情报告',
    item('发现火情的人员立即拨打119，有人受伤的拨打120。'),
    item('值班员30分钟内向上级主管部门（电话000-0000-0003）报告。'),
  ),
  evacuation: section('应急疏散', item('班主任带领学生撤到集合地点。'), item('5分钟内清点人数。')),
  fighting: section('扑救初起火灾', item('两人一组使用灭火器。'), item('扑不灭时立即撤离。')),
  training: section('培训与演练', item('安全办公室每学期组织1次疏散演练。'), item('演练后做记录。')),
  final: section('附则', item('本预案由学校办公室负责解释。'), item('本预案自2026年3月1日起施行。')),
};

type Case = readonly [name: string, plan: Plan, findings: readonly string[]];

function fire(changes: Partial<Record<keyof typeof FIRE, Draft | null>> = {}, ...more: Draft[]): Plan {
  const parts = { ...FIRE, ...changes };
  return planOf({ title: '示例小学消防应急预案' }, ...Object.values(parts).flatMap((part) => part ?? []), ...more);
}

const without = (part: keyof typeof FIRE) => fire({ [part]: null });
/** The fire plan with an attachment of this title. */
const attached = (title: string, ...more: Draft[]) =>
  planOf({ attachments: [attachment(title, text('甲'))] }, ...Object.values(FIRE), ...more);
const filled = (...children: Draft[]) => planOf({ title: '说明' }, ...children);

const CASES: Partial<Record<RuleId, readonly Case[]>> = {
  C01: [
    ['finds nothing where every part stands', fire(), []],
    ['finds a part that is missing', without('fighting'), ['missing-part 扑救初起火灾']],
    ['knows a part by other words', fire({ organization: section('组织领导', item('甲'), item('乙'), ROSTER) }), []],
    [
      'takes no sentence for a heading',
      fire({ fighting: section('现场行动', item('两人灭火。'), item('撤离。')) }),
      ['missing-part 扑救初起火灾'],
    ],
    ['knows a part deeper down', fire({ fighting: section('现场行动', item('初起火灾的扑救')) }), []],
    [
      'leaves a draft alone that has hardly begun',
      planOf({ title: '消防应急预案' }, section('总则', item('甲'), item('乙'))),
      [],
    ],
    [
      'leaves other documents alone',
      filled(...Object.values(FIRE).slice(0, 3), item('丁'), item('戊'), item('己')),
      [],
    ],
  ],
  C02: [
    [
      'finds tables that are missing',
      fire({ organization: section('组织机构', item('领导小组'), item('工作小组')) }),
      ['missing-table-roster', 'missing-table-contacts', 'missing-table-supplies'],
    ],
    [
      'takes plain tables by their columns',
      fire({
        organization: section(
          '组织机构',
          item('领导小组'),
          table('plain', '分工|人员', '组长|张某某'),
          table('plain', '部门|手机', '值班室|000-0000-0001'),
          table('plain', '品名|配备', '担架|2副'),
        ),
      }),
      [],
    ],
    [
      'takes a list of heads for a roster, and three telephones for contacts',
      fire({
        organization: section(
          '组织机构',
          item('组长：张某某，电话000-0000-0001'),
          item('成员：李某某，电话000-0000-0002；王某某，电话000-0000-0004'),
          SUPPLIES,
        ),
      }),
      [],
    ],
  ],
  C03: [
    ['finds nothing where they stand', fire(), []],
    [
      'finds each that is missing',
      fire({ alarm: section('火情报告', item('立即报警。'), item('立即上报。')) }),
      ['missing-number-119', 'missing-number-120'],
    ],
    [
      'takes no part of a longer number for one',
      fire({ alarm: section('火情报告', item('拨打0119000，另有120。'), item('立即上报。')) }),
      ['missing-number-119'],
    ],
  ],
  C04: [
    [
      'finds a drill without how often',
      fire({ training: section('培训与演练', item('组织演练。'), item('做记录。')) }),
      ['missing-drill-frequency'],
    ],
    [
      'accepts how often in any words',
      fire({ training: section('演练', item('演练每两年不少于一次。'), item('记录。')) }),
      [],
    ],
    [
      'accepts a number of times',
      fire({ training: section('演练', item('汛前由办公室组织演练。'), item('记录。')) }),
      [],
    ],
  ],
  C05: [
    ['finds an attachment that is never mentioned', attached('名单'), ['attachment-unmentioned 附件《名单》']],
    ['accepts its title', attached('名单', text('人员见名单。')), []],
    ['accepts its label', attached('名单', text('人员见附件。')), []],
    ['leaves drafts alone', planOf({ attachments: [attachment('名单', text('甲'))] }, text('正文。')), []],
    ['finds a mention without an attachment', filled(text('名单见附件。')), ['attachment-absent 见附件']],
    ['accepts one that is listed in the text', filled(text('名单见附件。'), text('附件：名单')), []],
  ],
  C06: [
    [
      'finds both',
      fire({ final: section('附则', item('本预案每年修订。'), item('本预案存档。')) }),
      ['missing-effective-date', 'missing-interpretation'],
    ],
    [
      'accepts the day of issue',
      fire({ final: section('附则', item('本预案自印发之日起执行，由办公室解释。'), item('存档。')) }),
      [],
    ],
  ],
  C07: [
    [
      'finds a group without a head',
      fire({ organization: section('组织机构', item('领导小组'), item('工作小组'), CONTACTS, SUPPLIES) }),
      ['missing-leader'],
    ],
    [
      'accepts a head with a telephone in the text',
      fire({ organization: section('组织机构', item('组长：张某某（校长，电话000-0000-0001）'), item('工作小组')) }),
      [],
    ],
    [
      'finds a head without a telephone',
      fire({ organization: section('组织机构', item('组长：张某某。'), table('roster', '职务|姓名', '组长|张某某')) }),
      ['missing-leader'],
    ],
  ],
  C08: [
    [
      'finds two limits for one act',
      filled(item('值班员接报后10分钟内报校长。'), item('值班员接报后20分钟内向校长报告。')),
      ['time-limits 报校长 20分钟内 10分钟内 一、 值班员接报后10分钟内报校长。'],
    ],
    [
      'finds them in other units',
      filled(item('1小时内上报主管部门。'), item('90分钟内报告主管部门。')),
      ['time-limits 报主管部门 90分钟内 1小时内 一、 1小时内上报主管部门。'],
    ],
    ['takes 60 minutes for an hour', filled(item('1小时内上报主管部门。'), item('60分钟内报告主管部门。')), []],
    [
      'takes no notice of what the whole plan is about',
      planOf(
        { title: '消防预案' },
        section('火情报告', item('值班员10分钟内报告校长。')),
        section('疏散', item('值班员20分钟内报告校长。')),
      ),
      ['time-limits 报校长 20分钟内 10分钟内 （一） 值班员10分钟内报告校长。'],
    ],
    ['keeps actors apart', filled(item('门卫5分钟内报告校长。'), item('教师10分钟内报告校长。')), []],
    [
      'keeps the spoken and the written apart',
      filled(item('1小时内电话报告校长。'), item('2小时内书面报告校长。')),
      [],
    ],
    [
      'keeps a first report and a later one apart',
      filled(item('首报：30分钟内报告校长。'), item('续报：2小时内报告校长。')),
      [],
    ],
    ['keeps degrees apart', filled(item('一般事故2小时内报告校长。'), item('重大事故10分钟内报告校长。')), []],
    [
      'keeps events apart',
      filled(section('火灾', item('3分钟内撤到操场。')), section('地震', item('2分钟内撤到操场。'))),
      [],
    ],
    ['keeps acts apart', filled(item('值班员5分钟内报告校长。'), item('值班员10分钟内通知家长。')), []],
  ],
  C09: [
    [
      'finds fewer in one breath',
      filled(text('指挥部下设四个工作组：通信联络组、疏散引导组和医疗救护组。')),
      ['groups 4 3'],
    ],
    ['accepts as many', filled(text('指挥部下设三个工作组：通信联络组、疏散引导组和医疗救护组。')), []],
    [
      'counts the groups under it',
      filled(section('指挥部下设3个应急小组。', item('灭火组：负责扑救。'), item('疏散组：负责引导。'))),
      ['groups 3 2'],
    ],
    [
      'leaves other members alone',
      filled(section('领导小组下设2个工作组。', item('组长负责。'), item('会议每月一次。'), item('记录。'))),
      [],
    ],
  ],
  C10: [
    ['finds a drill that nobody leads', filled(text('每学期至少开展一次演练。')), ['actor 每学期至少开展一次演练']],
    ['accepts who leads it', filled(text('安全办公室每学期开展一次演练。')), []],
    ['accepts who is named above', filled(section('安全员职责', item('每月组织一次检查。'))), []],
    ['accepts who is named in the paragraph before', filled(text('保卫科职责：'), item('每月开展一次排查。')), []],
    ['leaves the upkeep of things alone', filled(text('灭火器每月检查压力。')), []],
    ['leaves times after an event alone', filled(text('恢复后7日内每日检查。')), []],
  ],
  C11: [
    [
      'finds a report above without a telephone',
      fire({
        organization: section('组织机构', item('组长：张某某'), ROSTER, SUPPLIES),
        alarm: section('火情报告', item('拨打119、120。'), item('1小时内报告上级主管部门。')),
      }),
      ['missing-superior-telephone'],
    ],
    [
      'accepts one that is left open',
      fire({
        organization: section('组织机构', item('组长：张某某'), ROSTER, SUPPLIES),
        alarm: section('火情报告', item('拨打119、120。'), item('1小时内报告上级主管部门＿＿＿＿（＿＿＿＿）。')),
      }),
      [],
    ],
    [
      'asks for none where nobody above is told',
      fire({ alarm: section('火情报告', item('拨打119、120。'), item('报告校长。')) }),
      [],
    ],
  ],
  C12: [
    [
      'finds people led out to nowhere',
      fire({ evacuation: section('应急疏散', item('班主任带领学生撤离。'), item('5分钟内点名。')) }),
      ['missing-assembly-point'],
    ],
    [
      'takes where they are led for a place, left open or not',
      fire({ evacuation: section('应急疏散', item('学生撤到＿＿＿＿清点。'), item('点名。')) }),
      [],
    ],
    ['accepts any place', fire({ evacuation: section('应急疏散', item('学生撤到疏散场地。'), item('点名。')) }), []],
  ],
};

describe.each(Object.entries(CASES) as [RuleId, readonly Case[]][])('%s', (rule, cases) => {
  it.each(cases)('%s', (_, source, findings) => {
    expect(sketch(source, rule)).toEqual(findings);
  });
});

it('finds nothing at all in a plan that has everything', () => {
  expect(checkPlan(fire()).filter(({ rule }) => rule.startsWith('C'))).toEqual([]);
});

it('ignores one missing thing and goes on missing another at the same place', () => {
  const source = fire({ alarm: section('火情报告', item('立即报警。'), item('立即上报。')) });
  const [fireCall, ambulance] = checkPlan(source).filter(({ rule }) => rule === 'C03') as [Finding, Finding];
  expect(fireCall.blockId).toBe(ambulance.blockId);
  const ignoring = ignoreFinding(source, fireCall, '已张贴');
  expect(findReason(ignoring, fireCall)).toBe('已张贴');
  expect(findReason(ignoring, ambulance)).toBeNull();
  // Wherever it would go by then.
  expect(findReason(ignoring, { ...fireCall, blockId: 'elsewhere' })).toBe('已张贴');
});

function fill(template: Template) {
  return {
    unit: { name: '青山镇示例单位', shortName: '示例单位', address: '学府路0号', phone: '000-0000-0001' },
    people: template.facts.people.map(({ id }, index) => ({
      id,
      name: `张某${index}`,
      phone: `000-0000-01${10 + index}`,
    })),
    entries: template.facts.entries.map(({ key, kind }) => ({
      key,
      value: kind === 'phone' ? '000-0000-0002' : kind === 'date' ? '2026年3月1日' : '某某',
    })),
  };
}

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  it.each([
    ['filled in', fill(template)],
    ['as it comes', {}],
  ])('lacks nothing, %s, known or not as a template', (_name, facts) => {
    const source = instantiateTemplate(template, facts, createIds());
    for (const known of [readRequirements(template), null]) {
      const findings = checkPlan(source, undefined, known).filter(({ rule }) => rule.startsWith('C'));
      expect(findings.map(({ rule, line, params }) => [rule, line, params])).toEqual([]);
    }
  });
});
