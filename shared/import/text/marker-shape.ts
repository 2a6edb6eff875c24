/** The shape of a typed marker: which format its number is in, and what is around it. */

import { formatNumber } from '../../numbering/format-number.ts';
import type { MarkerForm } from '../../numbering/forms.ts';
import type { Follow, NumberFormat } from '../../numbering/scheme.ts';
import { CHINESE_DIGIT_CLASS } from './numerals.ts';
import type { RecognisedMarker } from './recognise.ts';

export type MarkerShape = {
  readonly format: NumberFormat;
  /** `（{}）、`; white space that is no `Follow` stays at its end. */
  readonly affix: string;
  readonly follow: Follow;
};

/** Depth of a form among the levels of a plan; a smaller rank stands above a larger one. */
const FORM_RANKS: Readonly<Record<MarkerForm, number>> = {
  part: 0,
  chapter: 0,
  attachment: 0,
  section: 1,
  'chinese-comma': 2,
  'chinese-dot': 2,
  article: 2.2,
  stage: 2.5,
  'chinese-paren': 3,
  'chinese-halfparen': 3,
  'chinese-enclosed': 3,
  'decimal-comma': 4,
  'decimal-dot': 4,
  'decimal-paren': 5,
  'decimal-halfparen': 5,
  circled: 6,
  'decimal-path': 2,
  'series-shi': 7,
  'series-yao': 7,
  'series-di': 7,
  'series-xian': 7,
  other: 6,
};

/** Every part of a decimal path ranks below the one before: 1 above 1.1 above 1.1.1, all above （1）. */
const PATH_STEP = 0.3;

export function getRank(form: MarkerForm, number: RecognisedMarker['number']): number {
  return FORM_RANKS[form] + (typeof number === 'number' ? 0 : (number.length - 1) * PATH_STEP);
}

/** True for 一是, 第一， and the like: members of a sentence, not of the plan's levels. */
export function isSeriesForm(form: MarkerForm): boolean {
  return form.startsWith('series-');
}

/** The last number of a marker: 3 for 1.2.3. */
export function getLastNumber(number: RecognisedMarker['number']): number {
  return typeof number === 'number' ? number : (number[number.length - 1] ?? 0);
}

const CHINESE_NUMERAL = new RegExp(`[${CHINESE_DIGIT_CLASS}]+`);
const DECIMAL_NUMERAL = /[0-9０-９lIOo]+/;
const PATH_NUMERAL = /[0-9０-９]+(?:[.．][0-9０-９]+)*/;
const FOLLOWS: Readonly<Record<string, Follow>> = { '': 'nothing', ' ': 'space', '\u3000': 'fullwidth-space' };

function getNumeral(form: MarkerForm): { pattern: RegExp; format: (numeral: string) => NumberFormat } {
  if (form === 'decimal-path') return { pattern: PATH_NUMERAL, format: () => 'decimal-path' };
  if (form === 'circled') return { pattern: /./u, format: () => 'circled' };
  if (form === 'chinese-enclosed') return { pattern: /./u, format: () => 'chinese-enclosed' };
  return {
    pattern: new RegExp(`${CHINESE_NUMERAL.source}|${DECIMAL_NUMERAL.source}`),
    format: (numeral) =>
      CHINESE_NUMERAL.test(numeral) ? 'chinese' : /[０-９]/.test(numeral) ? 'decimal-fullwidth' : 'decimal',
  };
}

/**
 * The shape of a recognised marker. One-character numbers that no format prints (⑴, ⒈, ❶) take the nearest shape: （1）,
 * 1., ①.
 */
export function getMarkerShape({ marker, form }: Pick<RecognisedMarker, 'marker' | 'form'>): MarkerShape {
  const body = marker.trimEnd();
  const gap = marker.slice(body.length);
  const follow = FOLLOWS[gap];
  const tail = follow === undefined ? gap : '';
  const base = { follow: follow ?? 'nothing' } as const;
  if (/^[⑴-⒇]/.test(body)) return { ...base, format: 'decimal', affix: `（{}）${body.slice(1)}${tail}` };
  if (/^[⒈-⒛]/.test(body)) return { ...base, format: 'decimal', affix: `{}.${body.slice(1)}${tail}` };
  const { pattern, format } = getNumeral(form);
  const numeral = pattern.exec(body)?.[0] ?? '';
  return { ...base, format: format(numeral), affix: body.replace(numeral, '{}') + tail };
}

/** The marker with another number in the same shape: `4、` → `3、`, `1.2.4` → `1.2.3`. */
export function renumberMarker(
  recognised: Pick<RecognisedMarker, 'marker' | 'form' | 'number'>,
  number: number,
): string {
  const { format, affix, follow } = getMarkerShape(recognised);
  const text =
    typeof recognised.number === 'number'
      ? formatNumber(number, format)
      : [...recognised.number.slice(0, -1), number].join('.');
  return affix.replace('{}', text) + { nothing: '', space: ' ', 'fullwidth-space': '\u3000' }[follow];
}
