/** Clauses that fit a section of a plan: by its heading, by what stands above it, by what the plan is about and for whom. */

import type { Clause, ClauseKind, ClauseSubject } from '../../content/clauses/schema.ts';
import type { UnitKind } from '../../content/templates/schema.ts';
import { listParts, type PartId } from '../requirements/parts.ts';

export type SuggestionContext = {
  /** The heading of the section the cursor is in, then those above it, outwards. */
  readonly headings: readonly string[];
  /** The plan's title on one line. */
  readonly title: string;
  readonly unit?: UnitKind | undefined;
  /** Ids of clauses the plan has already. */
  readonly used: ReadonlySet<string>;
};

/** The subjects in which the clauses of a part are looked for, best first. */
const PART_SUBJECTS: Partial<Readonly<Record<PartId, readonly string[]>>> = {
  organization: ['organization'],
  risk: ['hazard'],
  prevention: ['hazard'],
  report: ['reporting'],
  evacuation: ['evacuation'],
  firefighting: ['fire'],
  rescue: ['first-aid'],
  aftercare: ['aftercare'],
  support: ['supplies'],
  training: ['drill'],
  final: ['supplement'],
  duty: ['duty'],
  patrol: ['duty', 'hazard'],
  reception: ['visitors'],
  mediation: ['mediation'],
  agreement: ['mediation'],
  records: ['reporting'],
};

/** What a plan or a section is about, and the subjects that are about it. */
const MATTERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/火灾|消防|灭火|防火|起火|用火/, ['fire']],
  [/食品|食物|食堂|餐|中毒/, ['food']],
  [/传染病|疫情|病例|晨检|复课|消毒/, ['disease']],
  [/踩踏|拥挤|人流|楼梯/, ['crowd']],
  [/校车|交通|车辆|行车|驾驶/, ['traffic']],
  [/溺水|水域|落水/, ['drowning']],
  [/天气|暴雨|台风|汛|高温|寒潮|雷|内涝/, ['weather']],
  [/地震|震/, ['earthquake']],
  [/暴力|持械|伤害|遇袭/, ['violence']],
  [/欺凌/, ['bullying']],
  [/实验室|化学品|气瓶/, ['laboratory']],
  [/活动|入场|散场|舞台/, ['event']],
  [/文物|殿堂|庙|香烛|燃香/, ['heritage']],
  [/网络|系统|数据|病毒|个人信息/, ['network']],
  [/生产|车间|机械|有限空间|高处坠落/, ['production']],
  [/患者|诊|医疗机构|医院/, ['clinic']],
  [/来访|接待|答复/, ['visitors']],
  [/调解|纠纷|协议/, ['mediation']],
  [/值班|值守|交接班/, ['duty']],
  [/门卫|校门|门口|出入/, ['gate']],
  [/宿舍/, ['dormitory']],
  [/心理|情绪/, ['mental-health']],
  [/燃气|用电|触电|停电|停水/, ['gas-electricity']],
  [/电梯|锅炉|特种设备/, ['elevator-equipment']],
  [/施工|修缮|装修|动火/, ['construction']],
  [/隐患|排查|整改/, ['hazard']],
  [/养老|敬老|护理员|老人/, ['elder-care']],
  [/危险化学品|化学品泄漏/, ['hazardous-chemicals']],
  [/有限空间|化粪池|污水井/, ['confined-space']],
  [/山洪|滑坡|泥石流|地质灾害/, ['geological']],
  [/停氧|供氧|呼吸机|系统停机/, ['continuity']],
  [/商场|酒店|餐饮|影院|人员密集场所/, ['commerce']],
  [/考试|考点|考场/, ['exam']],
  [/小区|物业|住宅/, ['residential']],
  [/评审|备案|编制说明|风险评估|资源调查|签署/, ['filing']],
  [/森林|林火|草原/, ['forest']],
  [/锂电|储能|电动自行车|电动车/, ['lithium', 'residential', 'high-rise']],
  [/高层/, ['high-rise']],
  [/饮用水|饮水|水质|二次供水/, ['drinking-water']],
  [/粉尘/, ['dust']],
  [/机械|检修|触电|设备伤害/, ['machinery']],
  [/仓库|货物|叉车|物流|装卸/, ['warehouse']],
  [/幼儿|午睡|接送|入园|离园/, ['nursery']],
  [/机关|办公|会议/, ['office']],
  [/景区|游客|索道|游览/, ['scenic']],
  [/避难|安置|物资发放/, ['shelter']],
  [/体育|运动会|运动/, ['sports-safety']],
  [/残疾|轮椅|无障碍|特殊需要/, ['access']],
  [/走失/, ['scenic', 'commerce', 'elder-care', 'event', 'gate']],
  [/跌倒|噎食|失能/, ['elder-care']],
  [/脚手架|基坑|高处作业|工地/, ['construction']],
  [/舆情|新闻|信息发布|发布/, ['reporting']],
  [/报警/, ['fire', 'reporting']],
  [/化学品泄漏|泄漏/, ['hazardous-chemicals', 'gas-electricity']],
  [/避险|转移/, ['evacuation']],
  [/急救|救护|伤员|救治|外伤|骨折|烫伤|惊厥|异物/, ['first-aid']],
];

/** Subjects of any plan, whatever it is about. */
const GENERAL: ReadonlySet<string> = new Set([
  'organization',
  'hazard',
  'reporting',
  'evacuation',
  'first-aid',
  'aftercare',
  'supplies',
  'drill',
  'supplement',
  'filing',
  'duty',
  'production',
]);

const KIND_WORDS: readonly (readonly [RegExp, ClauseKind])[] = [
  [/职责|分工|责任|岗位/, '职责'],
  [/时限|期限/, '时限'],
  [/处置|响应|程序|步骤|报告|救援|扑救|启动|急救/, '程序'],
  [/制度|管理|检查|排查|值班/, '制度'],
  [/保障|物资|经费|设施/, '保障'],
  [/演练|培训|教育/, '培训演练'],
  [/奖|考核|追究|纪律/, '奖惩'],
  [/措施|预防|防护|防范/, '措施'],
];

const WEIGHT = { title: 8, keywords: 3, part: 2.4, matter: 1.6, planMatter: 1.1, kind: 0.7, unit: 0.4 };
/** What a heading further out counts beside the one within it. */
const OUTWARDS = 0.45;
/** What a clause about one matter counts where neither the headings nor the plan's title speak of it. */
const STRANGE = 0.5;
/** What a clause counts where the section is about something else. */
const ASIDE = 0.6;
/** Less than this is a guess that helps nobody. */
const SCORE_MIN = 2;

const listPairs = (text: string): string[] => {
  const words = text.replace(/[^\u4e00-\u9fffA-Za-z0-9]/g, '');
  return Array.from({ length: Math.max(words.length - 1, 0) }, (_, index) => words.slice(index, index + 2));
};

type Entry = {
  readonly clause: Clause;
  readonly subject: ClauseSubject;
  readonly title: ReadonlySet<string>;
  readonly keywords: ReadonlySet<string>;
};

export type ClauseSuggestion = { readonly clause: Clause; readonly subject: ClauseSubject; readonly score: number };
export type ClauseSuggester = {
  /** Best first, at most `limit`, none of those used already. */
  suggest(context: SuggestionContext, limit: number): ClauseSuggestion[];
};

function listMatters(text: string): Set<string> {
  return new Set(MATTERS.flatMap(([words, subjects]) => (words.test(text) ? subjects : [])));
}

function suits({ clause }: Entry, unit: UnitKind | undefined): boolean {
  if (unit === undefined || unit === '通用') return true;
  const units = [...clause.units, ...(clause.variants ?? []).flatMap((variant) => variant.units)];
  return units.includes('通用') || units.includes(unit);
}

/** Makes what finds suggestions in these subjects; rare words of titles and keywords count for more than frequent ones. */
export function createClauseSuggester(subjects: readonly ClauseSubject[]): ClauseSuggester {
  const entries: Entry[] = subjects.flatMap((subject) =>
    subject.clauses.map((clause) => ({
      clause,
      subject,
      title: new Set(listPairs(clause.title)),
      keywords: new Set(clause.keywords.flatMap(listPairs)),
    })),
  );
  const counts = new Map<string, number>();
  for (const { title, keywords } of entries) {
    for (const pair of new Set([...title, ...keywords])) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  /** 1 for a pair that one clause has, about 0 for one that all have. */
  const weigh = (pair: string): number => 1 - Math.log(counts.get(pair) ?? 1) / Math.log(entries.length + 1);
  /** How much of a heading's words a clause has, 0 to 1. */
  const measure = (pairs: readonly string[], having: ReadonlySet<string>): number => {
    const all = pairs.reduce((sum, pair) => sum + weigh(pair), 0);
    return all === 0 ? 0 : pairs.reduce((sum, pair) => sum + (having.has(pair) ? weigh(pair) : 0), 0) / all;
  };
  return {
    suggest({ headings, title, unit, used }, limit) {
      const sought = headings.map((heading, index) => ({
        factor: OUTWARDS ** index,
        pairs: listPairs(heading),
        parts: listParts(heading).flatMap((part) => PART_SUBJECTS[part] ?? []),
        matters: listMatters(heading),
      }));
      const planMatters = listMatters(title);
      const wanted = new Set(sought.flatMap(({ parts, matters }) => [...parts, ...matters]));
      const kinds = new Set(KIND_WORDS.flatMap(([words, kind]) => (words.test(headings[0] ?? '') ? [kind] : [])));
      return entries
        .filter((entry) => !used.has(entry.clause.id) && suits(entry, unit))
        .map((entry): ClauseSuggestion => {
          const { clause, subject } = entry;
          let score = planMatters.has(subject.subject) ? WEIGHT.planMatter : 0;
          for (const { factor, pairs, parts, matters } of sought) {
            score += factor * WEIGHT.title * measure(pairs, entry.title);
            score += factor * WEIGHT.keywords * measure(pairs, entry.keywords);
            if (parts.includes(subject.subject)) score += factor * WEIGHT.part;
            if (matters.has(subject.subject)) score += factor * WEIGHT.matter;
          }
          // On its own a matter or a kind says too little.
          if (score > WEIGHT.planMatter && kinds.has(clause.kind)) score += WEIGHT.kind;
          if (unit !== undefined && clause.units.includes(unit)) score += WEIGHT.unit;
          const isSpokenOf = wanted.has(subject.subject) || planMatters.has(subject.subject);
          if (!isSpokenOf && !GENERAL.has(subject.subject)) score *= STRANGE;
          if (wanted.size > 0 && !wanted.has(subject.subject)) score *= ASIDE;
          return { clause, subject, score };
        })
        .filter(({ score }) => score >= SCORE_MIN)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
    },
  };
}
