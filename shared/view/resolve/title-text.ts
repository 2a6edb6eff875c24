/** The words of a heading, as references to it quote them. */
import type { Facts } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { BLANK_TEXT, resolveFact, resolvePerson } from './facts.ts';

function readInline(inline: Inline, facts: Facts): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
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
  return content.map((inline) => readInline(inline, facts)).join('');
}
