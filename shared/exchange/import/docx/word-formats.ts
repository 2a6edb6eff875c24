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
  /** It prints words, whose letters are no numbers. */
  readonly isWords?: true;
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

/** The number in the characters of cheques: 一百〇一 is 壹佰零壹; tens keep their 壹. */
const printLegal = (digits: string, units: string) => (value: number) => {
  if (value === 0) return '零';
  if (value > 9999) return String(value);
  const ordinary = formatNumber(value, 'chinese').replace(/^十/, '一十');
  return [...ordinary]
    .map((character) => {
      const digit = DIGITS.indexOf(character);
      if (digit >= 0) return digits[digit] ?? character;
      return units['十百千'.indexOf(character)] ?? character;
    })
    .join('');
};
const ONES =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(
    ' ',
  );
const TENS = '. . Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ');
/** One, Twenty-two; larger numbers than lists reach stay digits. */
const printCardinal = (value: number): string => {
  if (value >= 100) return String(value);
  const one = ONES[value];
  if (one !== undefined) return one;
  const rest = value % 10;
  return `${TENS[Math.floor(value / 10)]}${rest === 0 ? '' : `-${ONES[rest]?.toLowerCase()}`}`;
};
const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
/** First, Twenty-second. */
const printOrdinalText = (value: number): string => {
  if (value >= 100) return `${value}${ordinalEnding(value)}`;
  const words = printCardinal(value).replace(/[a-z]+$/i, (last) => {
    const irregular = ORDINALS[last.toLowerCase()];
    return irregular ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  });
  return words.charAt(0).toUpperCase() + words.slice(1);
};
/** Digits filled up with noughts to a width: 001. */
const padded = (width: number): WordFormat => ({
  format: 'decimal',
  print: (value) => String(value).padStart(width, '0'),
});

const chinese = like('chinese');
const counting: WordFormat = { format: 'chinese', print: printCounting };
const zodiac = '子丑寅卯辰巳午未申酉戌亥';

const FORMATS: Readonly<Record<string, WordFormat>> = {
  decimal: like('decimal'),
  decimalHalfWidth: like('decimal'),
  decimalFullWidth: like('decimal-fullwidth'),
  decimalFullWidth2: like('decimal-fullwidth'),
  decimalZero: padded(2),
  decimalZero3: padded(3),
  decimalZero4: padded(4),
  decimalZero5: padded(5),
  decimalEnclosedCircle: characters('circled', 0x2460, 20),
  decimalEnclosedCircleChinese: characters('circled', 0x2460, 20),
  decimalEnclosedFullstop: characters('decimal', 0x2488, 20),
  decimalEnclosedParen: characters('decimal', 0x2474, 20),
  numberInDash: { format: 'decimal', print: (value) => `- ${value} -` },
  ordinal: { format: 'decimal', print: (value) => `${value}${ordinalEnding(value)}` },
  ordinalText: { format: 'decimal', print: printOrdinalText, isWords: true },
  cardinalText: { format: 'decimal', print: printCardinal, isWords: true },
  chineseLegalSimplified: { format: 'chinese', print: printLegal('零壹贰叁肆伍陆柒捌玖', '拾佰仟') },
  ideographLegalTraditional: { format: 'chinese', print: printLegal('零壹貳參肆伍陸柒捌玖', '拾佰仟') },
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
  hex: { format: 'decimal', print: (value) => value.toString(16).toUpperCase() },
};

/** True for a format of Word's whose numbers are printed here as Word does. */
export const isKnownFormat = (name: string): boolean => Object.hasOwn(FORMATS, name);

/** A format of Word's; one that is not listed here counts in decimal digits, as Word does with formats it does not know. */
export function getWordFormat(name: string): WordFormat {
  return FORMATS[name] ?? like('decimal');
}
