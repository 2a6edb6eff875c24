/** F02: a telephone number that nobody can dial, in the facts or typed behind 电话. */
import { listFactFields } from '../../content/facts/fact-target.ts';
import { findTelephoneFault, type TelephoneFault } from '../../language/words/telephone.ts';
import type { CheckedDocument, Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describeFact, describePlace } from './describe.ts';
import { findTypedRange, getPlanContents } from './plan-contents.ts';

const MESSAGES = {
  'not-a-number': 'checks.phoneShape',
  'mobile-length': 'checks.phoneMobile',
  incomplete: 'checks.phoneIncomplete',
} as const satisfies Record<TelephoneFault, Finding['messageKey']>;

/** Digits behind a word that says they are a telephone number. */
const TYPED =
  /(?:电话|手机|手机号|热线|拨打|致电)(?:号码)?[：:为是]?\s*([\d０-９][\d０-９\-—－ ]{4,}[\d０-９])(?!\s*(?:人|名|次|部|台|元))/g;

function describe(fault: TelephoneFault): Pick<Finding, 'messageKey' | 'severity'> {
  return { messageKey: MESSAGES[fault], severity: fault === 'incomplete' ? 'advice' : 'fault' };
}

function checkTyped(document: CheckedDocument): Finding[] {
  return getPlanContents(document).flatMap((content) =>
    [...content.text.matchAll(TYPED)].flatMap((match): Finding[] => {
      const [whole, number = ''] = match;
      const fault = findTelephoneFault(number);
      const end = match.index + whole.length;
      if (fault === null || findTypedRange(content, end - number.length, end) === null) return [];
      const params = { name: '', number: number.trim() };
      return [
        { ...describePlace(content, telephone), ...describe(fault), params, mend: null, quotes: [number.trim()] },
      ];
    }),
  );
}

export const telephone: Rule = {
  id: 'F02',
  severity: 'fault',
  find: (document) => [
    ...listFactFields(document.source?.plan.facts).flatMap(({ target, kind, name, value }): Finding[] => {
      const fault = kind === 'phone' ? findTelephoneFault(value) : null;
      if (fault === null) return [];
      return [{ ...describeFact(target, telephone), ...describe(fault), params: { name, number: value }, mend: null }];
    }),
    ...checkTyped(document),
  ],
};
