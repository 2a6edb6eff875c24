/** Where the sequences of a source begin: what starts again at its first number is a list of its own, in every mode. */
import { toCheckedMarker } from '../../../judgement/document/checked-marker.ts';
import { type LineDraft, placeInSequence } from '../../../judgement/document/document.ts';
import type { SourceMarker } from '../../../language/markers/source-marker.ts';
import type { SchemeChoice } from './choose-scheme.ts';

/** A line of a source: its number, `null` where it has none or one that only labels something, and the text behind. */
export type NumberedLine = { readonly marker: SourceMarker | null; readonly text: string };

/** By line: the number a sequence begins at, `null` for a line that counts on or has no number. */
export function findStarts(
  lines: readonly NumberedLine[],
  { scheme, getLevel }: SchemeChoice,
): readonly (number | null)[] {
  const starts: (number | null)[] = [];
  let drafts: LineDraft[] = [];
  const endPart = () => {
    for (const { sequence } of placeInSequence(drafts)) {
      starts.push(sequence !== null && sequence.previous === null ? sequence.expected : null);
    }
    drafts = [];
  };
  for (const [index, { marker, text }] of lines.entries()) {
    if (marker?.opensPlan === true) endPart();
    const place = { line: index + 1, blockId: null, text };
    if (marker === null) drafts.push({ ...place, marker: null });
    else {
      const level = Math.min(getLevel(marker), scheme.levels.length - 1);
      drafts.push({
        ...place,
        marker: toCheckedMarker(marker, level, scheme.levels[level]?.restart === 'never'),
      });
    }
  }
  endPart();
  return starts;
}
