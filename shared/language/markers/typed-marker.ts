/** A recognised marker as the levels of an import know it: number, format, affix and what follows. */
import { formatNumber } from '../../model/numbering/format-number.ts';
import type { MarkerForm } from '../../model/numbering/forms.ts';
import { FOLLOW_TEXT, type Follow } from '../../model/numbering/scheme.ts';
import { CHINESE_DIGIT_CLASS } from '../words/numerals.ts';
import type { RecognisedMarker } from './recognise.ts';
import { fitPathShape, fitShape, type MarkerShape, type SourceMarker } from './source-marker.ts';

const FOLLOWS: Readonly<Record<string, Follow>> = { '': 'nothing', ' ': 'space', '\u3000': 'fullwidth-space' };
/** Longer gaps are layout, not part of the marker. */
const LONGEST_KEPT_GAP = 4;

/** True for 一是, 第一， and the like: members of a sentence, not of the plan's levels. */
export function isSeriesForm(form: MarkerForm): boolean {
  return form.startsWith('series-');
}

/** The last number of a marker: 3 for 1.2.3. */
export function getLastNumber(number: RecognisedMarker['number']): number {
  return typeof number === 'number' ? number : (number[number.length - 1] ?? 0);
}

/**
 * The shape of a marker no format prints as it stands: look-alikes and other ways to write a number (`l、`, 二〇、) keep what
 * is around the number; one-character numbers (⑴, ⒈, ❶) take the nearest shape: （1）, 1., ①.
 */
function getNearestShape(text: string, form: MarkerForm): MarkerShape {
  if (/^[⑴-⒇]/.test(text)) return { format: 'decimal', affix: `（{}）${text.slice(1)}` };
  if (/^[⒈-⒛]/.test(text)) return { format: 'decimal', affix: `{}.${text.slice(1)}` };
  if (form === 'circled') return { format: 'circled', affix: `{}${text.slice(1)}` };
  const isChinese = new RegExp(`[${CHINESE_DIGIT_CLASS}]`).test(text);
  const numeral = new RegExp(isChinese ? `[${CHINESE_DIGIT_CLASS}]+` : '[0-9０-９lIOo]+');
  return { format: isChinese ? 'chinese' : 'decimal', affix: text.replace(numeral, '{}') };
}

/** The marker for `chooseScheme` and `placeMarkers`. White space that is no `Follow` stays part of it. */
export function toSourceMarker({ marker, form, number }: RecognisedMarker): SourceMarker {
  const body = marker.trimEnd();
  const gap = marker.slice(body.length);
  const follow = FOLLOWS[gap] ?? (gap.length > LONGEST_KEPT_GAP ? 'space' : 'nothing');
  const text = FOLLOWS[gap] === undefined && gap.length <= LONGEST_KEPT_GAP ? marker : body;
  const last = getLastNumber(number);
  const shape =
    (typeof number === 'number' ? fitShape(text, last, form) : fitPathShape(text, number)) ??
    getNearestShape(text, form);
  const source = { text, number: last, shape, follow };
  return typeof number === 'number' ? source : { ...source, path: number };
}

/** The marker with another number in the same shape: `4、` → `3、`, `1.2.4` → `1.2.3`. */
export function renumberMarker({ shape, follow, path }: SourceMarker, number: number): string {
  const text =
    path === undefined || shape.format !== 'decimal-path'
      ? formatNumber(number, shape.format)
      : [...path.slice(0, -1), number].join('.');
  return shape.affix.replace('{}', text) + (follow === null ? '' : FOLLOW_TEXT[follow]);
}
