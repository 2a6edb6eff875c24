/** What a template asks before it becomes a plan. Answers are facts of the plan: kept with it, and changed later. */
import * as z from 'zod';
import type { FactEntry, Facts } from '../../../model/plan/facts.ts';
import { type Answers, meetsCondition, NO, YES } from './condition.ts';

/** More would be a form of its own. */
export const MOST_QUESTIONS = 12;
const MOST_REPEATS = 20;
const NAME_SEPARATOR = /[、，,；;\s]+/;

const key = z
  .string()
  .min(1)
  .max(20)
  .regex(/^[^{}.@#?\s=≠<>非且或]+$/);
const base = { key, ask: z.string().min(1).max(40), when: z.string().optional() };

export const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('yes-no'), default: z.enum([YES, NO]) }),
  z.strictObject({
    ...base,
    kind: z.literal('choice'),
    choices: z.array(z.string().min(1)).min(2).max(6),
    default: z.string(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('number'),
    least: z.number().int(),
    most: z.number().int(),
    default: z.string(),
  }),
  /** Names parted by 、 for which parts are repeated: 教学楼、实验楼. */
  z.strictObject({ ...base, kind: z.literal('names'), default: z.string().min(1) }),
]);
export type Question = z.infer<typeof questionSchema>;

/** Whether a text answers the question. */
export function isAnswer(question: Question, text: string): boolean {
  switch (question.kind) {
    case 'yes-no':
      return text === YES || text === NO;
    case 'choice':
      return question.choices.includes(text);
    case 'number':
      return /^\d{1,4}$/.test(text) && Number(text) >= question.least && Number(text) <= question.most;
    case 'names':
      return listNames(text).length > 0;
  }
}

function listNames(text: string): string[] {
  return [...new Set(text.split(NAME_SEPARATOR).filter((name) => name !== '' && !/[{}@#*]/.test(name)))].slice(
    0,
    MOST_REPEATS,
  );
}

/** What a part is repeated for: the names, or 1 to the number. */
export function listMembers(answer: string): string[] {
  if (!/^\d+$/.test(answer)) return listNames(answer);
  return Array.from({ length: Math.min(Number(answer), MOST_REPEATS) }, (_, index) => String(index + 1));
}

/** Answers as the facts give them, the default where they give none that is one. A question that is not asked is answered by 否. */
export function readAnswers(
  questions: readonly Question[],
  entries: readonly Pick<FactEntry, 'key' | 'value'>[],
): Answers {
  const answers = new Map<string, string>();
  for (const question of questions) {
    const value = entries.find((entry) => entry.key === question.key)?.value.trim() ?? '';
    const isAsked = meetsCondition(question.when, answers);
    answers.set(question.key, !isAsked ? NO : isAnswer(question, value) ? value : question.default);
  }
  return answers;
}

/** The questions that matter under these answers. */
export function listAsked(questions: readonly Question[], answers: Answers): readonly Question[] {
  return questions.filter(({ when }) => meetsCondition(when, answers));
}

/** The fact that keeps an answer. */
export function toAnswerEntry(question: Question): FactEntry {
  return {
    key: question.key,
    kind: question.kind === 'number' ? 'number' : 'text',
    value: question.default,
    hint: question.ask,
  };
}

/** The entries of a plan that answer questions. */
export function pickAnswers(questions: readonly Question[], { entries }: Facts): Facts['entries'] {
  const keys = new Set(questions.map(({ key: own }) => own));
  return entries.filter((entry) => keys.has(entry.key));
}
