/** Places markers in a mode while leaving those as they stood whose change the user took back; taking one back moves no other. */

import type { SourceMarker } from '../../../language/markers/source-marker.ts';
import type { Marker } from '../../../model/numbering/number-blocks.ts';
import type { SchemeChoice } from './choose-scheme.ts';
import { type NumberingMode, type Placement, placeMarkers } from './place-markers.ts';

export type MarkerChange = {
  readonly index: number;
  /** The number it has in the plan. */
  readonly number: number;
  readonly before: string;
  readonly after: string;
};

export type Settled = {
  readonly placements: readonly (Placement | null)[];
  /** Markers that print otherwise than the source did, taken back or not. */
  readonly changes: readonly MarkerChange[];
};

/** A marker of the plan as a source would have had it, so that it can be placed among kept ones. */
function toSource({ text, number, format, affix, path }: Marker): SourceMarker {
  const source = { text, number, shape: { format, affix }, follow: null };
  return format === 'decimal-path' ? { ...source, path } : source;
}

/** What the importer knows of single markers, by index; nothing of the kind where left out. */
export type MarkerTraits = {
  /** By index: the number a sequence begins at here, `null` where it counts on. Mending starts it there. */
  readonly starts?: readonly (number | null)[];
  /** The number labels something (附件1) and counts with no others: it is never mended. */
  readonly isLabel?: (index: number) => boolean;
  /** Once its change is taken back the number is plain text and counts no more. */
  readonly isTextOnceTakenBack?: (index: number) => boolean;
};

const never = () => false;

/** Settles the markers of one part of a document; `null` entries bear no number. */
export function settleMarkers(
  sources: readonly (SourceMarker | null)[],
  choice: SchemeChoice,
  mode: NumberingMode,
  isTakenBack: (index: number) => boolean,
  { starts = [], isLabel = never, isTextOnceTakenBack = never }: MarkerTraits = {},
): Settled {
  const counted = mode === 'keep' ? sources : sources.map((source, index) => (isLabel(index) ? null : source));
  const first = placeMarkers(counted, choice, mode, starts);
  const changes: MarkerChange[] = [];
  const levels = new Map<SourceMarker, number>();
  const wanted = sources.map((source, index) => {
    const placement = first[index] ?? null;
    if (source === null || placement === null || !placement.isChanged) return source;
    changes.push({ index, number: placement.marker.number, before: source.text, after: placement.marker.text });
    if (isTakenBack(index)) return isTextOnceTakenBack(index) ? null : source;
    const target = toSource(placement.marker);
    levels.set(target, placement.fields.level);
    return target;
  });
  // Where nothing is taken back and no label has to be put in, the first look was the last.
  const isSettled = mode === 'keep' || !sources.some((_, index) => isLabel(index));
  if (isSettled && !changes.some(({ index }) => isTakenBack(index))) return { placements: first, changes };
  const getLevel = (marker: SourceMarker) => levels.get(marker) ?? choice.getLevel(marker);
  return { placements: placeMarkers(wanted, { scheme: choice.scheme, getLevel }, 'keep'), changes };
}
