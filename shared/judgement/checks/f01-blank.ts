/** F01: blanks go to print: facts without a value, places left open, xx and 20xx年, `组长：` with nothing behind it. */
import { type FactTarget, toFactTarget, toPersonTarget } from '../../content/facts/fact-target.ts';
import { findFactValue } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import type { CheckedDocument, Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describePlace } from './describe.ts';
import { findTypedRange, getPlanContents, type PlanContent } from './plan-contents.ts';

/** Signs that stand for words yet to be written; Latin letters around them would make them a word. */
const TYPED = /(?<![A-Za-z])(?:\d{0,2}[xXｘＸ×]{2,}|[_＿]{2,})(?![A-Za-z])|[（(][\s\u3000]+[）)]/g;
const LABEL =
  '(?:副?组长|副?总指挥|成员|联系人|负责人|责任人|联络员|联系电话|值班电话|电话|手机|时间|地点|集合地点|地址|单位)';
/** A label whose words are missing: 组长：；副组长：张某某. */
const EMPTY_LABEL = new RegExp(`(?:^|[^\\u4e00-\\u9fff])(${LABEL})\\s*[：:][\\s\\u3000]*(?=[；;，,。]|$)`, 'g');

type Missing = { readonly name: string; readonly target: FactTarget; first: PlanContent; count: number };

/** A fact or a person's field that prints as a blank; `null` where it has a value. A known person's telephone is F03's. */
function findMissing(document: CheckedDocument, inline: Inline): Pick<Missing, 'name' | 'target'> | null {
  const facts = document.source?.plan.facts;
  if (facts === undefined) return null;
  if (inline.type === 'fact') {
    if ((findFactValue(facts, inline.key) ?? '').trim() !== '') return null;
    return { name: inline.key, target: toFactTarget(inline.key) };
  }
  if (inline.type !== 'person') return null;
  const person = facts.people.find(({ id }) => id === inline.personId);
  if ((person?.[inline.field] ?? '').trim() !== '') return null;
  if (inline.field === 'phone' && (person?.name ?? '').trim() !== '') return null;
  return { name: person?.role || inline.personId, target: toPersonTarget(inline.personId, inline.field) };
}

/** One finding for each fact that has no value, at the first place that prints it. */
function checkFacts(document: CheckedDocument): Finding[] {
  const missing = new Map<string, Missing>();
  for (const content of getPlanContents(document)) {
    for (const inline of content.inlines) {
      const found = findMissing(document, inline);
      if (found === null) continue;
      const key = JSON.stringify(found.target);
      const known = missing.get(key);
      if (known === undefined) missing.set(key, { ...found, first: content, count: 1 });
      else known.count += 1;
    }
  }
  return [...missing.values()].map(({ name, target, first, count }) => ({
    ...describePlace(first, blank),
    messageKey: target.kind === 'person' ? (`checks.blank-${target.field}` as const) : 'checks.blankFact',
    params: { name, count },
    mend: null,
    quotes: [],
    target,
  }));
}

/** Whether words follow a label in the lines under it. */
function isFollowed(contents: readonly PlanContent[], index: number): boolean {
  const next = contents[index + 1];
  return next !== undefined && next.text.trim() !== '' && next.text.length <= 40 && !/[：:]\s*$/.test(next.text);
}

function checkContent(contents: readonly PlanContent[], index: number): Finding[] {
  const content = contents[index] as PlanContent;
  const describe = (messageKey: Finding['messageKey'], words: string): Finding => ({
    ...describePlace(content, blank),
    messageKey,
    params: { words },
    mend: null,
    quotes: words === '' ? [] : [words],
  });
  const typed = [...content.text.matchAll(TYPED)].filter(({ 0: words, index: start }) => {
    // Lines to write on and empty brackets are what a form is made of.
    if (/[_＿（(]/.test(words) && (content.isTable || !content.isBody)) return false;
    return findTypedRange(content, start, start + words.length) !== null;
  });
  const findings = typed.map(([words]) => describe('checks.blankTyped', words.trim()));
  if (content.isTable || !content.isBody) return findings;
  for (const inline of content.inlines) {
    if (inline.type === 'blank')
      findings.push({ ...describe('checks.blankInline', ''), params: { words: inline.hint } });
  }
  for (const match of content.text.matchAll(EMPTY_LABEL)) {
    const isAtEnd = match.index + match[0].length === content.text.length;
    if (!isAtEnd || !isFollowed(contents, index)) findings.push(describe('checks.blankLabel', match[1] ?? ''));
  }
  return findings;
}

export const blank: Rule = {
  id: 'F01',
  severity: 'advice',
  find(document) {
    const contents = getPlanContents(document);
    return [...checkFacts(document), ...contents.flatMap((_, index) => checkContent(contents, index))];
  },
};
