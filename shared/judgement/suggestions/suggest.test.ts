import { describe, expect, it } from 'vitest';
import { CLAUSE_SUBJECTS } from '../../content/clauses/library.ts';
import type { UnitKind } from '../../content/templates/schema.ts';
import { createClauseSuggester } from './suggest.ts';

const suggester = createClauseSuggester(CLAUSE_SUBJECTS);
const NONE = new Set<string>();

type Case = readonly [headings: readonly string[], title: string, unit: UnitKind | undefined, apt: readonly string[]];

/** Sections of the built-in templates, and clauses any of which an experienced officer would put there. */
const CASES: readonly Case[] = [
  [['领导小组', '组织机构与职责'], '示例学校安全事故应急预案', '学校', ['organization.leading-group']],
  [['应急指挥部', '组织机构与职责'], '示例学校安全事故应急预案', '学校', ['organization.command-center']],
  [
    ['工作组职责', '组织机构与职责'],
    '示例学校安全事故应急预案',
    '学校',
    ['organization.groups', 'organization.department'],
  ],
  [['报警求助', '信息报告'], '示例学校安全事故应急预案', '学校', ['reporting.flow', 'fire.alarm-call']],
  [['向上报告', '信息报告'], '示例学校安全事故应急预案', '学校', ['reporting.flow', 'reporting.time-limit']],
  [['报告时限', '疫情报告'], '传染病防控应急预案', '学校', ['reporting.time-limit', 'disease.report']],
  [['报告内容', '信息报告'], '突发事件应急预案', undefined, ['reporting.first-report', 'reporting.flow']],
  [
    ['告知家长', '信息报告'],
    '学校安全事故应急预案',
    '学校',
    ['reporting.casualty-family', 'evacuation.handover-guardian'],
  ],
  [['疏散与清点', '应急响应'], '学校安全事故应急预案', '学校', ['evacuation.headcount', 'evacuation.order']],
  [['火灾', '分类处置'], '学校安全事故应急预案', '学校', ['fire.initial-fire', 'fire.alarm-call']],
  [['拥挤踩踏', '分类处置'], '学校安全事故应急预案', '学校', ['crowd.stampede', 'crowd.crowd-onset']],
  [['食物中毒', '分类处置'], '学校安全事故应急预案', '学校', ['food.incident']],
  [['交通事故', '分类处置'], '学校安全事故应急预案', '学校', ['traffic.accident']],
  [['暴力伤害', '分类处置'], '学校安全事故应急预案', '学校', ['violence.gate-attack', 'violence.indoor-attack']],
  [['溺水', '分类处置'], '学校安全事故应急预案', '学校', ['drowning.event-response', 'drowning.rescue-call']],
  [
    ['极端天气', '分类处置'],
    '学校安全事故应急预案',
    '学校',
    ['weather.response-level', 'weather.warning-receive', 'weather.flood-response'],
  ],
  [['伤员与家庭', '善后处理'], '学校安全事故应急预案', '学校', ['aftercare.hospital', 'aftercare.team']],
  [
    ['心理疏导', '善后处理'],
    '学校安全事故应急预案',
    '学校',
    ['aftercare.psychological', 'mental-health.after-incident'],
  ],
  [
    ['物资与经费', '应急保障'],
    '学校安全事故应急预案',
    '学校',
    ['supplies.catalog', 'supplies.storage', 'supplies.budget'],
  ],
  [['培训与演练', '应急保障'], '学校安全事故应急预案', '学校', ['drill.annual-plan', 'drill.evac-drill']],
  [['附则'], '学校安全事故应急预案', '学校', ['supplement.interpret', 'supplement.effective', 'supplement.revise']],
  [['员工报警', '报警和接警处置程序'], '消防灭火和应急疏散预案', undefined, ['fire.alarm-call']],
  [['控制室接警', '报警和接警处置程序'], '消防灭火和应急疏散预案', undefined, ['fire.control-room']],
  [['路线与出口', '应急疏散'], '消防灭火和应急疏散预案', undefined, ['evacuation.route', 'fire.passage']],
  [['清点与安置', '应急疏散'], '消防灭火和应急疏散预案', undefined, ['evacuation.headcount', 'evacuation.transfer']],
  [
    ['灭火器使用', '扑救初起火灾'],
    '消防灭火和应急疏散预案',
    undefined,
    ['fire.extinguisher', 'fire.initial-fire', 'drill.fire-ext-train'],
  ],
  [
    ['伤员救护', '通信联络与安全防护救护'],
    '消防灭火和应急疏散预案',
    undefined,
    ['first-aid.call-120', 'first-aid.triage', 'violence.injured'],
  ],
  [['防火巡查与检查', '日常管理'], '消防灭火和应急疏散预案', undefined, ['fire.patrol', 'fire.monthly-check']],
  [
    ['器材与物资', '日常管理'],
    '消防灭火和应急疏散预案',
    undefined,
    ['supplies.storage', 'supplies.catalog', 'fire.extinguisher'],
  ],
  [['夜间宿舍', '疏散'], '校园消防安全与疏散预案', '学校', ['fire.dorm', 'dormitory.evacuate-drill']],
  [['交接班', '值班安排'], '值班与安全保障方案', undefined, ['duty.handover']],
  [['换班与替班', '值班安排'], '值班与安全保障方案', undefined, ['duty.substitute']],
  [['来访接待', '门卫与来访接待'], '值班与安全保障方案', undefined, ['duty.visitor', 'visitors.receive']],
  [['门卫值守', '门卫与来访接待'], '值班与安全保障方案', undefined, ['duty.patrol-gate', 'gate.guard-team']],
  [
    ['停电停水停气', '突发情况处置'],
    '值班与安全保障方案',
    undefined,
    ['gas-electricity.power-outage', 'gas-electricity.gas-leak'],
  ],
  [['留样', '日常防控'], '校园食品安全事故应急预案', '学校', ['food.sample']],
  [['陪餐与监督', '日常防控'], '校园食品安全事故应急预案', '学校', ['food.dine-with']],
  [['采购与验收', '日常防控'], '校园食品安全事故应急预案', '学校', ['food.purchase']],
  [['晨检与午检', '日常监测与预防'], '传染病防控应急预案', '幼儿园', ['disease.morning-check']],
  [['因病缺课追踪', '日常监测与预防'], '传染病防控应急预案', '学校', ['disease.absence']],
  [['通风与消毒', '日常监测与预防'], '传染病防控应急预案', '学校', ['disease.disinfect']],
  [['震时避险'], '地震避险与应急疏散预案', '学校', ['earthquake.shelter-in']],
  [['次生灾害', '震后疏散与救援'], '地震避险与应急疏散预案', '学校', ['earthquake.gas-fire']],
  [['驾驶人', '校车日常管理'], '校车与交通安全应急预案', '学校', ['traffic.bus-driver']],
  [['学生遗留车内', '应急处置'], '校车与交通安全应急预案', '学校', ['traffic.bus-forgotten']],
  [['调查', '学生欺凌的预防与处理'], '防暴力伤害与防欺凌应急预案', '学校', ['bullying.investigate']],
  [['化学品洒落', '现场处置'], '实验室与危险化学品安全应急预案', '学校', ['laboratory.spill']],
  [['气瓶', '危险源与日常管理'], '实验室与危险化学品安全应急预案', '学校', ['laboratory.gas-cylinder']],
  [['散场', '现场安全措施'], '大型活动安全工作预案', undefined, ['event.exit']],
  [['走失', '突发情况处置'], '大型活动安全工作预案', undefined, ['event.missing-child']],
  [['燃香和灯烛', '预防措施'], '文物建筑和殿堂庙宇消防预案', '场所', ['heritage.candle']],
  [['文物抢救', '扑救与文物抢救'], '文物建筑和殿堂庙宇消防预案', '场所', ['heritage.rescue-relics']],
  [['共同会谈', '调解步骤'], '矛盾纠纷调解工作方案', '社区', ['mediation.meeting']],
  [['履行和回访', '协议与履行'], '矛盾纠纷调解工作方案', '社区', ['mediation.followup']],
  [['答复期限', '接待与办理'], '来访接待与现场突发情况处置预案', '机关', ['visitors.reply-time']],
  [['勒索病毒', '应急处置'], '网络安全事件应急预案', undefined, ['network.malware']],
  [['个人信息泄露', '应急处置'], '网络安全事件应急预案', undefined, ['network.leak']],
  [['响应分级', '总则'], '生产安全事故综合应急预案', '企业', ['production.risk-grade']],
  [['有限空间中毒窒息', '应急处置'], '生产现场处置方案', '企业', ['production.confined']],
  [['气道异物梗阻', '分类处置'], '幼儿园突发事件应急预案', '幼儿园', ['first-aid.choking']],
  [['汛前检查', '风险与汛前准备'], '防汛防台应急预案', undefined, ['weather.flood-prepare']],
  [['登记和分级', '全面排查（第二阶段）'], '专项行动方案', undefined, ['hazard.grade', 'hazard.database']],
];

describe('the top five', () => {
  it.each(CASES)('hold an apt clause for %j of %s', (headings, title, unit, apt) => {
    const found = suggester.suggest({ headings, title, unit, used: NONE }, 5).map(({ clause }) => clause.id);
    expect(
      found.filter((id) => apt.includes(id)),
      found.join(' '),
    ).not.toEqual([]);
  });
});

it('leaves out what the plan has already, and what is for other units', () => {
  const context = { headings: ['晨检与午检'], title: '传染病防控应急预案', unit: '企业' as const };
  const [first] = suggester.suggest({ ...context, used: NONE }, 5);
  const others = suggester.suggest({ ...context, used: new Set([first?.clause.id ?? '']) }, 5);
  expect(others.map(({ clause }) => clause.id)).not.toContain(first?.clause.id);
  expect(others.map(({ clause }) => clause.id)).not.toContain('disease.absence');
});

it('suggests nothing where nothing fits', () => {
  expect(suggester.suggest({ headings: ['甲乙丙丁'], title: '工作总结', used: NONE }, 5)).toEqual([]);
});
