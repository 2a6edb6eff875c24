/** F05: days that do not exist, periods that end before they begin, a plan in force before it was issued. */
import { listFactFields } from '../../content/facts/fact-target.ts';
import { SIGNATURE_DATE_KEY } from '../../content/templates/instantiate.ts';
import { compareDays, isDay, type PlanDay, readDay, readPeriod } from '../../language/words/plan-day.ts';
import type { CheckedDocument, Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describeFact, describePlace } from './describe.ts';
import { getPlanContents } from './plan-contents.ts';

const EFFECTIVE_DATE_KEY = '生效日期';
const DAY_IN_TEXT = /\d{4}年\d{1,2}月\d{1,2}日/g;
const PERIOD_IN_TEXT = /\d{4}年\d{1,2}月\d{1,2}日(?:至|到|—+|－|-|~)(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日/g;

type Fault = Pick<Finding, 'messageKey' | 'params'>;

function findFault(words: string): Fault | null {
  const period = readPeriod(words);
  const day = readDay(words);
  const days = [...(period === null ? [] : [period.from, period.to]), ...(day === null ? [] : [day])];
  if (days.some((one) => !isDay(one))) return { messageKey: 'checks.dateImpossible', params: { date: words } };
  if (period !== null && compareDays(period.from, period.to) > 0) {
    return { messageKey: 'checks.periodOrder', params: { period: words } };
  }
  return null;
}

function checkTyped(document: CheckedDocument): Finding[] {
  return getPlanContents(document).flatMap((content) => {
    const periods = [...content.text.matchAll(PERIOD_IN_TEXT)].map(([words]) => words);
    const days = [...content.text.replace(PERIOD_IN_TEXT, '').matchAll(DAY_IN_TEXT)].map(([words]) => words);
    return [...periods, ...days].flatMap((words): Finding[] => {
      const fault = findFault(words);
      return fault === null ? [] : [{ ...describePlace(content, dates), ...fault, mend: null, quotes: [words] }];
    });
  });
}

function checkEffect(document: CheckedDocument): Finding[] {
  const entries = document.source?.plan.facts.entries ?? [];
  const find = (key: string): PlanDay | null => readDay(entries.find((entry) => entry.key === key)?.value ?? '');
  const [issued, effective] = [find(SIGNATURE_DATE_KEY), find(EFFECTIVE_DATE_KEY)];
  if (issued === null || effective === null || compareDays(issued, effective) <= 0) return [];
  const place = describeFact({ kind: 'entry', key: EFFECTIVE_DATE_KEY }, dates);
  return [{ ...place, severity: 'advice', messageKey: 'checks.effectBeforeIssue', params: {}, mend: null }];
}

export const dates: Rule = {
  id: 'F05',
  severity: 'fault',
  find: (document) => [
    ...listFactFields(document.source?.plan.facts)
      .filter(({ kind }) => kind === 'date' || kind === 'period')
      .flatMap(({ target, value }): Finding[] => {
        const fault = findFault(value.trim());
        return fault === null ? [] : [{ ...describeFact(target, dates), ...fault, mend: null }];
      }),
    ...checkEffect(document),
    ...checkTyped(document),
  ],
};
