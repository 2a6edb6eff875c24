/** How built-in templates and clauses may be written. Source: docs/writing-content.md, 文字要求. */
import { recogniseMarker } from '../import/text/recognise.ts';

/** Words that say nothing anyone could do or check. */
const SLOGANS = [
  '高度重视',
  '切实加强',
  '切实做好',
  '狠抓',
  '万无一失',
  '政治站位',
  '常抓不懈',
  '警钟长鸣',
  '重中之重',
  '齐抓共管',
  '扎实推进',
  '深入贯彻',
  '认真贯彻',
  '全面贯彻',
  '思想认识',
  '加强领导',
  '严防死守',
  '大力开展',
  '有力有序',
  '营造良好氛围',
];

/** Built-in text protects people; it never directs anyone against people, nor singles anyone out. */
const EXCLUDED_WORDS = [
  '上访',
  '信访',
  '截访',
  '劝返',
  '遣返',
  '遣送',
  '稳控',
  '维稳',
  '涉稳',
  '邪教',
  '宗教',
  '信仰',
  '民族',
  '重点人员',
  '群体性事件',
  '监视',
  '盯防',
  '布控',
  '拦截',
  '约束',
  '扣留',
  '扭送',
  '训诫',
  '黑名单',
  '政治',
  '舆情',
];

/** Kinds of place that plans protect from fire; the word stands in these names and nowhere else. */
const PLACE_NAMES = /宗教(?:活动)?场所/g;

const CHINESE = '\\u4e00-\\u9fff';
const PUNCTUATION_FAULTS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`[${CHINESE}][,:;?!()"'.]|[,:;?!()"'][${CHINESE}]`), 'half-width punctuation beside Chinese'],
  [/[，。；：、！？,;:!?]{2,}/, 'doubled punctuation'],
  [/[（“《【][，。；：、！？]/, 'punctuation after an opening bracket'],
  [new RegExp(`[${CHINESE}，。；：] +[${CHINESE}]`), 'a space between Chinese characters'],
  [/[\u3000\t]|\s$|^\s/, 'white space at an end'],
  [/\.\.\.|。。|、。/, 'a typed ellipsis or run of stops'],
];

const OPENERS = '（“《【〔';
const CLOSERS = '）”》】〕';

function hasUnpairedBrackets(text: string): boolean {
  const stack: number[] = [];
  for (const character of text) {
    const opener = OPENERS.indexOf(character);
    if (opener >= 0) stack.push(opener);
    const closer = CLOSERS.indexOf(character);
    if (closer >= 0 && stack.pop() !== closer) return true;
  }
  return stack.length > 0;
}

/** Placeholders out of the way: series as they print, the others as one Chinese word. */
function fillPlaceholders(text: string): string {
  return text
    .replace(/\s*\{#[^{}]*\}$/, '')
    .replace(/\{((?:[一二三四五六七八九十]+[是要])|(?:第[一二三四五六七八九十]+|首先|其次|再次|最后)，)\}/g, '$1')
    .replace(/\{[^{}]*\}/g, '某某')
    .replaceAll('**', '')
    .replace(/^#+ ?/, '');
}

/** What is wrong with one line of built-in text, each with the text it is in; none is the aim. */
export function findStyleFaults(source: string): string[] {
  const text = fillPlaceholders(source);
  const faults = PUNCTUATION_FAULTS.filter(([pattern]) => pattern.test(text)).map(([, fault]) => fault);
  if (recogniseMarker(source.replace(/^#+ ?/, '')) !== null) faults.push('a typed marker');
  if (hasUnpairedBrackets(text)) faults.push('unpaired brackets');
  for (const word of SLOGANS) if (text.includes(word)) faults.push(`a slogan: ${word}`);
  const besidesPlaces = text.replace(PLACE_NAMES, '');
  for (const word of EXCLUDED_WORDS) if (besidesPlaces.includes(word)) faults.push(`an excluded word: ${word}`);
  if (/1[3-9]\d{9}/.test(text)) faults.push('a telephone number');
  return faults.map((fault) => `${fault} in “${source}”`);
}
