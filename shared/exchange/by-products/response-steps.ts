/** The steps a plan prescribes for an emergency, in its order: what posters show and drills are measured against. */
import type { Inline } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { isHeadingPart, isLeadIn, isPointer, listParts, type PlanPart, walkParts } from './plan-parts.ts';
import { getZone, isAboutAlarm, isAboutEvacuation } from './zones.ts';

export type Step = {
  readonly content: readonly Inline[];
  readonly text: string;
  readonly path: string;
  /** The heading it stands under, nearest first; '' where it stands under none. */
  readonly heading: string;
  readonly headings: readonly string[];
  /** What the sentence announces, each a line of its own. */
  readonly details: readonly (readonly Inline[])[];
};

function toStep(part: PlanPart): Step {
  const headings = part.parents.filter(isHeadingPart).map(({ text }) => text);
  const details = isLeadIn(part)
    ? [...walkParts(part.children)].filter(({ text }) => text !== '').map(({ content }) => content)
    : [];
  return { content: part.content, text: part.text, path: part.path, heading: headings.at(-1) ?? '', headings, details };
}

/** Sentences of the response parts. Headings and tables are no steps, nor is what a sentence announces: it belongs to that. */
export function listResponseSteps(plan: Plan): readonly Step[] {
  return [...walkParts(listParts(plan))]
    .filter((part) => part.block.type !== 'table' && part.text !== '' && !isHeadingPart(part) && !isPointer(part))
    .filter((part) => !part.parents.some(isLeadIn) && getZone(part) === 'response')
    .map(toStep);
}

/** A step with what it announces, as lines of one cell. */
export function writeStep({ content, details }: Step): Inline[] {
  return [...content, ...details.flatMap((detail): Inline[] => [{ type: 'line-break' }, ...detail])];
}

/** A drill tries one course of events; a plan for a dozen kinds prescribes more steps than that. */
const DRILL_STEPS = 45;
const COMMON = /启动|程序|通用|先期/;

/** What a drill goes through: all steps, or, of a plan with too many, those that serve every kind of emergency. */
export function listDrillSteps(plan: Plan): { readonly steps: readonly Step[]; readonly omitted: readonly Step[] } {
  const all = listResponseSteps(plan);
  const isCommon = (heading: string) => isAboutAlarm(heading) || isAboutEvacuation(heading) || COMMON.test(heading);
  const common = all.filter(({ headings }) => headings.some(isCommon));
  if (all.length <= DRILL_STEPS || common.length < 5) return { steps: all, omitted: [] };
  return { steps: common, omitted: all.filter((step) => !common.includes(step)) };
}

/** Steps under the headings they stand under: the items a drill is judged by. */
export function groupByHeading(
  steps: readonly Step[],
): readonly { readonly heading: string; readonly steps: readonly Step[] }[] {
  const sections = new Map<string, Step[]>();
  for (const step of steps) {
    const name = step.headings.length > 1 ? step.headings.slice(-2).join('：') : step.heading;
    sections.set(name, [...(sections.get(name) ?? []), step]);
  }
  return [...sections].map(([heading, steps]) => ({ heading, steps }));
}

/** Said to everybody, not to a post: what a poster is for. */
const TO_EVERYBODY =
  /任何人|发现.{0,12}(?:人|的|，)|弯腰|低姿|捂住|不(?:乘|要乘|使用|坐)电梯|电梯|不返回|不得返回|返回取|靠右|护住|护头|蹲|趴|远离|沿.{0,8}(?:撤|走|疏散)|撤到|撤至|到达|集合|排队|有序|拨打|湿毛巾|关门|楼梯|伏地|躲|不推|不停留|呼救|听到/;
/** Said to those in charge, about papers, or not to be understood without the plan at hand. */
const TO_STAFF =
  /控制室|值班人员|组长|指挥部|记录|台账|书面|报送|续报|清点表|名单|引导员|查房|教务|上级|审批|复位|媒体|统计|封存|领导小组|工作日|监护人签字|接领|广播|引导人员|疏散引导组|灭火行动组|第.{1,4}部分|附件|＿/;

/** Characters that are read in passing; each such stretch more makes a step weigh less. */
const READ_LENGTH = 42;

/** How much a step concerns everybody who reads a wall: the higher, the more. */
function weigh(step: Step): number {
  return (
    (TO_EVERYBODY.test(step.text) ? 2 : 0) -
    (TO_STAFF.test(step.text) ? 2 : 0) -
    Math.floor(step.text.length / READ_LENGTH)
  );
}

/** Steps for a wall, with what they weigh, in the plan's order: raising the alarm first, then evacuation or whatever the plan responds with. */
export function listPosterSteps(plan: Plan): {
  readonly steps: readonly { readonly step: Step; readonly weight: number }[];
  readonly isEvacuation: boolean;
} {
  const steps = listResponseSteps(plan).filter(({ text }) => !text.endsWith('：') && text.length >= 8);
  const evacuation = steps.filter((step) => step.headings.some(isAboutEvacuation));
  const alarm = steps.filter(
    (step) =>
      step.headings.some(isAboutAlarm) &&
      !evacuation.includes(step) &&
      /^(?:任何人|发现|现场|师生|员工)|拨打/.test(step.text),
  );
  const isEvacuation = evacuation.length >= 3;
  const kept = new Set([...alarm.slice(0, 2), ...(isEvacuation ? evacuation : steps)]);
  const chosen = steps.filter((step) => kept.has(step));
  return { steps: chosen.map((step) => ({ step, weight: weigh(step) })), isEvacuation };
}

/** The outermost parts that steps are from: `五、六`. */
export function listTopPaths(steps: readonly Step[]): string {
  const tops = steps.map(
    ({ path }) => /^(?:第[^（(\d]+?[章部分]+|[一二三四五六七八九十]+|\d+)/.exec(path)?.[0] ?? path,
  );
  return [...new Set(tops)].join('、');
}

/** The first time limit of a sentence: `3分钟内`, `每2小时`; '' where it has none. */
export function findTimeLimit(text: string): string {
  return (
    /(?:立即|当[日天]|(?:不超过|每)?\d+(?:个)?(?:秒|分钟|小时|工作日|日|天)(?:内|以内|之内)?)/.exec(text)?.[0] ?? ''
  );
}
