import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fail, succeed } from '../../../shared/base/errors/result.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { applyDelta, type PlanDelta } from '../../../shared/model/plan/plan-delta.ts';
import { plan, section } from '../../../shared/testing/builders.ts';
import { useDocumentStore } from '../document-store.ts';
import { useNoticeStore } from '../notice-store.ts';
import { answerWith, follow, holdPlan, listAsked, openWindow, typeInto } from '../testing/window.ts';
import { startJournal } from './journal.ts';

openWindow();

const start = plan(section('总则'));
const write = (...titles: string[]): Plan => ({
  ...start,
  blocks: plan(...titles.map((title) => section(title))).blocks,
});

/** Main's side: keeps the state it was sent, and knows no other. */
function keepJournal() {
  let kept: { plan: Plan; step: number } | null = null;
  answerWith({
    'plan:journal': ({ step, delta }) => {
      if (step !== 0 && step !== kept?.step) return fail('journal.unknown-state');
      kept = { plan: applyDelta(step === 0 ? null : (kept?.plan ?? null), delta as PlanDelta), step: step + 1 };
      return succeed({ step: kept.step });
    },
  });
  return {
    read: () => kept?.plan.blocks ?? null,
    lose: () => {
      kept = null;
    },
  };
}

test('typing on puts the journal off no longer than from the first key', async () => {
  const main = keepJournal();
  holdPlan(start);
  follow(startJournal);
  for (const title of ['一', '一二', '一二三', '一二三四', '一二三四五']) {
    typeInto(write(title));
    await vi.advanceTimersByTimeAsync(90);
  }
  expect(main.read()).toEqual(write('一二三四五').blocks);
});

test('what main no longer knows is sent whole, without a word to the user', async () => {
  const main = keepJournal();
  holdPlan(start);
  follow(startJournal);
  typeInto(write('甲'));
  await vi.runAllTimersAsync();
  main.lose();
  typeInto(write('甲', '乙'));
  await vi.runAllTimersAsync();
  expect(main.read()).toEqual(write('甲', '乙').blocks);
  expect(listAsked('plan:journal').map(({ step }) => step)).toEqual([0, 1, 0]);
  expect(useNoticeStore.getState().notices).toEqual([]);
});

test('a full disk is told once however much is typed, and again only after a success between', async () => {
  holdPlan(start);
  follow(startJournal);
  const errors = () => useNoticeStore.getState().notices.filter(({ intent }) => intent === 'error').length;
  answerWith({ 'plan:journal': () => fail('file.disk-full') });
  typeInto(write('甲'));
  await vi.runAllTimersAsync();
  expect(errors()).toBe(1);
  useNoticeStore.setState({ notices: [] });
  typeInto(write('乙'));
  await vi.runAllTimersAsync();
  expect(errors()).toBe(0);
  keepJournal();
  typeInto(write('丙'));
  await vi.runAllTimersAsync();
  answerWith({ 'plan:journal': () => fail('file.disk-full') });
  typeInto(write('丁'));
  await vi.runAllTimersAsync();
  expect(errors()).toBe(1);
});

test('a plan that is saved, or being saved, is not written into the journal', async () => {
  keepJournal();
  holdPlan(start);
  follow(startJournal);
  useDocumentStore.setState({ isSaving: true });
  typeInto(write('甲'));
  await vi.runAllTimersAsync();
  useDocumentStore.setState(({ revision }) => ({ isSaving: false, savedRevision: revision }));
  await vi.runAllTimersAsync();
  expect(listAsked('plan:journal')).toEqual([]);
});

test('a window that is left sends at once', async () => {
  const main = keepJournal();
  holdPlan(start);
  follow(startJournal);
  typeInto(write('甲'));
  window.dispatchEvent(new Event('blur'));
  await vi.advanceTimersByTimeAsync(0);
  expect(main.read()).toEqual(write('甲').blocks);
});

test('whatever is typed and whenever main forgets, a moment of rest leaves main with what the window shows', async () => {
  const step = fc.record({
    titles: fc.array(fc.constantFrom('总则', '组织', '响应', '保障'), { maxLength: 5 }),
    rest: fc.constantFrom(0, 100, 399, 400, 1000),
    forgets: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const main = keepJournal();
      holdPlan(start);
      const stop = startJournal();
      for (const { titles, rest, forgets } of steps) {
        if (forgets) main.lose();
        typeInto(write(...titles));
        await vi.advanceTimersByTimeAsync(rest);
      }
      await vi.runAllTimersAsync();
      stop();
      expect(main.read()).toEqual(write(...(steps.at(-1)?.titles ?? [])).blocks);
    }),
  );
});
