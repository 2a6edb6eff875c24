/** C03: an emergency number that this kind of plan cannot do without stands nowhere in it. */
import { readStructure } from '../completeness/structure.ts';
import type { Rule } from '../document/document.ts';
import { describeMissing } from './describe-missing.ts';

export const emergencyNumber: Rule = {
  id: 'C03',
  severity: 'fault',
  find(document) {
    const structure = readStructure(document);
    if (!structure.isGrown) return [];
    return (structure.family?.numbers ?? []).flatMap((number) =>
      new RegExp(`(?<!\\d)${number}(?!\\d)`).test(structure.words)
        ? []
        : describeMissing(
            document,
            emergencyNumber,
            { kind: 'number', number },
            { messageKey: `checks.missing-number-${number}`, params: {} },
          ),
    );
  },
};
