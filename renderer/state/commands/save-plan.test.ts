import { beforeEach, expect, test, vi } from 'vitest';
import { fail, succeed } from '../../../shared/base/errors/result.ts';
import { plan, section } from '../../../shared/testing/builders.ts';
import { getSaveState, isDirty, showPlan, useDocumentStore } from '../document-store.ts';
import { useNoticeStore } from '../notice-store.ts';
import { answerWith, follow, holdBack, holdPlan, listAsked, openWindow, typeInto } from '../testing/window.ts';
import { useViewStore } from '../view-store.ts';
import { startJournal } from './journal.ts';
import { overwriteFile, saveAndClose, savePlan, savePlanAs } from './save-plan.ts';

openWindow();

const before = plan(section('总则'));
const after = { ...plan(section('总则'), section('组织')), id: before.id };
const written = succeed({ fileName: '预案.zplan', savedAt: 2 });
const saveState = () => getSaveState(useDocumentStore.getState());

beforeEach(() => {
  holdPlan(before);
  typeInto(after);
});

test('saved is said only once main has said that the file is written', async () => {
  const main = holdBack<typeof written>();
  answerWith({ 'plan:save': () => main.answer });
  const saving = savePlan();
  expect(saveState()).toBe('saving');
  main.release(written);
  expect(await saving).toBe(true);
  expect(saveState()).toBe('saved');
  expect(listAsked('plan:save')).toEqual([{ plan: after, mayOverwrite: false }]);
});

test('what the journal has of the plan is named and not sent again, unless main has lost it', async () => {
  let knows = true;
  answerWith({
    'plan:journal': ({ step }) => succeed({ step: step + 1 }),
    'plan:save': (asked) => ('plan' in asked || knows ? written : fail('journal.unknown-state')),
  });
  follow(startJournal);
  await vi.runAllTimersAsync();
  expect(await savePlan()).toBe(true);
  typeInto(before);
  expect(await savePlan()).toBe(true);
  knows = false;
  typeInto(after);
  expect(await savePlan()).toBe(true);
  expect(listAsked('plan:journal').map(({ step }) => step)).toEqual([0, 1, 2]);
  expect(listAsked('plan:save')).toEqual([
    { step: 1, mayOverwrite: false },
    { step: 2, mayOverwrite: false },
    { step: 3, mayOverwrite: false },
    { plan: after, mayOverwrite: false },
  ]);
  expect(saveState()).toBe('saved');
});

test('a plan whose journal cannot be written is saved all the same', async () => {
  answerWith({ 'plan:journal': () => fail('journal.failed'), 'plan:save': () => written });
  follow(startJournal);
  expect(await savePlan()).toBe(true);
  expect(listAsked('plan:save')).toEqual([{ plan: after, mayOverwrite: false }]);
});

test('what is typed while the file is written is not taken for saved', async () => {
  const main = holdBack<typeof written>();
  answerWith({ 'plan:save': () => main.answer });
  const saving = savePlan();
  typeInto(before);
  main.release(written);
  expect(await saving).toBe(true);
  expect(saveState()).toBe('unsaved');
});

test('a second save joins the one under way, and a save under another name waits for it', async () => {
  const main = holdBack<typeof written>();
  answerWith({ 'plan:save': () => main.answer, 'plan:save-as': () => succeed({ fileName: '副本.zplan', savedAt: 3 }) });
  const saves = [savePlan(), savePlan(), savePlanAs()];
  expect(listAsked('plan:save-as')).toEqual([]);
  main.release(written);
  expect(await Promise.all(saves)).toEqual([true, true, true]);
  expect([listAsked('plan:save').length, listAsked('plan:save-as').length]).toEqual([1, 1]);
  expect(useDocumentStore.getState().fileName).toBe('副本.zplan');
});

test('a second save has what was typed since the one under way had read the plan', async () => {
  const main = holdBack<typeof written>();
  answerWith({ 'plan:save': () => main.answer });
  const first = savePlan();
  typeInto(before);
  const second = savePlan();
  main.release(written);
  expect(await Promise.all([first, second])).toEqual([true, true]);
  expect(listAsked('plan:save').map((asked) => 'plan' in asked && asked.plan)).toEqual([after, before]);
  expect(saveState()).toBe('saved');
});

test('a full disk is told with a way out, and the work stays unsaved until a later save succeeds', async () => {
  answerWith({ 'plan:save': () => fail('file.disk-full') });
  expect(await savePlan()).toBe(false);
  expect(saveState()).toBe('failed');
  expect(isDirty(useDocumentStore.getState())).toBe(true);
  const [notice] = useNoticeStore.getState().notices;
  expect(notice).toMatchObject({ intent: 'error', action: { label: '另存为…' } });
  answerWith({ 'plan:save-as': () => written });
  notice?.action?.run();
  await savePlan();
  expect(saveState()).toBe('saved');
  expect(useNoticeStore.getState().notices).toEqual([]);
});

test('a file that another program has changed is asked about, and written over only when the user says so', async () => {
  answerWith({ 'plan:save': ({ mayOverwrite }) => (mayOverwrite ? written : fail('file.changed-elsewhere')) });
  expect(await savePlan()).toBe(false);
  expect(useViewStore.getState().dialog).toEqual({ kind: 'changed-elsewhere' });
  expect(useNoticeStore.getState().notices).toEqual([]);
  expect(await overwriteFile()).toBe(true);
  expect(saveState()).toBe('saved');
});

test('a save that the user gives up changes nothing', async () => {
  answerWith({ 'plan:save': () => succeed(null) });
  expect(await savePlan()).toBe(false);
  expect(saveState()).toBe('unsaved');
});

test('a save that ends when another plan is shown says nothing about that one', async () => {
  const main = holdBack<typeof written>();
  answerWith({ 'plan:save': () => main.answer });
  const saving = savePlan();
  showPlan({ ...plan(section('另一个')), id: 'other' }, { fileName: null, savedAt: null, isNew: true });
  main.release(written);
  expect(await saving).toBe(true);
  expect(useDocumentStore.getState()).toMatchObject({ fileName: null, savedAt: null });
  expect(saveState()).toBe('unsaved');
});

test.each([
  ['saved', written, true],
  ['refused', fail('file.permission-denied'), false],
] as const)('a window may close behind a save only when it was %s', async (_, answer, mayClose) => {
  answerWith({ 'plan:save': () => answer, 'window:finish-close': () => null });
  await saveAndClose();
  expect(listAsked('window:finish-close')).toEqual([{ mayClose }]);
});
