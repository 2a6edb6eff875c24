/** What a part of a plan is about, by the words of its headings. Rules over Chinese text. */
import { isHeadingPart, type PlanPart } from './plan-parts.ts';

/**
 * `general`: purpose, scope, supplementary provisions; `duty`: who answers for what; `response`: what is done when something
 * happens; `daily`: everything else, before and after.
 */
export type Zone = 'general' | 'duty' | 'response' | 'daily';

const GENERAL = /^(?:总则|附则|适用范围|目标与范围|工作目标|工作目的|总体要求|编制|.*概况|基本情况)/;
const DUTY = /职责|组织(?:机构|领导|体系|指挥|与分工)|分工|岗位责任/;
const DAILY =
  /日常|预防|准备|风险|保障|演练|培训|教育|管理|善后|恢复|后期|灾后|之后|后的工作|监测|总结|要求|纪律|整改|排查|检查|复课|复餐|概况|整治|措施与|阶段/;
const RESPONSE =
  /处置|响应|报警|接警|报告|报送|疏散|撤离|转移|避险|扑救|救护|救援|急救|抢救|救治|应对|突发|意外|特殊情|情况控制|停运|安置|求助|通信联络|伤害|启动|事故|抢险|极端天气|多人同时来访/;

/** The zone of a part, from the outermost heading over it inwards. */
export function getZone(part: PlanPart): Zone {
  const headings = [...part.parents, part]
    .filter((each) => (each === part ? isHeadingPart(each) : true))
    .map(({ text }) => text);
  const [top = '', ...inner] = headings;
  if (GENERAL.test(top)) return 'general';
  if (headings.some((text) => DUTY.test(text) && text.length <= 30)) return 'duty';
  if (RESPONSE.test(top) && !/^(?:应急)?(?:保障|培训|善后)/.test(top)) return 'response';
  if (DAILY.test(top))
    return inner.some((text) => text.length <= 20 && /处置|应对|突发|急救/.test(text)) ? 'response' : 'daily';
  return inner.some((text) => text.length <= 20 && RESPONSE.test(text)) ? 'response' : 'daily';
}

const EVACUATION = /疏散|撤离|避险|转移|逃生/;
const ALARM = /报警|报告|接警|发现/;

export const isAboutEvacuation = (heading: string) => EVACUATION.test(heading);
export const isAboutAlarm = (heading: string) => ALARM.test(heading);

/** What groups are for: words of their names, and words of the sections and sentences that tell how it is done. */
const FUNCTIONS: readonly (readonly [RegExp, RegExp])[] = [
  [/疏散|引导|转移|警戒/, /疏散|引导|撤离|转移|清点/],
  [/灭火|消防协助/, /扑救|灭火|初起火/],
  [/医疗|救护|急救|护理|校医/, /救护|急救|救治|伤员|伤者|送医|心肺复苏|急救箱/],
  [/通信|联络|信息/, /通信联络|信息报告|报警|接警|上报|对外报告|向上报告/],
  [/后勤|物资|保障组/, /物资|后勤|停电|停水/],
  [/宿舍|宿管/, /宿舍|夜间/],
  [/食堂/, /食堂|食物/],
  [/心理/, /心理|情绪/],
  [/门卫|校门/, /校门|门口/],
  [/安置|善后/, /安置|善后|接领|复课|恢复/],
];

/** Whether a heading or sentence tells how the work of this role is done. */
export function sharesFunction(role: string, words: string): boolean {
  return FUNCTIONS.some(([name, about]) => name.test(role) && about.test(words));
}

/** The nearest heading over a part that is about anybody's work, or '': 伤员安置 under 救护与安置 is no work of 医疗救护组. */
export function findFunctionHeading(part: PlanPart): string {
  const headings = part.parents.map(({ text }) => text);
  return headings.findLast((heading) => FUNCTIONS.some(([, about]) => about.test(heading))) ?? '';
}
