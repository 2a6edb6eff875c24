import { expect, test } from 'vitest';
import { COMMANDS, type CommandId, getCommand } from '../../../shared/edge/commands/commands.ts';
import { findLack, type Situation } from './needs.ts';

const nothing: Situation = {
  view: 'start',
  isImporting: false,
  selection: null,
  hasTargets: false,
  hasComments: false,
  isTracked: false,
};
const writing: Situation = { ...nothing, view: 'plan' };
const ids = Object.keys(COMMANDS) as CommandId[];
const open = (situation: Situation) => ids.filter((id) => findLack(id, situation) === null);

test('what can be done on the start screen can be done with a plan too', () => {
  expect(open(writing)).toEqual(expect.arrayContaining(open(nothing)));
  expect(open(writing).length).toBeGreaterThan(open(nothing).length);
});

test('while a file is being taken in, only what needs nothing is left', () => {
  const rest = open({ ...writing, isImporting: true, hasTargets: true });
  expect(rest).toEqual(ids.filter((id) => getCommand(id).needs === 'nothing'));
});

test('a plan under the start screen is not edited', () => {
  expect(findLack('undo', { ...nothing, hasTargets: true })).toBe('plan');
  expect(findLack('reference', { ...nothing, hasTargets: true })).toBe('plan');
});

test('a reference needs something to refer to', () => {
  expect(findLack('reference', writing)).toBe('targets');
  expect(findLack('reference', { ...writing, hasTargets: true })).toBeNull();
});

test('going from comment to comment needs one', () => {
  expect(findLack('next-comment', writing)).toBe('comments');
  expect(findLack('next-comment', { ...writing, hasComments: true })).toBeNull();
  expect(findLack('next-change', writing)).toBe('tracking');
  expect(findLack('next-change', { ...writing, isTracked: true })).toBeNull();
});
