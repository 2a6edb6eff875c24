/** What is wrong with a template's questions and with the conditions that rest on them. */
import type { Template } from '../schema.ts';
import { listConditions } from './choose-parts.ts';
import { listConditionKeys, parseCondition } from './condition.ts';
import { isAnswer } from './question.ts';

/** The first fault as a place and what is wrong there; `null` where there is none. */
export function findQuestionFault({ questions = [], facts, body, attachments }: Template): string | null {
  const kinds = new Map(questions.map(({ key, kind }) => [key, kind]));
  if (kinds.size < questions.length) return 'questions: two have one key';
  const invalid = questions.find((question) => !isAnswer(question, question.default));
  if (invalid !== undefined) return `questions.${invalid.key}: its default is no answer`;
  const parts = [body, ...attachments.map((attachment) => attachment.body)].map(listConditions);
  const members = [...attachments, ...facts.people, ...facts.entries, ...questions] as readonly {
    readonly when?: string | undefined;
    readonly each?: string | undefined;
  }[];
  const conditions = [...parts.flatMap((part) => part.conditions), ...members.flatMap(({ when }) => when ?? [])];
  for (const source of conditions) {
    const condition = parseCondition(source);
    if (condition === null) return `when: ${source}`;
    const unknown = listConditionKeys(condition).find((key) => !kinds.has(key));
    if (unknown !== undefined) return `when: ${source}: nobody asks ${unknown}`;
  }
  const repeated = [...parts.flatMap((part) => part.repeated), ...members.flatMap(({ each }) => each ?? [])];
  const uncountable = repeated.find((key) => kinds.get(key) !== 'number' && kinds.get(key) !== 'names');
  return uncountable === undefined ? null : `each: ${uncountable} is no number and no list of names`;
}
