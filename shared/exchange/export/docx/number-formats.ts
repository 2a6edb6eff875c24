/**
 * How Word prints numbers: the `w:numFmt` of each format, and whether Word's own counting gives our characters.
 *
 * Source: ECMA-376 Part 1, 17.18.59 ST_NumberFormat. Three of our formats have no counterpart there, or one that ends
 * early: ㈠ is not listed, `decimalEnclosedCircle` ends at ⑳ and `ideographTraditional` at 癸; letters go on AA, BB
 * where ours go on AA, AB. LibreOffice prints `decimalFullWidth` half as wide. Such markers are written out (see
 * `plan-numbering.ts`).
 */
import { formatNumber } from '../../../model/numbering/format-number.ts';
import type { NumberFormat } from '../../../model/numbering/scheme.ts';

type WordFormat = {
  /** Value of `w:numFmt`. */
  readonly name: string;
  /** The last number that Word and LibreOffice print as we do; 0 where there is none. */
  readonly last: number;
};

/** Word prints `chineseCountingThousand` as 十, 一百〇一 (LibreOffice: 一百零一); `chineseCounting` would give 一○一. */
export const WORD_FORMATS: Record<NumberFormat, WordFormat> = {
  chinese: { name: 'chineseCountingThousand', last: 9999 },
  'chinese-enclosed': { name: 'chineseCountingThousand', last: 0 },
  decimal: { name: 'decimal', last: Number.MAX_SAFE_INTEGER },
  'decimal-fullwidth': { name: 'decimalFullWidth', last: 0 },
  circled: { name: 'decimalEnclosedCircle', last: 20 },
  'decimal-path': { name: 'decimal', last: Number.MAX_SAFE_INTEGER },
  'letter-upper': { name: 'upperLetter', last: 26 },
  'letter-lower': { name: 'lowerLetter', last: 26 },
  'roman-upper': { name: 'upperRoman', last: 3999 },
  'roman-lower': { name: 'lowerRoman', last: 3999 },
  'heavenly-stem': { name: 'ideographTraditional', last: 10 },
};

/** The characters Word prints for a number, or `null` where it would not print ours. */
export function printAsWord(value: number, format: NumberFormat): string | null {
  // Zero has no place in most counting systems and readers disagree about it; as a decimal it is safe.
  const first = format === 'decimal' || format === 'decimal-path' ? 0 : 1;
  return value >= first && value <= WORD_FORMATS[format].last ? formatNumber(value, format) : null;
}
