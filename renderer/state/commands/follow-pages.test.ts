import { expect, test, vi } from 'vitest';
import { fail, succeed } from '../../../shared/base/errors/result.ts';
import type { KnownPages } from '../../../shared/edge/ipc/contract.ts';
import { plan, section } from '../../../shared/testing/builders.ts';
import { usePagesStore } from '../pages-store.ts';
import { answerWith, follow, holdBack, holdPlan, listAsked, openWindow, typeInto } from '../testing/window.ts';
import { countPagesAgain, startFollowingPages } from './follow-pages.ts';

openWindow();

const start = plan(section('总则'));
const write = (title: string) => ({ ...start, blocks: plan(section(title)).blocks });
const counts = {} as KnownPages['counts'];
const pages = (pageCount: number, step: number) => succeed({ pageCount, starts: [], counts, step });
const pageCount = () => usePagesStore.getState().pages?.pageCount ?? null;

test('pages are counted when typing rests, and only what changed is sent', async () => {
  answerWith({ 'pages:follow': ({ step }) => pages(step + 3, step + 1) });
  follow(startFollowingPages);
  holdPlan(start);
  await vi.runAllTimersAsync();
  expect(pageCount()).toBe(3);
  for (const title of ['甲', '甲乙', '甲乙丙']) {
    typeInto(write(title));
    await vi.advanceTimersByTimeAsync(50);
  }
  await vi.runAllTimersAsync();
  expect(pageCount()).toBe(4);
  expect(listAsked('pages:follow').map(({ step }) => step)).toEqual([0, 1]);
});

test('what is typed while the engine counts is counted behind it, once', async () => {
  const engine = holdBack<ReturnType<typeof pages>>();
  answerWith({ 'pages:follow': ({ step }) => (step === 0 ? engine.answer : pages(9, step + 1)) });
  follow(startFollowingPages);
  holdPlan(start);
  await vi.advanceTimersByTimeAsync(2000);
  typeInto(write('甲'));
  await vi.advanceTimersByTimeAsync(200);
  typeInto(write('乙'));
  await vi.advanceTimersByTimeAsync(200);
  expect(listAsked('pages:follow').length).toBe(1);
  engine.release(pages(2, 1));
  await vi.runAllTimersAsync();
  expect(pageCount()).toBe(9);
  expect(listAsked('pages:follow').length).toBe(2);
});

test('an engine that lost its state is sent the whole plan', async () => {
  answerWith({ 'pages:follow': ({ step }) => (step === 1 ? fail('pages.unknown-state') : pages(5, 1)) });
  follow(startFollowingPages);
  holdPlan(start);
  await vi.runAllTimersAsync();
  typeInto(write('甲'));
  await vi.runAllTimersAsync();
  expect(listAsked('pages:follow').map(({ step }) => step)).toEqual([0, 1, 0]);
  expect(pageCount()).toBe(5);
});

test('an engine that fails twice is left alone until the user asks', async () => {
  answerWith({ 'pages:follow': () => fail('pages.crashed') });
  follow(startFollowingPages);
  holdPlan(start);
  await vi.runAllTimersAsync();
  for (const title of ['甲', '乙', '丙']) {
    typeInto(write(title));
    await vi.runAllTimersAsync();
  }
  expect(listAsked('pages:follow').length).toBe(2);
  expect(usePagesStore.getState()).toMatchObject({ pages: null, error: { code: 'pages.crashed' } });
  answerWith({ 'pages:follow': () => pages(7, 1) });
  countPagesAgain();
  await vi.runAllTimersAsync();
  expect(pageCount()).toBe(7);
  expect(usePagesStore.getState().error).toBeNull();
});

test('the pages of one plan are never shown for another', async () => {
  const engine = holdBack<ReturnType<typeof pages>>();
  answerWith({ 'pages:follow': ({ planId }) => (planId === start.id ? engine.answer : pages(1, 1)) });
  follow(startFollowingPages);
  holdPlan(start);
  await vi.advanceTimersByTimeAsync(2000);
  holdPlan({ ...write('另一个'), id: 'other' });
  engine.release(pages(300, 1));
  await vi.runAllTimersAsync();
  expect(pageCount()).toBe(1);
});
