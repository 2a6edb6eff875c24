/** N07: a marker is typed into text. */
import { rankForm, rankLevel } from '../../language/markers/rank.ts';
import { getPrefixLength, type RecognisedMarker, recogniseMarker } from '../../language/markers/recognise.ts';
import { isSeriesForm } from '../../language/markers/typed-marker.ts';
import { getMarkerForm } from '../../model/numbering/forms.ts';
import type { NumberingScheme } from '../../model/numbering/scheme.ts';
import type { Block } from '../../model/plan/block.ts';
import type { CheckedDocument, CheckedLine, Rule } from '../document/document.ts';
import type { Mend } from '../document/finding.ts';
import { describePlace, findBlock } from './describe.ts';

/** The level of the scheme that prints this form, or the nearest by rank. */
function findLevelForForm(scheme: NumberingScheme, recognised: Pick<RecognisedMarker, 'form' | 'number'>): number {
  const forms = scheme.levels.map((level) => getMarkerForm(level.format, level.affix));
  if (recognised.form === 'decimal-path' && typeof recognised.number !== 'number') {
    const paths = forms.filter((form) => form === 'decimal-path').length;
    if (paths > 0) return Math.min(recognised.number.length, paths) - 1;
  }
  const same = forms.indexOf(recognised.form);
  if (same >= 0) return same;
  const rank = rankForm(recognised.form, typeof recognised.number === 'number' ? 1 : recognised.number.length);
  const distances = scheme.levels.map((level, index) => Math.abs(rankLevel(level, index) - rank));
  return distances.indexOf(Math.min(...distances));
}

function getMend(document: CheckedDocument, block: Block, recognised: RecognisedMarker, length: number): Mend | null {
  if (document.source === null || (block.type !== 'numbered' && block.type !== 'paragraph')) return null;
  const [firstInline] = block.content;
  if (firstInline?.type !== 'text' || firstInline.text.length < length) return null;
  const level = block.type === 'paragraph' ? findLevelForForm(document.source.plan.scheme, recognised) : null;
  return { kind: 'remove-typed-marker', blockId: block.id, length, level };
}

function findTyped(document: CheckedDocument, line: CheckedLine): ReturnType<Rule['find']> {
  // In a text every marker is typed; one right after another is what went wrong there.
  const block =
    document.source === null || line.blockId === null ? null : findBlock(document.source.plan, line.blockId);
  if (document.source === null ? line.marker === null : block === null) return [];
  const recognised = recogniseMarker(line.text);
  if (recognised === null || isSeriesForm(recognised.form) || recognised.form === 'attachment') return [];
  const length = getPrefixLength(line.text) + recognised.marker.length;
  return [
    {
      ...describePlace(line, typed),
      messageKey: 'checks.typed',
      params: { marker: recognised.marker.trim() },
      mend: block === null ? null : getMend(document, block, recognised, length),
    },
  ];
}

export const typed: Rule = {
  id: 'N07',
  severity: 'fault',
  find: (document) => document.parts.flatMap((part) => part.lines.flatMap((line) => findTyped(document, line))),
};
