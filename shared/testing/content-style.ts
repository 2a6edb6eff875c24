/** How built-in templates and clauses may be written. Source: docs/writing-content.md, 文字要求. */
import { fillPlaceholders, findStyleFaults as findCommonFaults } from '../content/clauses/style.ts';

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

/** Quantities are written in figures throughout (GB/T 15835—2011): 2人, 每年1次, 80%. */
const COUNTS_IN_WORDS = [
  /(?<![第之十百哪])两[名人次台具份辆副]/,
  /每[^，。；：]{1,6}[一三四五六]次(?!性)/,
  /(?<![完组变构])[一二三四五六七八九]成(?=[时的。，、以限])/,
];

/** What is wrong with one line of built-in text, each with the text it is in; none is the aim. */
export function findStyleFaults(source: string): string[] {
  const text = fillPlaceholders(source);
  const faults = findCommonFaults(source).map(({ rule, words }) => (words === '' ? rule : `${rule}: ${words}`));
  const besidesPlaces = text.replace(PLACE_NAMES, '');
  for (const word of EXCLUDED_WORDS) if (besidesPlaces.includes(word)) faults.push(`an excluded word: ${word}`);
  for (const pattern of COUNTS_IN_WORDS) {
    const words = pattern.exec(text)?.[0];
    if (words !== undefined) faults.push(`a quantity in words: ${words}`);
  }
  return faults.map((fault) => `${fault} in “${source}”`);
}
