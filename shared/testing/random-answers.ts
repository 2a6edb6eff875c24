/** Answers to a template's questions for tests. */
import { NO, YES } from '../content/templates/questions/condition.ts';
import type { Question } from '../content/templates/questions/question.ts';

/** The same numbers each time: a set that fails is found again. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** An answer that the question allows. */
export function answerAtRandom(question: Question, random: (below: number) => number): string {
  switch (question.kind) {
    case 'yes-no':
      return random(2) === 0 ? YES : NO;
    case 'choice':
      return question.choices[random(question.choices.length)] ?? '';
    case 'number':
      return String(question.least + random(question.most - question.least + 1));
    case 'names':
      return ['东', '南', '西', '北']
        .slice(0, 1 + random(4))
        .map((side) => `${side}楼`)
        .join('、');
  }
}
