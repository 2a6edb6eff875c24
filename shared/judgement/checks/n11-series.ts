/** N11: an in-paragraph series has a missing or repeated member: 一是…；二是…；四是. */
import { findSeriesMembers, type SeriesMember } from '../../language/markers/series.ts';
import type { Inline, SeriesForm } from '../../model/plan/inline.ts';
import { formatSeriesMember } from '../../view/resolve/series.ts';
import type { CheckedDocument, CheckedLine, Rule } from '../document/document.ts';
import type { Mend } from '../document/finding.ts';
import { describePlace, findBlock } from './describe.ts';

/** The whole text with live members in place of typed ones, where the block holds the series from its first member. */
function getMend(document: CheckedDocument, line: CheckedLine, members: readonly SeriesMember[]): Mend | null {
  if (document.source === null || line.blockId === null || members[0]?.number !== 1) return null;
  const block = findBlock(document.source.plan, line.blockId);
  if (block?.type !== 'numbered' && block?.type !== 'paragraph') return null;
  const [only, ...others] = block.content;
  if (only?.type !== 'text' || others.length > 0) return null;
  const inlines: Inline[] = [];
  let from = 0;
  const addText = (text: string) => {
    if (text !== '') inlines.push({ ...only, text });
  };
  for (const { start, end, form, number, isLast } of members) {
    addText(only.text.slice(from, start));
    inlines.push({ type: 'series', form, first: number === 1, ...(isLast ? { last: true } : {}) });
    from = end;
  }
  addText(only.text.slice(from));
  return {
    kind: 'replace-text',
    place: { in: 'block', blockId: block.id, index: 0 },
    inlineIndex: 0,
    start: 0,
    end: only.text.length,
    inlines,
  };
}

function isFaulty(member: SeriesMember, count: number): boolean {
  if (member.hasDigits) return true;
  if (member.form !== 'xian') return member.number !== 1 && member.number !== count + 1;
  // 再次 may stand more than once, 最后 ends a series anywhere or stands alone; 首先 begins one.
  return !member.isLast && member.number > 1 && count === 0;
}

export const series: Rule = {
  id: 'N11',
  severity: 'fault',
  find(document) {
    return document.parts.flatMap((part) => {
      const counts: Record<SeriesForm, number> = { shi: 0, yao: 0, di: 0, xian: 0 };
      return part.lines.flatMap((line) => {
        const members = findSeriesMembers(line.text);
        let faulty: SeriesMember | null = null;
        let expected = '';
        for (const member of members) {
          if (faulty === null && isFaulty(member, counts[member.form])) {
            faulty = member;
            expected = formatSeriesMember(
              member.form,
              member.hasDigits ? member.number : counts[member.form] + 1,
              false,
            );
          }
          counts[member.form] = member.isLast ? 0 : member.number;
        }
        if (faulty === null) return [];
        return [
          {
            ...describePlace(line, series),
            messageKey: 'checks.series',
            params: { member: line.text.slice(faulty.start, faulty.end), expected },
            mend: getMend(document, line, members),
          },
        ];
      });
    });
  },
};
