/**
 * Reads the number typed at the start of a line. What looks like one but is a date, a count, a decimal, a school grade or an
 * ordinal in running text is left alone; `not-markers.ts` says what that is.
 */
import type { MarkerForm } from '../../model/numbering/forms.ts';
import {
  CHINESE_DIGIT_CLASS,
  parseChineseNumber,
  parseDecimal,
  parseNumber,
  toHalfWidthDigits,
} from '../words/numerals.ts';
import { readBareNumber } from './bare-numbers.ts';
import { readLettered } from './letters.ts';
import {
  isAttachmentPhrase,
  isBareNumberPhrase,
  isBracketPhrase,
  isCircledPhrase,
  isDecimalQuantity,
  isListOfNumbers,
  isNumberOfText,
  isOrdinalPhrase,
  isPathQuantity,
  isSeriesPhrase,
} from './not-markers.ts';
import { readStage } from './stages.ts';

export type RecognisedMarker = {
  /** As typed, with what parts it from the text: `（四）、`, `4．  `, `附件1：`. */
  readonly marker: string;
  readonly form: MarkerForm;
  /** For a decimal path its parts: `[1, 1]`. */
  readonly number: number | readonly number[];
  /** The text after the marker, without white space at its ends. */
  readonly rest: string;
};

export type RecogniseOptions = {
  /** True in a file whose other headings are numbered 1.1, 1.1.1: a bare `1 总则` is a marker there alone. */
  readonly hasPaths?: boolean;
  /** Lines whose number runs into the words behind it (一制定目的, 第二阶段为…) or is a letter, and is one all the same, as a series of the file shows. */
  readonly inSeries?: ReadonlySet<string>;
};

const SPACE = '[ \\t\\u00a0\\u3000]';
/** White space and Markdown's heading, quote, list and bold marks before a marker. */
const PREFIX = /^[\s\u3000\ufeff\u200b]*(?:(?:#{1,6}|>|[-*+•·●■◆](?=\s))[\s\u3000]*)*(?:(\*\*|__)(?=[^\s*_]))?/;
const CN = `[${CHINESE_DIGIT_CLASS}]{1,7}`;
const NUM = `(?:${CN}|[0-9０-９]{1,3})`;
const SEPARATORS = '[、.．，,]';

const CHINESE_COMMA = new RegExp(`^(${CN})${SPACE}*([、，,])${SEPARATORS}?${SPACE}*`);
const CHINESE_DOT = new RegExp(`^(${CN})${SPACE}*[.．]${SEPARATORS}?${SPACE}*(?![0-9.])`);
const CHINESE_HALF_BRACKET = new RegExp(`^(${CN})${SPACE}*[）)]${SEPARATORS}?${SPACE}*`);
const BRACKETED = new RegExp(`^[（(]${SPACE}*(${CN}|[0-9０-９lIO]{1,3})${SPACE}*[）)]${SPACE}*[、.．，,：:]?${SPACE}*`);
const ENCLOSED = new RegExp(`^[㈠-㈩]${SPACE}*${SEPARATORS}?${SPACE}*`);
const BRACKETED_DIGIT = new RegExp(`^[⑴-⒇]${SPACE}*${SEPARATORS}?${SPACE}*`);
const DOTTED_DIGIT = new RegExp(`^[⒈-⒛]${SPACE}*${SEPARATORS}?${SPACE}*`);
const CIRCLED = new RegExp(`^[①-⑳㉑-㉟㊱-㊿❶-❿➀-➉➊-➓]${SPACE}*${SEPARATORS}?${SPACE}*`);
const DECIMAL = new RegExp(`^([0-9０-９lIOo]{1,3})${SPACE}*([、.．，,)）])([、.．，,]?)${SPACE}*`);
const PATH = new RegExp(
  `^([0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){1,5})(?![0-9０-９]|[.．][0-9０-９])([、.．]?${SPACE}*)`,
);
/** `3.1.124小时值班`: the path ends after one digit, and the digits behind it begin the text. */
const PATH_BEFORE_DIGITS = /^((?:[0-9０-９]{1,2}[.．]){1,5}[0-9０-９])(?=[0-9０-９]{2,4}(?![0-9０-９.．]))/;
const BARE = new RegExp(`^([0-9０-９]{1,2})(${SPACE}*)(?=[\\u4e00-\\u9fff“《【])`);
const ORDINAL = new RegExp(`^第${SPACE}*(${NUM})${SPACE}*(部分|章|节|条|阶段)(${SPACE}*[：:、.．]?${SPACE}*)`);
const SERIES = new RegExp(`^(?:(${CN}|[1-9])(是|要)|第(${CN})([，,、]))${SPACE}*`);
const SERIES_WORD = /^(首先|其次|再次|最后)[，,、][ \u3000]*/;
const ATTACHMENT = new RegExp(`^附${SPACE}*件${SPACE}*(${NUM})${SPACE}*[：:、.．]?${SPACE}*`);

const ORDINAL_FORMS: Readonly<Record<string, MarkerForm>> = {
  部分: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
  阶段: 'stage',
};
const SERIES_WORDS = ['首先', '其次', '再次', '最后'];

/** Single characters that hold a number: first of the range, what it stands for, and its form. */
const NUMBER_CHARACTERS: readonly (readonly [first: number, last: number, start: number, form: MarkerForm])[] = [
  [0x2460, 0x2473, 1, 'circled'],
  [0x3251, 0x325f, 21, 'circled'],
  [0x32b1, 0x32bf, 36, 'circled'],
  [0x2776, 0x277f, 1, 'circled'],
  [0x2780, 0x2789, 1, 'circled'],
  [0x278a, 0x2793, 1, 'circled'],
  [0x3220, 0x3229, 1, 'chinese-enclosed'],
  [0x2474, 0x2487, 1, 'decimal-paren'],
  [0x2488, 0x249b, 1, 'decimal-dot'],
];

type Found = { readonly length: number; readonly form: MarkerForm; readonly number: number | readonly number[] };

/** `一、`, `二. `, `三）`, and what begins with a Chinese number in running text. */
function findChinese(text: string): Found | null {
  const series = findSeries(text);
  if (series !== null) return series;
  const shapes: readonly (readonly [RegExp, MarkerForm])[] = [
    [CHINESE_COMMA, 'chinese-comma'],
    [CHINESE_DOT, 'chinese-dot'],
    [CHINESE_HALF_BRACKET, 'chinese-halfparen'],
  ];
  for (const [pattern, form] of shapes) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const number = parseChineseNumber(match[1] ?? '');
    if (number === null) return null;
    if (form === 'chinese-comma' && isListOfNumbers(number, true, text.slice(match[0].length))) return null;
    return { length: match[0].length, form, number };
  }
  return null;
}

/** `一是`, `二要`, `第三，`; `1是` is how some type 一是. */
function findSeries(text: string): Found | null {
  const match = SERIES.exec(text);
  if (match === null) return null;
  const [whole, counted, word, ordinal, comma] = match;
  const number = parseNumber(counted ?? ordinal ?? '');
  if (number === null || isSeriesPhrase(counted ?? '', word, comma, text.slice(whole.length))) return null;
  const form = word === '是' ? 'series-shi' : word === '要' ? 'series-yao' : 'series-di';
  return { length: whole.length, form, number };
}

function findBracketed(text: string): Found | null {
  const match = BRACKETED.exec(text);
  if (match === null) return null;
  const typed = match[1] ?? '';
  const isChinese = !/[0-9０-９lIO]/.test(typed);
  const number = isChinese ? parseChineseNumber(typed) : parseDecimal(typed);
  if (number === null || isBracketPhrase(text.slice(match[0].length))) return null;
  return { length: match[0].length, form: isChinese ? 'chinese-paren' : 'decimal-paren', number };
}

function findPathBeforeDigits(text: string): RegExpExecArray | null {
  const match = PATH_BEFORE_DIGITS.exec(text);
  return match !== null && match[0].split(/[.．]/).length > 2 && isNumberOfText(text.slice(match[0].length))
    ? match
    : null;
}

/** `1.1 适用范围`, `3.2.1接报`. */
function findPath(text: string, options: RecogniseOptions): Found | null {
  const match = PATH.exec(text) ?? findPathBeforeDigits(text);
  if (match === null) return null;
  const [whole, path = '', gap = ''] = match;
  const number = toHalfWidthDigits(path).split(/[.．]/).map(Number);
  if (number.includes(0) || isPathQuantity(number, gap, text.slice(whole.length), options.hasPaths === true))
    return null;
  return { length: whole.length, form: 'decimal-path', number };
}

function findDecimal(text: string, options: RecogniseOptions): Found | null {
  const path = findPath(text, options);
  if (path !== null) return path;
  const match = DECIMAL.exec(text);
  if (match === null) return options.hasPaths === true ? findBare(text) : null;
  const [whole, typed = '', separator = '', doubled = ''] = match;
  const number = parseDecimal(typed);
  const rest = text.slice(whole.length);
  if (number === null || isDecimalQuantity({ typed, separator, isDoubled: doubled !== '', number, whole, rest }))
    return null;
  const form =
    separator === '.' || separator === '．'
      ? 'decimal-dot'
      : /[)）]/.test(separator)
        ? 'decimal-halfparen'
        : 'decimal-comma';
  return { length: whole.length, form, number };
}

/** `1 总则` beside 1.1 and 1.1.1. */
function findBare(text: string): Found | null {
  const match = BARE.exec(text);
  if (match === null) return null;
  const [whole, typed = '', gap = ''] = match;
  const number = parseDecimal(typed);
  if (number === null || number === 0 || isBareNumberPhrase(gap, text.slice(whole.length))) return null;
  return { length: whole.length, form: 'decimal-path', number: [number] };
}

/** `一制定目的`, `第二阶段为…`, `a)到场` where the lines of the file make a series. */
function findInSeries(text: string, { inSeries }: RecogniseOptions): Found | null {
  if (inSeries?.has(text.trimEnd()) !== true) return null;
  const stage = readStage(text);
  if (stage !== null) return { length: stage.marker.length, form: 'stage', number: stage.number };
  const lettered = readLettered(text);
  if (lettered !== null) return { length: lettered.marker.length, form: 'other', number: lettered.number };
  const found = readBareNumber(text);
  if (found === null) return null;
  return { length: found.marker.length, form: `${found.kind}-bare`, number: found.number };
}

function findOrdinal(text: string): Found | null {
  const match = ORDINAL.exec(text);
  if (match === null) return findSeries(text);
  const [whole, typed = '', word = '', gap = ''] = match;
  const number = parseNumber(typed);
  if (number === null || isOrdinalPhrase(word, gap, text.slice(whole.length))) return null;
  return { length: whole.length, form: ORDINAL_FORMS[word] ?? 'other', number };
}

/** ①, ㈠, ⑴, ⒈. */
function findNumberCharacter(text: string): Found | null {
  const code = text.charCodeAt(0);
  const range = NUMBER_CHARACTERS.find(([first, last]) => code >= first && code <= last);
  if (range === undefined) return null;
  const [first, , start, form] = range;
  const pattern = [CIRCLED, ENCLOSED, BRACKETED_DIGIT, DOTTED_DIGIT].find((candidate) => candidate.test(text));
  const length = pattern?.exec(text)?.[0].length ?? 1;
  if (isCircledPhrase(text.slice(1))) return null;
  return { length, form, number: code - first + start };
}

function findSeriesWord(text: string): Found | null {
  const match = SERIES_WORD.exec(text);
  if (match === null) return null;
  return { length: match[0].length, form: 'series-xian', number: SERIES_WORDS.indexOf(match[1] ?? '') + 1 };
}

function findAttachment(text: string): Found | null {
  const match = ATTACHMENT.exec(text);
  if (match === null) return null;
  const number = parseNumber(match[1] ?? '');
  if (number === null || isAttachmentPhrase(match[0], text.slice(match[0].length))) return null;
  return { length: match[0].length, form: 'attachment', number };
}

/** Chooses the reader by the line's first character, so that lines without a number cost next to nothing. */
function find(text: string, options: RecogniseOptions): Found | null {
  const first = text.charAt(0);
  if (first === '（' || first === '(') return findBracketed(text);
  if (first === '第') return findOrdinal(text);
  if (first === '附') return findAttachment(text);
  if (CHINESE_DIGIT_CLASS.includes(first)) return findChinese(text);
  if (/[0-9０-９lIO]/.test(first)) return findSeries(text) ?? findDecimal(text, options);
  if (first === '首' || first === '其' || first === '再' || first === '最') return findSeriesWord(text);
  return findNumberCharacter(text);
}

/** Where the text of a line begins after white space and Markdown marks. */
export function getPrefixLength(line: string): number {
  return PREFIX.exec(line)?.[0].length ?? 0;
}

/**
 * The marker a line begins with, or `null`: `- 4、检查灭火器` → `4、`, decimal-comma, 4, `检查灭火器`.
 */
export function recogniseMarker(line: string, options: RecogniseOptions = {}): RecognisedMarker | null {
  const [prefix = '', bold] = PREFIX.exec(line) ?? [];
  const text = line.slice(prefix.length);
  if (text === '') return null;
  const found = find(text, options) ?? findInSeries(text, options);
  if (found === null) return null;
  const rest = text.slice(found.length).trimEnd();
  return {
    marker: text.slice(0, found.length),
    form: found.form,
    number: found.number,
    // Bold that opens before the marker closes somewhere behind it.
    rest: bold === undefined ? rest : rest.replace(bold, ''),
  };
}
