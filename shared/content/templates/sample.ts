/** The plan that `npm start` opens with: a built-in template filled in with an invented school, invented people and telephone numbers that cannot exist. */
import type { Plan } from '../../model/plan/plan.ts';
import type { FactsInput } from '../facts/facts-input.ts';
import { instantiateTemplate, readTemplate } from './instantiate.ts';
import schoolSafety from './library/school-safety.json' with { type: 'json' };

const SAMPLE_SURNAMES = [...'张李王赵陈杨黄周吴徐孙胡朱高林何郭马'];

/** Values for the fact entries the sample's template registers; what is missing here stays a visible blank. */
const SAMPLE_ENTRIES: Readonly<Record<string, string>> = {
  集合地点: '操场西侧',
  备用集合地点: '校门外东侧广场',
  值班电话: '000-0000-0002',
  值班室: '校门东侧值班室',
  上级主管部门: '青山镇教育办公室',
  上级主管部门电话: '000-0000-0003',
  就近医院: '青山镇卫生院',
  应急物资存放点: '教学楼一层器材室',
  消防控制室: '教学楼一层值班室',
  在校学生人数: '860',
  教职工人数: '52',
  班级数: '18',
  生效日期: '2026年3月1日',
  印发日期: '2026年2月20日',
};

const SAMPLE_UNIT = {
  name: '青山镇示例小学',
  shortName: '示例小学',
  address: '青山镇学府路0号',
  phone: '000-0000-0001',
};

/** Builds the sample plan; people are called 张某某, 李某某 … in the order the template names them. */
export function createSamplePlan(newId: () => string): Plan {
  // Alone: a start with the sample need not wait for the whole library.
  const read = readTemplate('school-safety', schoolSafety);
  if (!read.ok) throw new Error(`the sample's template cannot be read: ${read.error.params.place}`);
  const template = read.value;
  const facts: FactsInput = {
    unit: SAMPLE_UNIT,
    people: template.facts.people.map((person, index) => ({
      id: person.id,
      name: `${SAMPLE_SURNAMES[index % SAMPLE_SURNAMES.length]}某某`,
      phone: `000-0000-01${String(index + 1).padStart(2, '0')}`,
    })),
    entries: Object.entries(SAMPLE_ENTRIES)
      .filter(([key]) => key === '印发日期' || template.facts.entries.some((entry) => entry.key === key))
      .map(([key, value]) => ({ key, value })),
  };
  return instantiateTemplate(template, facts, newId);
}
