import { expect, test } from 'vitest';
import type { NumberingScheme } from '../../shared/model/numbering/scheme.ts';
import { findScheme } from '../../shared/model/numbering/schemes/index.ts';
import type { Block } from '../../shared/model/plan/block.ts';
import { createPlan } from '../../shared/model/plan/new-plan.ts';
import { listMarkerChanges } from './marker-changes.ts';

const numbered = (id: string, level: number): Block => ({
  type: 'numbered',
  id,
  level,
  content: [{ type: 'text', text: id }],
});

const plan = {
  ...createPlan('p'),
  blocks: [numbered('总则', 0), numbered('目的', 1), numbered('甲', 2), numbered('乙', 2)],
  attachments: [{ id: 'f', title: [], blocks: [numbered('通讯录', 2)] }],
};

test('lists the blocks whose markers change and leaves out those that stay', () => {
  const { total, changes } = listMarkerChanges(plan, findScheme('work-plan') as NumberingScheme);
  expect(total).toBe(5);
  expect(changes.map(({ blockId, before, after }) => [blockId, before, after])).toEqual([
    ['目的', '（一）', '(一)'],
    ['甲', '1.', '1、'],
    ['乙', '2.', '2、'],
    ['通讯录', '1.', '1、'],
  ]);
});

test('nothing changes under the scheme the plan has', () => {
  expect(listMarkerChanges(plan, plan.scheme).changes).toEqual([]);
});
