/**
 * How Word prints list numbers, and which of our formats stands nearest. Where the two print differently, the import says
 * so. Source: ECMA-376 Part 1, 17.18.59 ST_NumberFormat.
 */
import { formatNumber } from '../../../model/numbering/format-number.ts';
import type { NumberFormat } from '../../../model/numbering/scheme.ts';

type WordFormat = {
  /** Our format, for new numbers of the same list. */
  readonly format: NumberFormat;
  /** What Word prints. */
  readonly print: (value: number) => string;
};

const like = (format: NumberFormat): WordFormat => ({ format, print: (value) => formatNumber(value, format) });

/** Characters side by side in Unicode for 1 to `last`; beyond them Word falls back to decimal digits. */
const characters = (format: NumberFormat, first: number, last: number): WordFormat => ({
  format,
  print: (value) => (value >= 1 && value <= last ? String.fromCodePoint(first + value - 1) : String(value)),
});

const DIGITS = '〇一二三四五六七八九';
/** Digit by digit: 一〇 for 10. */
const printDigits = (value: number) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join('');
/** 十 to 九十九 as counted, then digit by digit: 一○○ for 100. */
const printCounting = (value: number) =>
  value < 100 ? formatNumber(value, 'chinese') : printDigits(value).replaceAll('〇', '○');
/** A, B … Z, AA, BB … */
const printLetters = (first: string) => (value: number) =>
  value === 0 ? '0' : String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
const ordinalEnding = (value: number) =>
  /1[123]$/.test(String(value)) ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');

const chinese = like('chinese');
const counting: WordFormat = { format: 'chinese', print: printCounting };
const zodiac = '子丑寅卯辰巳午未申酉戌亥';

const FORMATS: Readonly<Record<string, WordFormat>> = {
  decimal: like('decimal'),
  decimalHalfWidth: like('decimal'),
  decimalFullWidth: like('decimal-fullwidth'),
  decimalFullWidth2: like('decimal-fullwidth'),
  decimalZero: { format: 'decimal', print: (value) => String(value).padStart(2, '0') },
  decimalEnclosedCircle: characters('circled', 0x2460, 20),
  decimalEnclosedCircleChinese: characters('circled', 0x2460, 20),
  decimalEnclosedFullstop: characters('decimal', 0x2488, 20),
  decimalEnclosedParen: characters('decimal', 0x2474, 20),
  numberInDash: { format: 'decimal', print: (value) => `- ${value} -` },
  ordinal: { format: 'decimal', print: (value) => `${value}${ordinalEnding(value)}` },
  chineseCounting: counting,
  chineseCountingThousand: chinese,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: chinese,
  taiwaneseDigital: { format: 'chinese', print: printDigits },
  ideographDigital: { format: 'chinese', print: printDigits },
  japaneseDigitalTenThousand: { format: 'chinese', print: printDigits },
  japaneseCounting: {
    format: 'chinese',
    print: (value) => formatNumber(value, 'chinese').replace(/^一百/, '百').replaceAll('〇', ''),
  },
  ideographEnclosedCircle: characters('chinese-enclosed', 0x3220, 10),
  ideographTraditional: {
    format: 'heavenly-stem',
    print: (value) => (value <= 10 ? formatNumber(value, 'heavenly-stem') : String(value)),
  },
  ideographZodiac: { format: 'heavenly-stem', print: (value) => zodiac[value - 1] ?? String(value) },
  upperLetter: { format: 'letter-upper', print: printLetters('A') },
  lowerLetter: { format: 'letter-lower', print: printLetters('a') },
  upperRoman: like('roman-upper'),
  lowerRoman: like('roman-lower'),
};

/** A format of Word's; one that is not listed here counts in decimal digits, as Word does with formats it does not know. */
export function getWordFormat(name: string): WordFormat {
  return FORMATS[name] ?? like('decimal');
}
