/**
 * What an inspector looks for in each kind of plan. Reviewable data: a plan belongs to the first family whose words its title
 * has, so special kinds stand before general ones. Source of the three company kinds: GB/T 29639-2020, 6, 7 and 8.
 */
import type { PartId } from './parts.ts';

export type RequiredTable = 'roster' | 'contacts' | 'supplies' | 'duty';
export type EmergencyNumber = '119' | '120' | '110' | '12356';
/** Single statements a plan must make somewhere. */
export type RequiredStatement =
  | 'drill-frequency'
  | 'effective-date'
  | 'interpretation'
  | 'assembly-point'
  | 'superior-telephone';

export type Family = {
  readonly id: string;
  readonly title: RegExp;
  /** In their usual order. */
  readonly parts: readonly PartId[];
  readonly tables: readonly RequiredTable[];
  readonly numbers: readonly EmergencyNumber[];
  readonly statements: readonly RequiredStatement[];
};

const EMERGENCY_PARTS = ['scope', 'organization', 'report', 'response', 'aftercare', 'support'] as const;
const EMERGENCY_TABLES = ['roster', 'contacts', 'supplies'] as const;
const EMERGENCY_STATEMENTS = ['drill-frequency', 'effective-date', 'interpretation', 'superior-telephone'] as const;

export const FAMILIES: readonly Family[] = [
  {
    id: 'on-site',
    title: /现场处置(?:方案|卡)/,
    parts: ['risk', 'organization', 'response'],
    tables: EMERGENCY_TABLES,
    numbers: ['119', '120'],
    statements: ['drill-frequency', 'effective-date', 'superior-telephone'],
  },
  {
    id: 'reception',
    title: /来访|接待/,
    parts: ['organization', 'reception', 'response', 'records'],
    tables: ['roster', 'contacts'],
    numbers: ['120', '110'],
    statements: ['effective-date', 'interpretation'],
  },
  {
    id: 'mediation',
    title: /调解|纠纷/,
    parts: ['scope', 'organization', 'mediation', 'agreement', 'records'],
    tables: ['roster', 'contacts'],
    numbers: ['120', '110'],
    statements: ['effective-date', 'interpretation'],
  },
  {
    id: 'production',
    title: /生产安全事故/,
    parts: ['scope', 'organization', 'report', 'response', 'aftercare', 'support'],
    tables: EMERGENCY_TABLES,
    numbers: ['119', '120'],
    statements: ['drill-frequency', 'effective-date', 'superior-telephone'],
  },
  {
    id: 'special',
    title: /专项应急预案/,
    parts: ['scope', 'organization', 'response', 'support'],
    tables: EMERGENCY_TABLES,
    numbers: ['119'],
    statements: ['drill-frequency', 'effective-date', 'superior-telephone'],
  },
  {
    id: 'care-home',
    title: /养老|敬老院|护理院|日间照料/,
    parts: ['organization', 'prevention', 'report', 'response', 'evacuation', 'aftercare', 'support'],
    tables: EMERGENCY_TABLES,
    numbers: ['119', '120', '110'],
    statements: [...EMERGENCY_STATEMENTS, 'assembly-point'],
  },
  {
    id: 'geological',
    title: /山洪|地质灾害|滑坡|泥石流/,
    parts: ['organization', 'risk', 'prevention', 'evacuation', 'report', 'aftercare', 'support'],
    tables: EMERGENCY_TABLES,
    numbers: ['119', '120'],
    statements: [...EMERGENCY_STATEMENTS, 'assembly-point'],
  },
  {
    id: 'fire',
    title: /消防|灭火|火灾/,
    parts: ['organization', 'report', 'evacuation', 'firefighting', 'training'],
    tables: EMERGENCY_TABLES,
    numbers: ['119', '120'],
    statements: ['drill-frequency', 'effective-date', 'interpretation', 'assembly-point', 'superior-telephone'],
  },
  {
    id: 'earthquake',
    title: /地震|防震|抗震/,
    parts: ['organization', 'prevention', 'evacuation', 'report', 'aftercare', 'support'],
    tables: EMERGENCY_TABLES,
    numbers: ['119', '120'],
    statements: [...EMERGENCY_STATEMENTS, 'assembly-point'],
  },
  {
    id: 'equipment',
    title: /电梯|特种设备|锅炉|起重机械/,
    parts: ['organization', 'risk', 'prevention', 'report', 'response', 'aftercare', 'support'],
    tables: EMERGENCY_TABLES,
    numbers: ['119', '120'],
    statements: EMERGENCY_STATEMENTS,
  },
  {
    id: 'hospital',
    title: /停电|停水|停氧|人身侵害|暴力伤医/,
    parts: ['organization', 'prevention', 'report', 'response', 'evacuation', 'aftercare', 'support'],
    tables: EMERGENCY_TABLES,
    numbers: ['119', '120', '110'],
    statements: EMERGENCY_STATEMENTS,
  },
  {
    id: 'network',
    title: /网络安全|信息安全|网络与信息/,
    parts: ['organization', 'prevention', 'report', 'response', 'aftercare', 'support'],
    tables: ['roster', 'contacts'],
    numbers: [],
    statements: EMERGENCY_STATEMENTS,
  },
  {
    id: 'food',
    title: /食品|食物中毒|食堂/,
    parts: ['organization', 'prevention', 'report', 'response', 'aftercare', 'support'],
    tables: EMERGENCY_TABLES,
    numbers: ['120'],
    statements: EMERGENCY_STATEMENTS,
  },
  {
    id: 'disease',
    title: /传染病|疫情|公共卫生/,
    parts: ['organization', 'prevention', 'report', 'response', 'aftercare', 'support'],
    tables: EMERGENCY_TABLES,
    numbers: ['120'],
    statements: EMERGENCY_STATEMENTS,
  },
  {
    id: 'crowd',
    title: /踩踏|拥挤/,
    parts: ['organization', 'prevention', 'response', 'training'],
    tables: ['roster', 'contacts'],
    numbers: ['120'],
    statements: ['drill-frequency', 'effective-date', 'superior-telephone'],
  },
  {
    id: 'traffic',
    title: /校车|交通/,
    parts: ['organization', 'prevention', 'report', 'response', 'aftercare', 'support'],
    tables: EMERGENCY_TABLES,
    numbers: ['119', '120'],
    statements: EMERGENCY_STATEMENTS,
  },
  {
    id: 'weather',
    title: /溺水|极端天气|防汛|防台|台风|暴雨|洪涝|恶劣天气|雨雪|冰冻|寒潮|低温|高温|中暑/,
    parts: ['organization', 'prevention', 'report', 'response', 'support'],
    tables: EMERGENCY_TABLES,
    numbers: ['119', '120'],
    statements: EMERGENCY_STATEMENTS,
  },
  {
    id: 'mental-health',
    title: /心理/,
    parts: ['organization', 'prevention', 'report', 'response', 'aftercare'],
    tables: ['roster', 'contacts'],
    numbers: ['120', '110', '12356'],
    statements: ['effective-date', 'superior-telephone'],
  },
  {
    id: 'violence',
    title: /暴力|欺凌|防暴|反恐|入侵/,
    parts: ['organization', 'prevention', 'report', 'response', 'support'],
    tables: EMERGENCY_TABLES,
    numbers: ['120', '110'],
    statements: EMERGENCY_STATEMENTS,
  },
  {
    id: 'laboratory',
    title: /实验室|危险化学品/,
    parts: ['organization', 'risk', 'report', 'response', 'support'],
    tables: EMERGENCY_TABLES,
    numbers: ['119', '120'],
    statements: EMERGENCY_STATEMENTS,
  },
  {
    id: 'event',
    title: /大型活动|活动安全|运动会|庙会|晚会|集会/,
    parts: ['overview', 'organization', 'risk', 'response', 'report', 'support'],
    tables: EMERGENCY_TABLES,
    numbers: ['119', '120', '110'],
    statements: [],
  },
  {
    id: 'duty',
    title: /值班|值守/,
    parts: ['organization', 'duty', 'patrol', 'report', 'demands'],
    tables: ['contacts', 'duty'],
    numbers: ['119', '120'],
    statements: ['effective-date', 'superior-telephone'],
  },
  {
    id: 'campaign',
    title: /专项行动|整治|排查|攻坚|百日/,
    parts: ['goals', 'organization', 'measures', 'schedule', 'demands'],
    tables: ['roster'],
    numbers: [],
    statements: [],
  },
  {
    id: 'term',
    title: /学期|学年|安全工作(?:方案|计划)/,
    parts: ['goals', 'organization', 'measures', 'schedule', 'demands'],
    tables: ['roster'],
    numbers: [],
    statements: ['drill-frequency'],
  },
  {
    id: 'emergency',
    title: /应急预案|突发事件|应急方案|安全事故|事故预案/,
    parts: EMERGENCY_PARTS,
    tables: EMERGENCY_TABLES,
    numbers: ['119', '120', '110'],
    statements: EMERGENCY_STATEMENTS,
  },
];

/** The family of a plan with this title, or `null` for a document of another kind. */
export function findFamily(title: string): Family | null {
  return FAMILIES.find((family) => family.title.test(title)) ?? null;
}
