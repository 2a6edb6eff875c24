import { expect, test } from 'vitest';
import type { Inline } from '../../shared/model/plan/inline.ts';
import { createPlan } from '../../shared/model/plan/new-plan.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { factMention, findMentions, personMention, unitMention } from './mentions.ts';

const unit: Inline = { type: 'fact', key: '单位名称' };
const leader: Inline = { type: 'person', personId: '组长', field: 'name' };

const plan: Plan = {
  ...createPlan('p'),
  title: [unit],
  blocks: [
    { type: 'numbered', id: 'a', level: 0, content: [unit, leader, leader] },
    {
      type: 'table',
      id: 'b',
      kind: 'plain',
      columns: [1],
      rows: [{ cells: [{ content: [leader] }] }],
    },
  ],
  attachments: [{ id: 'c', title: [leader], blocks: [{ type: 'paragraph', id: 'd', content: [unit] }] }],
  signature: { units: [[unit]], date: [{ type: 'fact', key: '印发日期' }], seal: 'with' },
};

test('counts mentions in title, text, tables, attachments and signature', () => {
  const mentions = findMentions(plan);
  expect(mentions.get(unitMention('name'))).toEqual({ count: 4, places: ['a', 'd'] });
  expect(mentions.get(personMention('组长'))).toEqual({ count: 4, places: ['a', 'b', 'c'] });
  expect(mentions.get(factMention('印发日期'))).toEqual({ count: 1, places: [] });
});
