/** Which level a number typed at the start of a block asks for. */

import { getPrefixLength, recogniseMarker } from '../../../../shared/language/markers/recognise.ts';
import { getMarkerForm, type MarkerForm } from '../../../../shared/model/numbering/forms.ts';
import type { NumberingScheme } from '../../../../shared/model/numbering/scheme.ts';

export type TypedMarker = {
  /** Characters the marker takes at the start of the text, with white space around it. */
  readonly length: number;
  readonly level: number;
  /** The number as typed; the last one of a path. */
  readonly number: number;
};

/** Forms that are one to the typing hand: what the keyboard gives for a level that prints another of its family. */
const FAMILIES: readonly (readonly MarkerForm[])[] = [
  ['chinese-comma', 'chinese-dot'],
  ['chinese-paren', 'chinese-halfparen', 'chinese-enclosed'],
  ['decimal-comma', 'decimal-dot'],
  ['decimal-paren', 'decimal-halfparen'],
];

/** What a number may still grow into when the next key comes: `1.` into 1.5, `1.1` into 1.1.1. */
const OPEN_FORMS: readonly MarkerForm[] = ['decimal-dot', 'decimal-path'];

/** The level of a scheme that prints this form or one of its family, `null` where it has none. */
function findLevel(form: MarkerForm, number: number | readonly number[], scheme: NumberingScheme): number | null {
  const forms = scheme.levels.map((level) => getMarkerForm(level.format, level.affix));
  if (typeof number !== 'number') return forms[number.length - 1] === 'decimal-path' ? number.length - 1 : null;
  const family = FAMILIES.find((members) => members.includes(form)) ?? [form];
  const exact = forms.indexOf(form);
  const level = exact >= 0 ? exact : forms.findIndex((candidate) => family.includes(candidate));
  return level < 0 ? null : level;
}

/** The marker a block's text begins with, once it is certain; `null` while it is not, or where the scheme has no such level. */
export function findTypedMarker(text: string, scheme: NumberingScheme): TypedMarker | null {
  const prefix = text.slice(0, getPrefixLength(text));
  const found = recogniseMarker(text);
  // Markdown's signs before a number are left to paste and import.
  if (found === null || prefix.trim() !== '') return null;
  const isClosed = found.rest !== '' || /\s$/.test(found.marker);
  if (OPEN_FORMS.includes(found.form) && !isClosed) return null;
  const level = findLevel(found.form, found.number, scheme);
  if (level === null) return null;
  const number = typeof found.number === 'number' ? found.number : (found.number.at(-1) ?? 1);
  return { length: prefix.length + found.marker.length, level, number };
}
