/**
 * Facts that have one value for the whole library until a unit gives its own: signals that must not contradict each other when texts
 * of several templates and clauses meet in one plan, and limits that are the unit's own promise. A text only speaks of them.
 */
import type { FactEntry } from '../../model/plan/facts.ts';

export const STANDING_FACTS: readonly FactEntry[] = [
  { key: '疏散信号', kind: 'text', value: '连续短声', hint: '哨、铃、锣发出的疏散信号，全单位只用一种' },
  { key: '停止信号', kind: 'text', value: '一长声', hint: '停止前进、停止演练的信号' },
  { key: '避险信号', kind: 'text', value: '两长声', hint: '原地避险的信号' },
  { key: '撤退信号', kind: 'text', value: '三短一长', hint: '扑救、抢险人员撤退的信号' },
  { key: '终报时限', kind: 'text', value: '5个工作日', hint: '本单位自定，主管部门另有规定的按规定' },
  { key: '失联报警时限', kind: 'text', value: '30分钟', hint: '查找多久仍联系不上就报警' },
  { key: '接听时限', kind: 'text', value: '三声内', hint: '值班电话铃响多久必须接起' },
];

/** The standing facts among `keys`, as a plan registers them. */
export function listStandingFacts(keys: ReadonlySet<string>): FactEntry[] {
  return STANDING_FACTS.filter(({ key }) => keys.has(key));
}
