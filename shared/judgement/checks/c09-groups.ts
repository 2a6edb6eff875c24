/** C09: so many groups are promised and another number is named: 下设四个工作组 and three of them. */

import { parseNumber } from '../../language/words/numerals.ts';
import { readStructure } from '../completeness/structure.ts';
import type { CheckedLine, Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describePlace } from './describe.ts';

/** N12 counts what stands under 以下四个 and the like; here the groups are named. */
const PROMISE =
  /(?:设立?|分为|成立|组建)(?!以下|下列|如下)[^，。；：]{0,6}?([一二三四五六七八九十两]{1,2}|\d{1,2})个(?:专业|应急|工作|行动|处置|专项)*(?:小组|组)/;
const GROUP_NAME = /[\u4e00-\u9fff]{2,10}?组(?=[、，。；和与及（(：:\s]|$)/g;

/** Group names one after another: 通信联络组、疏散引导组和医疗救护组. */
function countNamed(text: string): number {
  const list = /^[^。；]*/.exec(text)?.[0] ?? '';
  const names = list.match(GROUP_NAME) ?? [];
  return new Set(names.map((name) => name.replace(/^[和与及]/, ''))).size;
}

function countChildren(lines: readonly CheckedLine[], parent: CheckedLine): number {
  const under = lines.filter(({ sequence }) => sequence?.parent === parent);
  const groups = under.filter(({ text }) => /^[\u4e00-\u9fff]{2,10}组(?=[（(：:，。\s]|由|负责|$)/.test(text.trim()));
  return groups.length === under.length ? groups.length : 0;
}

export const groups: Rule = {
  id: 'C09',
  severity: 'fault',
  find(document) {
    const { body } = readStructure(document);
    return body.flatMap((line): Finding[] => {
      const match = PROMISE.exec(line.text);
      const promised = match === null ? null : parseNumber((match[1] ?? '').replace('两', '二'));
      if (match === null || promised === null) return [];
      const named = countNamed(line.text.slice(match.index + match[0].length));
      const actual = named >= 2 ? named : countChildren(body, line);
      if (actual < 2 || actual === promised) return [];
      return [
        {
          ...describePlace(line, groups),
          messageKey: 'checks.groups',
          params: { promised, actual },
          mend: null,
          quotes: [match[0]],
        },
      ];
    });
  },
};
