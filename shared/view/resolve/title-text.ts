/** The words of a heading, as references to it quote them. */

import type { Facts } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { getInlinesText, type Member } from '../../model/plan/inlines.ts';
import { BLANK_TEXT, resolveFact, resolvePerson } from './facts.ts';

function readMember(inline: Member, facts: Facts): string {
  switch (inline.type) {
    case 'fact':
      return resolveFact(facts, inline.key).text;
    case 'person':
      return resolvePerson(facts, inline.personId, inline.field).text;
    case 'blank':
      return BLANK_TEXT;
    case 'line-break':
      return '\n';
    case 'reference':
    case 'series':
      return '';
  }
}

/**
 * Text with facts and people filled in. References and series members are left out: they would have to be counted
 * before the references that quote them.
 */
export function readTitleText(content: readonly Inline[], facts: Facts): string {
  return getInlinesText(content, (member) => readMember(member, facts));
}
