/** The parts that plans are made of, and the headings under which offices write them. Reviewable data: one line a part. */

/** First words that decide, in order: a heading belongs to every part whose pattern it fits. */
export const PARTS = {
  purpose: { name: '编制目的', heading: /目的|指导思想|总体要求|宗旨/ },
  basis: { name: '编制依据', heading: /依据/ },
  scope: { name: '适用范围', heading: /适用范围|适用对象|^范围|与范围|时段$/ },
  principles: { name: '工作原则', heading: /原则/ },
  goals: { name: '工作目标', heading: /目标|总体要求/ },
  overview: { name: '基本情况', heading: /概况|基本情况|活动(?:名称|内容|安排|简介)/ },
  organization: { name: '组织机构与职责', heading: /组织|机构|指挥部|指挥体系|领导小组|应急小组|职责|分工/ },
  risk: { name: '风险分析', heading: /风险|危险|隐患|重点部位/ },
  prevention: { name: '预防措施', heading: /预防|防控|防范|监测|准备|日常|排查|预警/ },
  report: { name: '信息报告', heading: /报告|报警|报送|接警|求助|信息/ },
  response: { name: '应急响应', heading: /响应|处置|应对|救援|抢险|启动|处理程序|处理步骤|行动/ },
  evacuation: { name: '应急疏散', heading: /疏散|撤离|避险|转移/ },
  firefighting: { name: '扑救初起火灾', heading: /扑救|灭火|初起|初期火/ },
  rescue: { name: '医疗救护', heading: /救护|救治|急救|医疗/ },
  aftercare: { name: '善后与恢复', heading: /善后|后期|后续|恢复|复课|复餐|安置|总结|火灾后|灾后|事后/ },
  support: { name: '应急保障', heading: /保障|物资|经费/ },
  training: { name: '培训与演练', heading: /培训|演练|演习|教育/ },
  final: { name: '附则', heading: /附则|施行|解释|修订|预案管理|方案管理/ },
  measures: { name: '工作措施', heading: /措施|任务|重点|工作内容|主要工作|步骤/ },
  schedule: { name: '实施步骤', heading: /步骤|阶段|进度|时间安排|日程/ },
  demands: { name: '工作要求', heading: /要求|纪律|考核/ },
  duty: { name: '值班安排', heading: /值班|带班|值守|班次/ },
  patrol: { name: '巡查与检查', heading: /巡查|检查|巡逻/ },
  reception: { name: '接待与办理', heading: /接待|受理|办理|答复/ },
  mediation: { name: '调解步骤', heading: /调解|会谈|步骤|程序/ },
  agreement: { name: '协议与履行', heading: /协议|履行|回访/ },
  records: { name: '记录与归档', heading: /记录|归档|档案|台账/ },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly heading: RegExp }>>;

export type PartId = keyof typeof PARTS;
export const PART_IDS = Object.keys(PARTS) as readonly PartId[];

/** The parts a heading stands for: 组织领导 is `organization`; none for a heading of the plan's own matter. */
export function listParts(heading: string): readonly PartId[] {
  return PART_IDS.filter((id) => PARTS[id].heading.test(heading));
}
