import { beforeEach, expect, it } from 'vitest';
import { item, planOf } from '../../shared/testing/builders.ts';
import { openWindow } from './testing/window.ts';
import { followTour, seeWork, startTour, useTourStore } from './tour-store.ts';

const source = { clauseId: 'fire.alarm-call', version: 1 };
const stepOf = () => useTourStore.getState().step;
openWindow();
beforeEach(startTour);

it('goes on when each step has been done, and not before', () => {
  const empty = planOf({}, item('甲'));
  followTour(seeWork(null, false, false));
  expect(stepOf()).toBe(0);
  followTour(seeWork(empty, true, false));
  expect(stepOf()).toBe(1);
  followTour(seeWork(planOf({}, item('甲'), item('乙')), true, false));
  expect(stepOf()).toBe(1);
  const named = { ...empty, facts: { ...empty.facts, unit: { ...empty.facts.unit, name: '示例小学' } } };
  followTour(seeWork(named, true, false));
  expect(stepOf()).toBe(2);
  const written = { ...named, blocks: planOf({}, item('甲'), item('乙')).blocks };
  followTour(seeWork(written, true, false));
  expect(stepOf()).toBe(3);
  const first = written.blocks[0];
  const helped = { ...written, blocks: first === undefined ? [] : [{ ...first, source } as typeof first] };
  followTour(seeWork(helped, true, false));
  expect(stepOf()).toBe(4);
  followTour(seeWork(helped, true, true));
  expect(stepOf()).toBe(5);
});
