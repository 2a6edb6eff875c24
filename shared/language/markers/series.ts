/** In-paragraph series as typed: 一是…；二是…, 一要…, 第一，…, 首先，…其次，…. */
import type { SeriesForm } from '../../model/plan/inline.ts';
import { CHINESE_DIGIT_CLASS, parseNumber } from '../words/numerals.ts';
import { isSeriesPhrase } from './not-markers.ts';

export type SeriesMember = {
  readonly form: SeriesForm;
  readonly number: number;
  /** True for 最后，, which ends a series whatever its number. */
  readonly isLast: boolean;
  /** True for `1是` in place of 一是. */
  readonly hasDigits: boolean;
  /** As typed: `二是`, `第二，`. */
  readonly words: string;
  /** Half-open range of the words in the text. */
  readonly start: number;
  readonly end: number;
};

const MEMBER = new RegExp(
  `(?<=^|[。；;，,：:、！？”’）)\\s])(?:([${CHINESE_DIGIT_CLASS}]{1,3}|[1-9])(是|要)|第([${CHINESE_DIGIT_CLASS}]{1,3})[，,]|(首先|其次|再次|最后)[，,])`,
  'g',
);
const WORDS = ['首先', '其次', '再次'];

function readMember(match: RegExpMatchArray, text: string): SeriesMember | null {
  const [whole, counted, word, ordinal, named] = match;
  const start = match.index ?? 0;
  const place = { words: whole, start, end: start + whole.length, hasDigits: false };
  if (named !== undefined) {
    return { ...place, form: 'xian', number: WORDS.indexOf(named) + 1, isLast: named === '最后' };
  }
  const number = parseNumber(counted ?? ordinal ?? '');
  if (number === null) return null;
  if (ordinal !== undefined) return { ...place, form: 'di', number, isLast: false };
  if (isSeriesPhrase(counted ?? '', word, undefined, text.slice(place.end))) return null;
  return {
    ...place,
    form: word === '是' ? 'shi' : 'yao',
    number,
    isLast: false,
    hasDigits: /[1-9]/.test(counted ?? ''),
  };
}

/** Cheap to ask of every line: most hold none of these. */
const HINT = /[是要第]|首先|其次|再次|最后/;

/** Every member in a text, in order. 一是 alone counts too; whoever reads decides what a lone member means. */
export function findSeriesMembers(text: string): SeriesMember[] {
  if (!HINT.test(text)) return [];
  return [...text.matchAll(MEMBER)].flatMap((match) => readMember(match, text) ?? []);
}
