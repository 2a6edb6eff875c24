/** A number as it stood in the source, read apart into what numbering knows: number, format and affix. */
import { formatNumber } from '../../model/numbering/format-number.ts';
import { getMarkerForm, type MarkerForm } from '../../model/numbering/forms.ts';
import { affixSchema, type Follow, type NumberFormat } from '../../model/numbering/scheme.ts';

export type MarkerShape = { readonly format: NumberFormat; readonly affix: string };

export type SourceMarker = {
  /** As the source printed it, without what follows it: `（二）`, `1.2`. */
  readonly text: string;
  /** The counted number: 2 for `（二）` and for `1.2`. */
  readonly number: number;
  /** For a decimal path its parts: `[1, 2]`. */
  readonly path?: readonly number[];
  readonly shape: MarkerShape;
  /** What stood between marker and text, or `null` where the source does not say so exactly (a tab). */
  readonly follow: Follow | null;
  /** Where the source itself keeps lists: which one, and how deep in it (0-based). A typed number has none. */
  readonly list?: { readonly id: string; readonly depth: number };
  /** True for the first number of another plan in the same source. */
  readonly opensPlan?: boolean;
};

/** Formats a form may be written in, likeliest first. */
const FORM_FORMATS: Partial<Record<MarkerForm, readonly NumberFormat[]>> = {
  circled: ['circled'],
  'chinese-enclosed': ['chinese-enclosed'],
  other: ['heavenly-stem', 'roman-lower', 'roman-upper', 'letter-lower', 'letter-upper'],
};
const ANY_FORMATS: readonly NumberFormat[] = ['chinese', 'decimal', 'decimal-fullwidth', 'circled', 'chinese-enclosed'];

/** Replaces the last occurrence of a number in a marker by `{}`; `null` where it is not there. */
function takeOut(text: string, number: string): string | null {
  const at = text.lastIndexOf(number);
  if (at === -1) return null;
  const affix = `${text.slice(0, at)}{}${text.slice(at + number.length)}`;
  return affixSchema.safeParse(affix).success ? affix : null;
}

/**
 * The format and affix that print exactly `text` for `number`: `（二）` is chinese in `（{}）`. `null` where no format
 * prints it so: `二〇、` for 20, `l、` for 1.
 */
export function fitShape(text: string, number: number, form: MarkerForm = 'other'): MarkerShape | null {
  const preferred = FORM_FORMATS[form] ?? [];
  for (const format of form === 'other' ? [...ANY_FORMATS, ...preferred] : [...preferred, ...ANY_FORMATS]) {
    const affix = takeOut(text, formatNumber(number, format));
    if (affix !== null) return { format, affix };
  }
  return null;
}

/** The shape of a decimal path: `1.2` is a path in `{}`; one with other signs in it keeps its ancestors as characters. */
export function fitPathShape(text: string, path: readonly number[]): MarkerShape | null {
  const affix = takeOut(text, path.join('.'));
  if (affix !== null) return { format: 'decimal-path', affix };
  return fitShape(text, path.at(-1) ?? 0, 'decimal-dot');
}

/** The form of a source's marker, as recognition names it. */
export function getSourceForm(marker: SourceMarker): MarkerForm {
  return getMarkerForm(marker.shape.format, marker.shape.affix);
}
