/** N12: a promised count does not match what follows: “四个到位” and three items. */

import { findSeriesMembers } from '../../language/markers/series.ts';
import { parseNumber } from '../../language/words/numerals.ts';
import { formatNumber } from '../../model/numbering/format-number.ts';
import {
  type CheckedDocument,
  type CheckedLine,
  type CheckedPart,
  listMarked,
  type Rule,
} from '../document/document.ts';
import type { Mend } from '../document/finding.ts';
import { describePlace, findBlock } from './describe.ts';

/** `四个`, `6项`, `五不` and the like inside quotation marks or after 以下, 如下, 做到; the number is the first group. */
const PROMISE =
  /(?:[“"‘「]|以下|下列|如下|做到|坚持|落实|抓好|明确)([二三四五六七八九十两]{1,2}|[2-9]|1\d)(个|项|条|点|大|种|类|方面|步|不|必须|严|到位)/g;
/** Further promises in one breath: “六个不发生、一个确保”. */
const FURTHER = /、([一二三四五六七八九十两]{1,2})(?:个|项|条|不)/g;

type Promise = {
  readonly counts: readonly number[];
  readonly word: string;
  readonly start: number;
  readonly end: number;
};

function findPromises(text: string): Promise[] {
  return [...text.matchAll(PROMISE)].flatMap((match) => {
    const word = match[1] ?? '';
    const number = parseNumber(word.replace('两', '二'));
    if (number === null) return [];
    const start = (match.index ?? 0) + match[0].indexOf(word);
    const breath = /^[^”"’」。；：:]*/.exec(text.slice(start + word.length))?.[0] ?? '';
    const further = [...breath.matchAll(FURTHER)].map(([, more]) => parseNumber((more ?? '').replace('两', '二')) ?? 0);
    const sum = further.reduce((total, more) => total + more, number);
    return [{ counts: [number, sum], word, start, end: start + word.length }];
  });
}

/** How many members the series after `from` has, up to where another begins; 0 without one. */
function countSeries(text: string, from: number): number {
  const members = findSeriesMembers(text).filter((member) => member.start >= from);
  const [first] = members;
  if (first === undefined || first.number !== 1) return 0;
  const restart = members.findIndex((member, index) => index > 0 && member.form === first.form && member.number === 1);
  return (restart < 0 ? members : members.slice(0, restart)).filter((member) => member.form === first.form).length;
}

/** Children by parent, in document order. */
function groupChildren(part: CheckedPart): Map<CheckedLine, number> {
  const counts = new Map<CheckedLine, number>();
  for (const { sequence } of listMarked(part)) {
    if (sequence.parent !== null) counts.set(sequence.parent, (counts.get(sequence.parent) ?? 0) + 1);
  }
  return counts;
}

/** A promise made by a heading or by a sentence that ends in a colon is kept by the items under it. */
function isAnnouncement(text: string): boolean {
  return /[：:]\s*$/.test(text) || (text.length <= 30 && !/[。；;，,]/.test(text));
}

function getMend(document: CheckedDocument, line: CheckedLine, promise: Promise, actual: number): Mend | null {
  if (document.source === null || line.blockId === null || promise.counts[0] !== promise.counts[1]) return null;
  const block = findBlock(document.source.plan, line.blockId);
  if (block?.type !== 'numbered' && block?.type !== 'paragraph') return null;
  const [first] = block.content;
  if (first?.type !== 'text' || first.text.slice(promise.start, promise.end) !== promise.word) return null;
  const text = /\d/.test(promise.word) ? String(actual) : formatNumber(actual, 'chinese');
  const { start, end } = promise;
  return {
    kind: 'replace-text',
    place: { in: 'block', blockId: block.id, index: 0 },
    inlineIndex: 0,
    start,
    end,
    inlines: [{ ...first, text }],
  };
}

export const promise: Rule = {
  id: 'N12',
  severity: 'fault',
  find: (document) =>
    document.parts.flatMap((part) => {
      const children = groupChildren(part);
      return part.lines.flatMap((line) => {
        const promises = findPromises(line.text);
        const last = promises[promises.length - 1];
        if (last === undefined) return [];
        const inText = countSeries(line.text, last.end);
        const actual = inText > 1 ? inText : isAnnouncement(line.text) ? (children.get(line) ?? 0) : 0;
        if (actual < 2 || promises.some(({ counts }) => counts.includes(actual))) return [];
        return [
          {
            ...describePlace(line, promise),
            messageKey: 'checks.promise',
            params: { promised: last.counts[0] ?? 0, actual },
            mend: getMend(document, line, last, actual),
          },
        ];
      });
    }),
};
