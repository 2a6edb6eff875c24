/** Asks the worker that has the plan, one question after another; only what has changed of the plan is sent to it. */
import type { Plan } from '../../../shared/model/plan/plan.ts';
import { diffPlans } from '../../../shared/model/plan/plan-delta.ts';
import type { Answer, Kind, Question, WorkerReply, WorkerRequest } from './questions.ts';

type Waiting = {
  readonly plan: Plan;
  readonly question: Question;
  settle(answer: Answer<Kind>): void;
  fail(cause: Error): void;
};

export type PlanWorker = {
  /** Answers as soon as what is being answered is done. */
  ask<K extends Kind>(plan: Plan, question: Question<K>): Promise<Answer<K>>;
  /**
   * The same for what follows the plan: it waits until the window has nothing else to do, and is never answered where a newer question
   * of its kind has come meanwhile.
   */
  follow<K extends Kind>(plan: Plan, question: Question<K>): Promise<Answer<K>>;
  /** What has not been answered never will be. */
  dispose(): void;
};

/** What follows the plan may wait this long for the window to have nothing else to do. */
const IDLE_TIMEOUT_MS = 1000;

/** Pictures are megabytes, and nothing that is asked looks at them. */
const leavePictures = (plan: Plan): Plan => ({ ...plan, assets: [] });

export function createPlanWorker(): PlanWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const asked: Waiting[] = [];
  const followed = new Map<Kind, Waiting>();
  /** The plan that the worker has, and what it was sent of it. */
  let sent: { readonly plan: Plan; readonly bare: Plan } | null = null;
  let current: Waiting | null = null;
  let idleRequest: number | undefined;

  const send = (waiting: Waiting): void => {
    current = waiting;
    const { plan, question } = waiting;
    const bare = sent?.plan === plan ? sent.bare : leavePictures(plan);
    const delta = sent?.bare === bare ? null : diffPlans(sent?.bare ?? null, bare);
    worker.postMessage({ delta, question } satisfies WorkerRequest);
    sent = { plan, bare };
  };

  const sendFollowed = (): void => {
    idleRequest = undefined;
    const [first] = followed;
    if (current !== null || first === undefined) return;
    followed.delete(first[0]);
    send(first[1]);
  };

  const sendNext = (): void => {
    if (current !== null) return;
    const next = asked.shift();
    if (next !== undefined) send(next);
    else if (followed.size > 0) idleRequest ??= requestIdleCallback(sendFollowed, { timeout: IDLE_TIMEOUT_MS });
  };

  const end = (reply: WorkerReply): void => {
    const answered = current;
    current = null;
    if ('answer' in reply) answered?.settle(reply.answer);
    else {
      // It may have gone wrong before the worker took the plan in.
      sent = null;
      answered?.fail(new Error(reply.failure));
    }
    sendNext();
  };

  worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => end(data));
  worker.addEventListener('error', (event) => end({ failure: event.message || 'the worker did not start' }));

  function wait<K extends Kind>(
    plan: Plan,
    question: Question<K>,
    add: (waiting: Waiting) => void,
  ): Promise<Answer<K>> {
    return new Promise((settle, fail) => {
      add({ plan, question: question as Question, settle: settle as Waiting['settle'], fail });
      sendNext();
    });
  }

  return {
    ask: (plan, question) => wait(plan, question, (waiting) => asked.push(waiting)),
    follow: (plan, question) => wait(plan, question, (waiting) => followed.set(question.kind, waiting)),
    dispose() {
      if (idleRequest !== undefined) cancelIdleCallback(idleRequest);
      worker.terminate();
    },
  };
}
