/** The kind of unit a plan is for: what its template says, else what its title says. */
import type { Template, UnitKind } from '../../content/templates/schema.ts';

const TITLE_WORDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/幼儿园|托育/, '幼儿园'],
  [/学校|小学|中学|学院|大学|校园|校车|学生|学期/, '学校'],
  [/养老|敬老院|护理院|日间照料/, '养老'],
  [/医院|卫生院|诊所|医疗|门诊/, '医疗'],
  [/社区|居委会|村委会|街道|小区/, '社区'],
  [/公司|工厂|车间|企业|生产|厂区/, '企业'],
  [/商场|殿堂|庙|寺|景区|影院|体育馆|文物|古建筑/, '场所'],
  [/机关|局|政府|委员会|来访/, '机关'],
];

/** `undefined` where it may be any. */
export function guessUnitKind(template: Pick<Template, 'units'> | null, title: string): UnitKind | undefined {
  const units = template?.units ?? [];
  if (units.length === 1 && units[0] !== '通用') return units[0];
  return TITLE_WORDS.find(([words]) => words.test(title))?.[1];
}
