/** N04: bracket widths are mixed within one level, or in one marker. */
import { describePlace, findUsual, getShapeMend } from './describe.ts';
import { listMarked, type Rule } from './document.ts';

/** `full` （）, `half` (), `mixed` （), `null` without brackets. */
function getWidth(marker: string): 'full' | 'half' | 'mixed' | null {
  const brackets = marker.match(/[（()）]/g);
  if (brackets === null) return null;
  const full = brackets.filter((bracket) => /[（）]/.test(bracket)).length;
  return full === brackets.length ? 'full' : full === 0 ? 'half' : 'mixed';
}

function setWidth(marker: string, width: 'full' | 'half'): string {
  return width === 'full' ? marker.replace('(', '（').replace(')', '）') : marker.replace('（', '(').replace('）', ')');
}

export const brackets: Rule = {
  id: 'N04',
  severity: 'fault',
  find(document) {
    const lines = document.parts.flatMap(listMarked);
    const widthsByRank = new Map<number, ('full' | 'half')[]>();
    for (const { marker } of lines) {
      const width = getWidth(marker.text);
      if (width === null || width === 'mixed') continue;
      const widths = widthsByRank.get(marker.rank);
      if (widths === undefined) widthsByRank.set(marker.rank, [width]);
      else widths.push(width);
    }
    const usualByRank = new Map(
      [...widthsByRank].map(([rank, widths]) => [rank, findUsual(widths) ?? widths[0] ?? 'full'] as const),
    );
    return lines.flatMap((line) => {
      const width = getWidth(line.marker.text);
      const usual = usualByRank.get(line.marker.rank) ?? 'full';
      if (width === null || width === usual) return [];
      const wanted = setWidth(line.marker.text, usual);
      return [
        {
          ...describePlace(line, brackets),
          messageKey: 'checks.brackets',
          params: { marker: line.marker.text.trim(), expected: wanted.trim() },
          mend: getShapeMend(document, line),
          suggestion: wanted,
        },
      ];
    });
  },
};
