import { expect, test } from 'vitest';
import { fail, succeed } from '../../../shared/base/errors/result.ts';
import { plan, section } from '../../../shared/testing/builders.ts';
import { isDirty, useDocumentStore } from '../document-store.ts';
import { useNoticeStore } from '../notice-store.ts';
import { answerWith, holdPlan, listAsked, openWindow, typeInto } from '../testing/window.ts';
import { createBlankPlan, leavePlan, openPlan, openRecovered } from './open-plan.ts';

openWindow();

const held = plan(section('总则'));
const other = { ...plan(section('另一个')), id: 'other' };
const shown = () => useDocumentStore.getState().loaded?.plan ?? null;

test('a saved plan is left without a question', async () => {
  holdPlan(held);
  await leavePlan();
  expect([shown(), useDocumentStore.getState().view]).toEqual([null, 'start']);
});

test.each([
  ['cancel', held, 0],
  ['discard', null, 0],
  ['save', null, 1],
] as const)('unsaved work is asked about before it is left: %s', async (choice, remains, saves) => {
  holdPlan(held);
  typeInto(held);
  answerWith({
    'plan:confirm-discard': () => choice,
    'plan:save': () => succeed({ fileName: '预案.zplan', savedAt: 2 }),
  });
  await leavePlan();
  expect(shown()).toBe(remains);
  expect(listAsked('plan:save').length).toBe(saves);
});

test('work that could not be saved is not left', async () => {
  holdPlan(held);
  typeInto(held);
  answerWith({ 'plan:confirm-discard': () => 'save', 'plan:save': () => fail('file.disk-full') });
  await createBlankPlan();
  expect(shown()).toBe(held);
  expect(isDirty(useDocumentStore.getState())).toBe(true);
});

test('what was recovered is unsaved work, under the name of its file', async () => {
  const opened = { plan: other, fileName: '旧.zplan', savedAt: 1, isRecovered: true, isProtected: false };
  answerWith({ 'recovery:open': () => succeed(opened) });
  expect(await openRecovered('r1')).toBe(true);
  expect(shown()).toBe(other);
  expect(useDocumentStore.getState().fileName).toBe('旧.zplan');
  expect(isDirty(useDocumentStore.getState())).toBe(true);
});

test('a file that cannot be read leaves the plan in hand, and a choice given up says nothing', async () => {
  holdPlan(held);
  answerWith({ 'plan:open': () => fail('file.not-found', { fileName: '旧.zplan' }) });
  await openPlan('recent');
  expect(shown()).toBe(held);
  expect(useNoticeStore.getState().notices.length).toBe(1);
  answerWith({ 'plan:open': () => succeed(null) });
  await openPlan();
  expect(shown()).toBe(held);
  expect(useNoticeStore.getState().notices.length).toBe(1);
});
