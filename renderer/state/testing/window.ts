/**
 * A window for unit tests of what the state does: its clock is Vitest's, and main is what the test says. Everything between the
 * two (stores, commands, deltas) is the program's own.
 */
import { beforeEach, vi } from 'vitest';
import type { AnswerOf, Channel, RequestOf } from '../../../shared/edge/ipc/contract.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';
import type { EditorHandle } from '../../editor/editor-api.ts';
import { showPlan, useDocumentStore } from '../document-store.ts';
import { editorEvents, takeSnapshot, useEditorStore } from '../editor-store.ts';
import { useNoticeStore } from '../notice-store.ts';
import { usePagesStore } from '../pages-store.ts';
import { useViewStore } from '../view-store.ts';

type Answers = { readonly [C in Channel]?: (payload: RequestOf<C>) => AnswerOf<C> | Promise<AnswerOf<C>> };
type Asked = { readonly channel: Channel; readonly payload: unknown };

const resets = [
  () => useDocumentStore.setState(useDocumentStore.getInitialState(), true),
  () => useEditorStore.setState(useEditorStore.getInitialState(), true),
  () => useNoticeStore.setState(useNoticeStore.getInitialState(), true),
  () => usePagesStore.setState(usePagesStore.getInitialState(), true),
  () => useViewStore.setState(useViewStore.getInitialState(), true),
];

let answers: Answers = {};
let asked: Asked[] = [];
let plan: Plan | null = null;
const followers: (() => void)[] = [];

/** Gives every test of a file an empty window of its own. */
export function openWindow(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    answers = {};
    asked = [];
    plan = null;
    for (const reset of resets) reset();
    const target = Object.assign(new EventTarget(), {
      setTimeout: (...given: Parameters<typeof setTimeout>) => setTimeout(...given),
      clearTimeout: (timer: number) => clearTimeout(timer),
      zhangfa: { request: answer, on: () => () => undefined },
    });
    vi.stubGlobal('window', target);
    return () => {
      for (const stop of followers.splice(0)) stop();
      vi.unstubAllGlobals();
      vi.useRealTimers();
    };
  });
}

async function answer(channel: Channel, payload: unknown): Promise<unknown> {
  asked.push({ channel, payload });
  const give = answers[channel] as ((payload: unknown) => unknown) | undefined;
  if (give === undefined) throw new Error(`the test does not say what main answers to ${channel}`);
  return give(payload);
}

/** What main answers from now on. */
export function answerWith(more: Answers): void {
  answers = { ...answers, ...more };
}

/** What main was asked on a channel, in order. */
export function listAsked<C extends Channel>(channel: C): RequestOf<C>[] {
  return asked.filter((one) => one.channel === channel).map(({ payload }) => payload as RequestOf<C>);
}

/** Starts what follows the window, until the test ends. */
export function follow(start: () => () => void): void {
  followers.push(start());
}

/** Puts a saved plan into the window, with an editor that shows it. */
export function holdPlan(held: Plan): void {
  plan = held;
  const handle: Partial<EditorHandle> = {
    readPlan: () => plan as Plan,
    settleSelection: () => undefined,
    showPages: () => undefined,
  };
  useEditorStore.setState({ handle: handle as EditorHandle });
  showPlan(held, { fileName: '预案.zplan', savedAt: 1, isNew: false });
  takeSnapshot();
}

/** The plan changes as by typing. */
export function typeInto(changed: Plan): void {
  plan = changed;
  editorEvents.onChange();
}

/** An answer that waits until the test lets it go. */
export function holdBack<T>(): { readonly answer: Promise<T>; release(value: T): void } {
  let release: (value: T) => void = () => undefined;
  const held = new Promise<T>((resolve) => {
    release = resolve;
  });
  return { answer: held, release };
}
