/** N05: suffixes are mixed within one level: 2. beside 3、. */
import type { MarkerForm } from '../numbering/forms.ts';
import { describePlace, findUsual, getShapeMend } from './describe.ts';
import { listMarked, type MarkedLine, type Rule } from './document.ts';

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

export const suffixes: Rule = {
  id: 'N05',
  severity: 'fault',
  find(document) {
    const groups = new Map<string, { suffix: string; line: MarkedLine }[]>();
    for (const line of document.parts.flatMap(listMarked)) {
      const family = FAMILIES[line.marker.form];
      if (family === undefined) continue;
      const key = `${line.marker.rank} ${family}`;
      const member = { suffix: getSuffix(line.marker.form, line.marker.text), line };
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [member]);
      else group.push(member);
    }
    return [...groups.values()].flatMap((group) => {
      const usual = findUsual(group.map(({ suffix }) => suffix));
      const example = group.find(({ suffix }) => suffix === usual);
      return group.flatMap(({ suffix, line }) => {
        if (usual === null || suffix === usual) return [];
        const wanted = example?.line.marker.renumber(line.marker.number) ?? line.marker.text;
        return [
          {
            ...describePlace(line, suffixes),
            messageKey: 'checks.suffixes',
            params: { marker: line.marker.text.trim(), expected: wanted.trim() },
            mend: getShapeMend(document, line),
            suggestion: wanted,
          },
        ];
      });
    });
  },
};
