/** N05: suffixes are mixed within one level: 2. beside 3、. */
import type { MarkerForm } from '../../model/numbering/forms.ts';
import type { MarkedLine, Rule } from '../document/document.ts';
import { describePlace, findUsual, getShapeMend, groupMarked } from './describe.ts';

/** Forms that differ by their suffix alone; forms of other families may stand on one level for good reason. */
const FAMILIES: Readonly<Partial<Record<MarkerForm, string>>> = {
  'chinese-comma': 'chinese',
  'chinese-dot': 'chinese',
  'decimal-comma': 'decimal',
  'decimal-dot': 'decimal',
  'decimal-paren': 'bracketed',
  'decimal-halfparen': 'bracketed',
  'chinese-paren': 'bracketed-chinese',
  'chinese-halfparen': 'bracketed-chinese',
  'chinese-enclosed': 'bracketed-chinese',
};

/** `、` or `.`: what ends a marker, without width and doubling. */
function getSuffix(form: MarkerForm, marker: string): string {
  if (form.endsWith('comma')) return /[，,]/.test(marker) && !marker.includes('、') ? '，' : '、';
  return form;
}

const suffixOf = ({ marker }: MarkedLine) => getSuffix(marker.form, marker.text);

/** The suffix the scheme gives the level, where it is of the same family. */
function findSchemeSuffix(group: readonly MarkedLine[]): string | null {
  const own = group.find(({ marker }) => marker.schemeText === marker.text);
  return own === undefined ? null : suffixOf(own);
}

export const suffixes: Rule = {
  id: 'N05',
  severity: 'fault',
  find: (document) =>
    groupMarked(document, ({ marker }) => FAMILIES[marker.form] ?? null).flatMap((group) => {
      const usual = findUsual(group.map(suffixOf), findSchemeSuffix(group));
      const example = group.find((line) => suffixOf(line) === usual);
      if (usual === null || example === undefined) return [];
      return group
        .filter((line) => suffixOf(line) !== usual)
        .map((line) => {
          const wanted = example.marker.renumber(line.marker.number);
          return {
            ...describePlace(line, suffixes),
            messageKey: 'checks.suffixes',
            params: { marker: line.marker.text.trim(), expected: wanted.trim() },
            mend: getShapeMend(document, line),
            suggestion: wanted,
          };
        });
    }),
};
