import { describe, expect, it } from 'vitest';
import { CLAUSE_SUBJECTS } from '../../content/clauses/library.ts';
import { instantiateTemplate } from '../../content/templates/instantiate.ts';
import { TEMPLATES } from '../../content/templates/library.ts';
import type { Facts } from '../../model/plan/facts.ts';
import { EMPTY_FACTS } from '../../model/plan/facts.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { item, planOf, text } from '../../testing/builders.ts';
import type { RuleId } from '../document/rule-groups.ts';
import { checkPlan } from './check.ts';
import { mendPlan } from './testing/mend.ts';

const person = (id: string, role: string, title = '') => ({ id, role, name: '', title, phone: '' });
const PEOPLE = [person('a', '总指挥'), person('b', '副总指挥'), person('c', '抢险排水组组长')];

function withFacts(facts: Partial<Facts>, ...lines: string[]): Plan {
  return { ...planOf({}, ...lines.map((line) => item(line)), text('完')), facts: { ...EMPTY_FACTS, ...facts } };
}
function find(plan: Plan, rule: RuleId) {
  return checkPlan(plan).filter((finding) => finding.rule === rule);
}
const readText = (plan: Plan) =>
  plan.blocks
    .flatMap((block) => ('content' in block ? block.content : []))
    .map((inline) => (inline.type === 'text' ? inline.text : ''))
    .join('');

describe('W01, a post nobody holds', () => {
  it('is found where the text gives it work, once', () => {
    const plan = withFacts({ people: PEOPLE }, '由电工切断电源。', '电工立即到场。', '夜间报告值班领导。');
    expect(find(plan, 'W01').map(({ params }) => params.post)).toEqual(['电工', '值班领导']);
  });

  it.each([
    ['电工有人', [...PEOPLE, person('d', '电工')], '由电工切断电源。'],
    ['电工是职务', [...PEOPLE, person('d', '后勤组组长', '持证电工')], '由电工切断电源。'],
    ['只是提到', PEOPLE, '电工证每三年复审。'],
    ['没有名单的文件', [], '由电工切断电源。'],
  ])('%s: nothing', (_, people, words) => {
    expect(find(withFacts({ people }, words), 'W01')).toEqual([]);
  });
});

describe('W02, two terms for one thing', () => {
  it('gives all the usual term', () => {
    const plan = withFacts({}, '到集合地点点名。', '消防救援人员到场。', '消防人员进入，其余人员在集合点等候。');
    expect(find(plan, 'W02').map(({ params }) => params.words)).toEqual(['消防人员', '集合点']);
    expect(readText(mendPlan(plan, 'W02'))).toContain('消防救援人员进入，其余人员在集合地点等候。');
  });

  it('knows the short name of a group', () => {
    const plan = withFacts({ people: PEOPLE }, '由抢险组排水。', '抢险排水组到场。');
    expect(find(plan, 'W02').map(({ params }) => params)).toEqual([{ words: '抢险组', usual: '抢险排水组' }]);
  });

  it.each([
    '到集合点点名，在集合点等候。',
    '取自动体外除颤器，检查自动体外除颤器。',
    '向区疾控中心报告，由疾控机构指导。',
    '传染病病人由医生诊治，患者单间安置，报告发病人数。',
    '抢险组织工作由抢险排水组承担。',
  ])('leaves %s', (words) => {
    expect(find(withFacts({}, words), 'W02')).toEqual([]);
  });
});

describe('W03, levels named as the law names others', () => {
  it.each([
    ['重大（一级）：有人死亡或者全校疏散。', ['重大']],
    ['较大事故是指1人死亡的。', ['较大']],
    ['重大事故是指10人以上30人以下死亡的。', []],
    ['较大事故：3人死亡。', []],
    ['一级：有人死亡。', []],
    ['重大：食物中毒，有人死亡。', []],
  ])('in %s: %j', (words, levels) => {
    expect(find(withFacts({}, words), 'W03').map(({ params }) => params.level)).toEqual(levels);
  });
});

describe('W04, contradictory signals', () => {
  it.each([
    [['三长声为疏散信号。', '扑救人员听到三声长哨信号撤退。'], ['checks.one-signal']],
    [['连续短声为疏散信号。', '哨声一长声，人员撤离。'], []],
    [['连续短声为疏散信号。', '一长声哨声为疏散信号。'], ['checks.two-signals']],
    [['连续短声为疏散信号。', '三短一长的哨声为撤退信号。'], []],
    [['连续短哨信号疏散。', '连续短声为疏散信号。'], []],
  ])('in %j: %j', (lines, keys) => {
    expect(find(withFacts({}, ...lines), 'W04').map(({ messageKey }) => messageKey)).toEqual(keys);
  });

  it('is found in the facts', () => {
    const entries = [
      { key: '疏散信号', kind: 'text' as const, value: '连续短声' },
      { key: '撤退信号', kind: 'text' as const, value: '连续短声' },
    ];
    expect(find(withFacts({ entries }), 'W04').map(({ target }) => target)).toHaveLength(1);
  });
});

it('L03 finds a law by a wrong title and one nobody knows', () => {
  const plan = withFacts(
    {},
    '依据《校车安全管理规定》《中华人民共和国校园安全法》《中华人民共和国消防法》和《某某市校车安全管理办法》。',
  );
  expect(find(plan, 'L03').map(({ messageKey, params }) => [messageKey, params.title])).toEqual([
    ['checks.law-title', '校车安全管理规定'],
    ['checks.law-unknown', '中华人民共和国校园安全法'],
  ]);
  expect(readText(mendPlan(plan, 'L03'))).toContain('《校车安全管理条例》');
});

describe('what is built in', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s says one thing in one way',
    (_, template) => {
      let last = 0;
      const found = checkPlan(instantiateTemplate(template, {}, () => `b${++last}`));
      expect(
        found.filter(({ rule }) => /^(?:W0|L0)/.test(rule)).map(({ rule, line, params }) => [rule, line, params]),
      ).toEqual([]);
    },
  );

  it('cites no law by another name, in any clause', () => {
    const clauses = CLAUSE_SUBJECTS.flatMap((subject) => subject.clauses);
    const lines = clauses
      .flatMap(({ text: own, variants = [] }) => [own, ...variants.map((one) => one.text)].flat())
      .flatMap((line) => (typeof line === 'string' ? [line] : []));
    const found = checkPlan(
      withFacts({}, ...lines.map((line) => line.replace(/^#+ /, '').replace(/\{[^}]*\}/g, '某某'))),
    );
    expect(found.filter(({ rule }) => /^(?:L0|W03)/.test(rule)).map(({ rule, params }) => [rule, params])).toEqual([]);
  });
});
