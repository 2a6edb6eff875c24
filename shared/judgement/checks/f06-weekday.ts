/** F06: a weekday that does not fit its date: 2026年10月1日（星期五）. */
import { listFactFields } from '../../content/facts/fact-target.ts';
import { getWeekday, isDay } from '../../language/words/plan-day.ts';
import type { Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describeFact, describePlace } from './describe.ts';
import { createTextMend, findTypedRange, getPlanContents } from './plan-contents.ts';

const DATED = /(\d{4})年(\d{1,2})月(\d{1,2})日[（(，,\s]?(星期|周|礼拜)([一二三四五六日天])/g;

type Wrong = { readonly words: string; readonly at: number; readonly expected: string };

function findWrong(text: string): Wrong[] {
  return [...text.matchAll(DATED)].flatMap((match) => {
    const [words, year, month, dayOfMonth, week = '', written] = match;
    const day = { year: Number(year), month: Number(month), day: Number(dayOfMonth) };
    if (!isDay(day)) return [];
    const expected = getWeekday(day);
    if (expected === (written === '天' ? '日' : written)) return [];
    return [{ words: `${week}${written}`, at: match.index + words.length - 1, expected }];
  });
}

export const weekday: Rule = {
  id: 'F06',
  severity: 'fault',
  find: (document) => [
    ...listFactFields(document.source?.plan.facts).flatMap(({ target, value }) =>
      findWrong(value).map(
        ({ words, at, expected }): Finding => ({
          ...describeFact(target, weekday),
          messageKey: 'checks.weekday',
          params: { words, expected },
          mend: { kind: 'set-fact', target, value: value.slice(0, at) + expected + value.slice(at + 1) },
        }),
      ),
    ),
    ...getPlanContents(document).flatMap((content) =>
      findWrong(content.text).flatMap(({ words, at, expected }): Finding[] => {
        const range = findTypedRange(content, at, at + 1);
        if (range === null) return [];
        const mend = createTextMend(content, range, [{ type: 'text', text: expected }]);
        return [
          {
            ...describePlace(content, weekday),
            messageKey: 'checks.weekday',
            params: { words, expected },
            mend,
            quotes: [words],
          },
        ];
      }),
    ),
  ],
};
