/** A finding about something that is not there. */
import { findMissingPlace } from '../completeness/find-place.ts';
import { readStructure } from '../completeness/structure.ts';
import type { CheckedDocument, Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import type { Missing } from '../requirements/missing.ts';
import { describePlace } from './describe.ts';

/** It stands at the block behind which the missing thing belongs; no block of the plan is itself at fault. */
export function describeMissing(
  document: CheckedDocument,
  rule: Rule,
  missing: Missing,
  words: Pick<Finding, 'messageKey' | 'params'> & Partial<Pick<Finding, 'severity'>>,
): Finding[] {
  const structure = readStructure(document);
  const { after } = findMissingPlace(structure, missing);
  const place = structure.body[Math.max(after, 0)];
  return place === undefined ? [] : [{ ...describePlace(place, rule), ...words, mend: null, missing }];
}
