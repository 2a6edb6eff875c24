/** C01: a part is missing that the plan's template, or else its kind of plan, must have. */
import { matchRequiredParts } from '../completeness/match-heading.ts';
import { readStructure, type Structure } from '../completeness/structure.ts';
import type { CheckedDocument, Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { PARTS } from '../requirements/parts.ts';
import { describeMissing } from './describe-missing.ts';

function findInTemplate(document: CheckedDocument, structure: Structure): Finding[] {
  if (structure.template === null) return [];
  return [...matchRequiredParts(structure, structure.template)].flatMap(([name, heading]) =>
    heading !== null
      ? []
      : describeMissing(
          document,
          part,
          { kind: 'part', heading: name, part: null },
          { messageKey: 'checks.missing-part', params: { part: name } },
        ),
  );
}

/** Without a template a kind of plan is only guessed from the title: advice. */
function findInFamily(document: CheckedDocument, { family, headings }: Structure): Finding[] {
  return (family?.parts ?? []).flatMap((id) => {
    const { name, heading } = PARTS[id];
    if (headings.some(({ text }) => heading.test(text))) return [];
    return describeMissing(
      document,
      part,
      { kind: 'part', heading: name, part: id },
      { messageKey: 'checks.missing-part', params: { part: name }, severity: 'advice' },
    );
  });
}

export const part: Rule = {
  id: 'C01',
  severity: 'fault',
  find(document) {
    const structure = readStructure(document);
    if (!structure.isGrown) return [];
    return structure.template === null ? findInFamily(document, structure) : findInTemplate(document, structure);
  },
};
