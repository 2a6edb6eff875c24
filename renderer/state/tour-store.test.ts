import { beforeEach, expect, it } from 'vitest';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { block, inlines, item, planOf } from '../../shared/testing/builders.ts';
import { openWindow } from './testing/window.ts';
import { followTour, seeWork, startTour, useTourStore } from './tour-store.ts';

const see = (plan: Plan | null) => followTour(seeWork(plan, false));
const stepOf = () => useTourStore.getState().step;
const nameUnit = (plan: Plan, name: string): Plan => ({
  ...plan,
  facts: { ...plan.facts, unit: { ...plan.facts.unit, name } },
});
const fromClause = (text: string) =>
  block({ type: 'paragraph', id: text, content: inlines(text), source: { clauseId: 'fire.alarm-call', version: 1 } });
const withBlocks = (plan: Plan, ...drafts: Parameters<typeof planOf>[1][]): Plan => ({
  ...plan,
  blocks: planOf({}, ...drafts).blocks,
});
openWindow();
beforeEach(startTour);

it('goes on when each step has been done, and not before', () => {
  const empty = planOf({}, item('甲'));
  see(null);
  expect(stepOf()).toBe(0);
  see(empty);
  expect(stepOf()).toBe(1);
  const longer = withBlocks(empty, item('甲'), item('乙'));
  see(longer);
  expect(stepOf()).toBe(1);
  const named = nameUnit(longer, '示例小学');
  see(named);
  expect(stepOf()).toBe(2);
  const written = withBlocks(named, item('甲'), item('乙'), item('丙'));
  see(written);
  expect(stepOf()).toBe(3);
  const helped = withBlocks(written, item('甲'), item('乙'), item('丙'), fromClause('丁'));
  see(helped);
  expect(stepOf()).toBe(4);
  followTour(seeWork(helped, true));
  expect(stepOf()).toBe(5);
});

it('takes a clause for no writing of one’s own', () => {
  const plan = planOf({}, item('甲'));
  see(plan);
  see(nameUnit(plan, '示例小学'));
  see(withBlocks(nameUnit(plan, '示例小学'), item('甲'), fromClause('乙')));
  expect(stepOf()).toBe(2);
});

it('takes what another plan holds for no work', () => {
  see(nameUnit(planOf({}, item('甲')), '示例小学'));
  const other = { ...planOf({}, item('甲')), id: 'another' };
  see(other);
  expect(stepOf()).toBe(1);
  see(nameUnit(other, '另一小学'));
  expect(stepOf()).toBe(2);
});
