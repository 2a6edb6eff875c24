import { describe, expect, it } from 'vitest';
import { createDutyTable } from '../../content/tables/duty/duty-table.ts';
import { suggestDuty } from '../../content/tables/duty/suggest-duty.ts';
import { instantiateTemplate } from '../../content/templates/instantiate.ts';
import { TEMPLATES } from '../../content/templates/library.ts';
import type { Table, TableCell } from '../../model/plan/block.ts';
import type { Facts } from '../../model/plan/facts.ts';
import { EMPTY_FACTS } from '../../model/plan/facts.ts';
import type { PersonField } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { block, createIds, planOf, section } from '../../testing/builders.ts';
import { checkPlan } from './check.ts';
import { mendPlan } from './testing/mend.ts';

const person = (id: string) => ({ id, role: id, name: `${id}某`, title: '', phone: '13800000001' });
const facts = (...ids: string[]): Facts => ({ ...EMPTY_FACTS, people: ids.map(person) });
const live = (personId: string, field: PersonField): TableCell => ({ content: [{ type: 'person', personId, field }] });
const list = (id: string, kind: Table['kind'], ...ids: string[]): Table => ({
  type: 'table',
  id,
  kind,
  columns: [1, 1],
  rows: [
    { header: true, cells: ['姓名', '电话'].map((text) => ({ content: [{ type: 'text', text }] })) },
    ...ids.map((each) => ({ cells: [live(each, 'name'), live(each, 'phone')] })),
  ],
});
const planWith = (of: Facts, ...tables: Table[]) => planOf({ facts: of }, section('人员'), ...tables.map(block));
const check = (plan: Plan) =>
  checkPlan(plan)
    .filter(({ rule }) => rule === 'T01')
    .map(({ blockId, messageKey, params, mend }) => [blockId, messageKey, params.count, mend?.kind ?? null]);

describe('T01', () => {
  it('finds people who have left, and mends by taking them out', () => {
    const plan = planWith(facts('甲'), list('r', 'roster', '甲', '乙'), list('s', 'supplies', '丙'));
    expect(check(plan)).toEqual([
      ['r', 'checks.tableGone', 1, 'bring-table-in-step'],
      ['s', 'checks.tableGone', 1, 'bring-table-in-step'],
    ]);
    expect(check(mendPlan(plan, 'T01'))).toEqual([]);
  });

  it('finds people whom no list names, and mends by giving them a row', () => {
    const plan = planWith(facts('甲', '乙', '丙'), list('r', 'roster', '甲'), list('c', 'contacts', '丙'));
    expect(check(plan)).toEqual([['c', 'checks.tableMissing', 1, 'bring-table-in-step']]);
    expect(check(mendPlan(plan, 'T01'))).toEqual([]);
    expect(check(planWith(facts('甲', '乙', '丙', '丁', '戊'), list('r', 'roster', '甲')))).toEqual([
      ['r', 'checks.tableMissingMany', 4, 'bring-table-in-step'],
    ]);
  });

  it('leaves a duty table to be generated again', () => {
    const duty = { ...suggestDuty(facts('甲', '乙', '丙', '丁'), '2026-09-28'), leaderIds: [] };
    expect(check(planWith(facts('甲', '乙', '丙'), createDutyTable(duty, 'd')))).toEqual([
      ['d', 'checks.tableGone', 1, null],
    ]);
  });

  it('says nothing of plain tables, nor of plans without lists', () => {
    expect(check(planWith(facts('甲'), list('p', 'plain', '乙')))).toEqual([]);
  });

  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    'finds nothing in a new plan: %s',
    (_, template) => {
      expect(check(instantiateTemplate(template, {}, createIds()))).toEqual([]);
    },
  );
});
