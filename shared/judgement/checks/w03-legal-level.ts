/**
 * W03: a level of one's own goes by a name that the law has given another meaning: 重大（一级）, where one person died.
 * Source: 生产安全事故报告和调查处理条例（国务院令第493号）第三条: deaths from 3, 10 and 30 upwards.
 */

import { parseNumber } from '../../language/words/numerals.ts';
import type { Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describePlace } from './describe.ts';

const LEAST_DEATHS: readonly (readonly [string, number])[] = [
  ['特别重大', 30],
  ['重大', 10],
  ['较大', 3],
];
const LEVEL = /(特别重大|(?<!特别)重大|较大)(?:事故|事件|级|响应)?(?:[（(][^）)]{1,6}[）)])?[：:，是为指]/;
/** 1人死亡, 有人死亡, 死亡3人以上; what stands before 以下 is no lower bound. */
const DEATHS =
  /(?:(\d{1,3}|[一二两三四五六七八九十]{1,3}|有)(?:名|个)?(?:人员|人|学生|师生|员工|幼儿)(?:以上)?(?:以内)?(?:死亡|遇难)|死亡(\d{1,3}|[一二两三四五六七八九十]{1,3})人(?!以下))/;
/** Events that other rules grade by cases, users or harm. */
const OTHER_SCALE = /病例|传染|食品|食物|中毒|疫|网络|系统|环境|地震|地质/;

function readDeaths(text: string): number | null {
  const match = DEATHS.exec(text);
  const words = match?.[1] ?? match?.[2];
  if (words === undefined) return null;
  if (words === '有') return 1;
  return /\d/.test(words) ? Number(words) : parseNumber(words.replace('两', '二'));
}

export const legalLevel: Rule = {
  id: 'W03',
  severity: 'advice',
  find: (document) => {
    const { source } = document;
    const rows = (source?.resolved.blocks ?? []).flatMap((block) =>
      block.type === 'table'
        ? block.rows.map(({ cells }) => ({
            blockId: block.id,
            text: cells
              .map(({ runs }) => runs.flatMap((run) => (run.type === 'text' ? [run.text] : [])).join(''))
              .join('：'),
          }))
        : [],
    );
    const [body] = document.parts;
    const lineOf = new Map((body?.lines ?? []).map((line) => [line.blockId, line]));
    const sentences = [
      ...(body?.lines ?? []).flatMap((line) => line.text.split(/[。；]/).map((text) => ({ line, text }))),
      ...rows.flatMap(({ blockId, text }) => {
        const line = lineOf.get(blockId);
        return line === undefined ? [] : [{ line, text }];
      }),
    ];
    return sentences.flatMap(({ line, text }): Finding[] => {
      const level = LEVEL.exec(text)?.[1];
      const least = LEAST_DEATHS.find(([name]) => name === level)?.[1];
      const deaths = readDeaths(text);
      if (level === undefined || least === undefined || deaths === null || OTHER_SCALE.test(text)) return [];
      if (deaths >= least) return [];
      return [
        {
          ...describePlace(line, legalLevel),
          messageKey: 'checks.legal-level',
          params: { level, deaths, least },
          mend: null,
          quotes: [level],
        },
      ];
    });
  },
};
